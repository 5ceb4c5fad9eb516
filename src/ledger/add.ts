import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Insertable, type Kysely, sql, type Transaction } from "kysely";
import { ArticleActor } from "../records/actor.js";
import { Article, partText } from "../records/article.js";
import { wordsAt } from "../records/span.js";
import { Statement } from "../records/statement.js";
import { allSpans, checkEntry } from "./check.js";
import { moments } from "./dates.js";
import type { Entry, Receipt } from "./ledger.js";
import type { Database, StatementTable } from "./schema.js";
import { nameWords, storable } from "./words.js";

const compress = promisify(gzip);
/** PostgreSQL takes at most 65,535 parameters a query. */
const rowsPerInsert = 1000;

/** Stores what is new of the entry, all of it or nothing. */
export async function addEntry(db: Kysely<Database>, entry: Entry): Promise<Receipt> {
  checkEntry(entry);
  return db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (trx) => {
      await begin(trx, entry.capture.id);
      const captureKey = digest([entry.capture.id, entry.capture.input]);
      const capture = await addCapture(trx, entry, captureKey);
      const receipt: Receipt = { capture: capture.isNew ? "new" : "known", articles: 0, statements: 0 };
      const sameUrl = new Map<string | null, number>();
      for (const article of entry.articles) {
        const nth = sameUrl.get(article.url) ?? 0;
        sameUrl.set(article.url, nth + 1);
        const place = digest([entry.capture.input, article.url, nth]);
        const added = await addArticle(trx, entry, Article.parse(article), { ...capture, key: captureKey, place });
        receipt.articles += added.isNew ? 1 : 0;
        const statements = entry.statements.filter((statement) => statement.article === article.id);
        for (const by of new Set(statements.map((statement) => statement.by))) {
          const reading = statements.filter((statement) => statement.by === by).map((s) => Statement.parse(s));
          const actors = entry.actors
            .filter((actor) => actor.article === article.id && actor.by === by)
            .map((a) => ArticleActor.parse(a));
          receipt.statements += await addReading(trx, article, added, { by, statements: reading, actors });
        }
      }
      return receipt;
    });
}

/** Entries of the same bytes wait for each other, and a server that is set to lose the last commits is not let. */
async function begin(trx: Transaction<Database>, id: string): Promise<void> {
  const lock = BigInt.asIntN(64, BigInt(`0x${id.slice(0, 16)}`)).toString();
  await sql`select pg_advisory_xact_lock(${lock}::bigint),
    case when current_setting('synchronous_commit') = 'off' then set_config('synchronous_commit', 'on', true) end
  `.execute(trx);
}

interface Stored {
  id: number;
  isNew: boolean;
}

