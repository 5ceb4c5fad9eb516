import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Kysely } from "kysely";
import { AudiaturError, LedgerError } from "../errors.js";
import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import type { StatementRow } from "../records/brief.js";
import type { Captured } from "../records/capture.js";
import { Decision } from "../records/decision.js";
import type { Judgement } from "../records/judgement.js";
import type { Telling } from "../records/telling.js";
import { addEntry } from "./add.js";
import { askActors, askArticles, askStatements } from "./ask.js";
import { askJudgements, keepJudgements } from "./judgements.js";
import type { ActorQuery, ArticleQuery, Entry, Ledger, Linked, Placing, Receipt, StatementQuery } from "./ledger.js";
import { linked, place, unplaced } from "./placing.js";
import type { Database } from "./schema.js";

const decompress = promisify(gunzip);

/** The ledger over a database that has its tables. `name` is the ledger as people know it, without a password. */
export class SqlLedger implements Ledger {
  readonly #db: Kysely<Database>;
  readonly #name: string;
  #closed: Promise<void> | undefined;
  readonly #release: () => void;
  readonly #tidy: () => Promise<void>;

  /** @param tidy what is to be done before the database closes */
  constructor(db: Kysely<Database>, name: string, release: () => void, tidy: () => Promise<void> = async () => {}) {
    this.#db = db;
    this.#name = name;
    this.#release = release;
    this.#tidy = tidy;
  }

  add(entry: Entry): Promise<Receipt> {
    return this.#try(`keep ${entry.capture.input}`, () => addEntry(this.#db, entry));
  }

  capture(id: string): Promise<Captured | undefined> {
    return this.#try(`give capture ${id}`, async () => {
      const row = await this.#db
        .selectFrom("captures")
        .innerJoin("blobs", "blobs.sha256", "captures.blob")
        .select(["captures.record", "blobs.gzip"])
        .where("blobs.sha256", "=", id)
        .orderBy("captures.id")
        .executeTakeFirst();
      if (!row) return undefined;
      const bytes = await decompress(row.gzip).catch(() => new Uint8Array());
      if (createHash("sha256").update(bytes).digest("hex") !== id)
        throw new LedgerError(
          "damaged",
          `The bytes of capture ${id} in the ledger ${this.#name} were changed since they were kept; restore a backup.`,
        );
      return { capture: row.record, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
    });
  }

  articles(query?: ArticleQuery): Promise<Article[]> {
    return this.#try("list its articles", () => askArticles(this.#db, query));
  }

  statements(query?: StatementQuery): Promise<StatementRow[]> {
    return this.#try("list its statements", () => askStatements(this.#db, query));
  }

  actors(query?: ActorQuery): Promise<ArticleActor[]> {
    return this.#try("list who speaks", () => askActors(this.#db, query));
  }

  decide(decision: Decision): Promise<void> {
    return this.#try("keep a decision", async () => {
      await this.#db
        .insertInto("decisions")
        .values({ record: JSON.stringify(Decision.parse(decision)) })
        .execute();
    });
  }

  decisions(): Promise<Decision[]> {
    return this.#try("list its decisions", async () => {
      const rows = await this.#db.selectFrom("decisions").select("record").orderBy("id").execute();
      return rows.map(({ record }) => record);
    });
  }

  place(telling: Telling, placing: Placing): Promise<void> {
    return this.#try(`place article ${telling.id}`, () => place(this.#db, telling, placing));
  }

  unplaced(by: string): Promise<Omit<Article, "sourceMap">[]> {
    return this.#try("list what was not placed", () => unplaced(this.#db, by));
  }

  linked(by: string, from?: readonly string[]): Promise<Linked> {
    return this.#try("list what is linked", () => linked(this.#db, by, from));
  }

  judgements(by: string, pairs: readonly (readonly [string, string])[]): Promise<(Judgement | undefined)[]> {
    return this.#try("give judgements", () => askJudgements(this.#db, by, pairs));
  }

  keepJudgements(by: string, judged: readonly (readonly [readonly [string, string], Judgement])[]): Promise<void> {
    return this.#try("keep judgements", () => keepJudgements(this.#db, by, judged));
  }

  close(): Promise<void> {
    this.#closed ??= this.#tidy()
      .catch(() => {}) // nothing is lost, and what really went wrong is not to be hidden
      .finally(() => this.#db.destroy())
      .finally(this.#release);
    return this.#closed;
  }

  async #try<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new LedgerError("closed", `The ledger ${this.#name} is closed; open it again.`);
    try {
      return await work();
    } catch (error) {
      if (error instanceof AudiaturError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new LedgerError(
        "failed",
        `The ledger ${this.#name} could not ${what} (${reason}). Run the same command again when that is mended: ` +
          "what was kept already is not kept twice.",
        { cause: error },
      );
    }
  }
}