async function addCapture(trx: Transaction<Database>, { capture, bytes }: Entry, key: Uint8Array): Promise<Stored> {
  const known = await trx.selectFrom("captures").select("id").where("key", "=", key).executeTakeFirst();
  if (known) return { id: known.id, isNew: false };
  const blob = await trx.selectFrom("blobs").select("sha256").where("sha256", "=", capture.id).executeTakeFirst();
  if (!blob)
    await trx
      .insertInto("blobs")
      .values({ sha256: capture.id, gzip: await compress(bytes) })
      .execute();
  const { id } = await trx
    .insertInto("captures")
    .values({ key, blob: capture.id, input: storable(capture.input), at: capture.at, record: JSON.stringify(capture) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, isNew: true };
}

interface Where {
  /** The capture's row and key. */
  id: number;
  key: Uint8Array;
  place: Uint8Array;
}

async function addArticle(
  trx: Transaction<Database>,
  entry: Entry,
  article: Article,
  where: Where,
): Promise<Stored & { key: Uint8Array }> {
  const key = digest([hex(where.key), article]);
  const known = await trx.selectFrom("articles").select("id").where("key", "=", key).executeTakeFirst();
  if (known) return { id: known.id, isNew: false, key };
  // A better reader may find another URL in the same bytes: the article stays at the place where it was.
  const before = await trx
    .selectFrom("articles")
    .select("place")
    .where("capture", "=", where.id)
    .where("article", "=", article.id)
    .executeTakeFirst();
  const { sourceMap, ...record } = article;
  const dates = article.published === null ? undefined : moments(article.published);
  const { id } = await trx
    .insertInto("articles")
    .values({
      key,
      capture: where.id,
      article: article.id,
      place: before?.place ?? where.place,
      at: entry.capture.at,
      title: article.title === null ? null : storable(article.title),
      publisher: article.publisher === null ? null : storable(article.publisher),
      published: article.published,
      earliest: dates?.earliest ?? null,
      latest: dates?.latest ?? null,
      record: JSON.stringify(record),
      source_map: JSON.stringify(sourceMap),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, isNew: true, key };
}

async function addReading(
  trx: Transaction<Database>,
  article: Article,
  stored: { id: number; key: Uint8Array },
  { by, statements, actors }: { by: string; statements: Statement[]; actors: ArticleActor[] },
): Promise<number> {
  const inAnyOrder = statements.map((statement) => JSON.stringify(statement)).sort();
  const key = digest([hex(stored.key), inAnyOrder, ...actors]);
  const known = await trx.selectFrom("readings").select("id").where("key", "=", key).executeTakeFirst();
  if (known) return 0;
  const { id } = await trx
    .insertInto("readings")
    .values({ key, article: stored.id, by })
    .returning("id")
    .executeTakeFirstOrThrow();
  const cast = actors.map(({ name, kind, id: actor }, ordinal) => ({
    ...{ reading: id, ordinal, actor, name: storable(name), kind, who: nameWords(name) },
    record: JSON.stringify(actors[ordinal]),
  }));
  for (let start = 0; start < cast.length; start += rowsPerInsert)
    await trx
      .insertInto("actors")
      .values(cast.slice(start, start + rowsPerInsert))
      .execute();
  const nameOf = new Map(actors.map((actor) => [actor.id, actor.name]));
  const rows = statements.map((statement, ordinal) => ({
    ...{ reading: id, ordinal },
    ...statementRow(article, statement, nameOf.get(statement.actor ?? "") ?? ""),
  }));
  for (let start = 0; start < rows.length; start += rowsPerInsert)
    await trx
      .insertInto("statements")
      .values(rows.slice(start, start + rowsPerInsert))
      .execute();
  return rows.length;
}

function statementRow(
  article: Article,
  statement: Statement,
  speaker: string,
): Omit<Insertable<StatementTable>, "reading" | "ordinal"> {
  const text = partText(article, statement.part);
  const source = wordsAt(text, statement.source);
  return {
    statement: statement.id,
    part: statement.part,
    part_order: partOrder(statement.part),
    starts: Math.min(...allSpans(statement).map(([start]) => start), text.length),
    kind: statement.kind,
    confidence: statement.confidence,
    source_spans: JSON.stringify(statement.source),
    cue_spans: JSON.stringify(statement.cue),
    content_spans: JSON.stringify(statement.content),
    source: storable(source),
    cue: storable(wordsAt(text, statement.cue)),
    content: storable(wordsAt(text, statement.content)),
    who: [...new Set([...nameWords(source), ...nameWords(speaker)])],
    actor: statement.actor ?? null,
    act: statement.act ?? null,
    row: beyond(statement),
  };
}

const beyond = ({
  actorConfidence,
  polarity,
  hedges,
  channel,
  chain,
  saidAt,
  within,
  quantities,
  standIns,
}: Statement): string | null =>
  polarity === undefined
    ? null
    : JSON.stringify({ actorConfidence, polarity, hedges, channel, chain, saidAt, within, quantities, standIns });

/** The headline, the key points, then the body. */
const partOrder = (part: Statement["part"]): number =>
  part === "title" ? 0 : part === "text" ? 2 ** 31 - 1 : 1 + Number(part.slice(10));

const digest = (value: unknown): Uint8Array => createHash("sha256").update(JSON.stringify(value)).digest();
const hex = (key: Uint8Array): string => Buffer.from(key).toString("hex");
