import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { type Ledger, openLedger, type StatementQuery } from "../src/ledger/index.js";

/** A kind of store: `fresh` names an empty ledger of that kind, `drop` removes all that were made. */
interface Store {
  name: string;
  fresh(): Promise<string>;
  drop(): Promise<void>;
}

function embedded(): Store {
  const folder = mkdtempSync(join(tmpdir(), "audiatur-ledger-"));
  const template = join(folder, "template");
  let count = 0;
  return {
    name: "PGlite",
    async fresh() {
      // Making a database takes seconds, copying it does not.
      if (count === 0) await (await openLedger(template)).close();
      const where = join(folder, String(++count));
      cpSync(template, where, { recursive: true });
      return where;
    },
    async drop() {
      rmSync(folder, { recursive: true });
    },
  };
}

function overServer(url: string): Store {
  const made: string[] = [];
  const ask = async (query: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(query).finally(() => client.end());
  };
  return {
    name: "PostgreSQL",
    async fresh() {
      const schema = `audiatur_test_${randomUUID().slice(0, 8)}`;
      made.push(schema);
      await ask(`create schema ${schema}`);
      const fresh = new URL(url);
      fresh.searchParams.set("options", `-c search_path=${schema}`);
      return fresh.href;
    },
    async drop() {
      for (const schema of made) await ask(`drop schema ${schema} cascade`);
    },
  };
}

/** A new embedded database takes seconds, and many on a busy machine. */
const patience = 300_000;

/** The server that the suite runs over too, where one is named. */
export const server = process.env.AUDIATUR_TEST_POSTGRES;

/** What a test of the contract works on: an empty ledger of its own. */
export interface Bench {
  /** Opened anew for each test. */
  readonly ledger: Ledger;
  /** Whether the store takes several openings at once. */
  readonly shared: boolean;
  /** The same ledger, opened once more. */
  again(): Promise<Ledger>;
  /** Closes the ledger and opens it again. */
  reopen(): Promise<void>;
  /** The ids of the statements that a query finds. */
  ids(query: StatementQuery): Promise<string[]>;
}

/** Declares tests over every kind of store. */
export function overEveryStore(declare: (on: Bench) => void): void {
  const stores = [embedded(), ...(server ? [overServer(server)] : [])];
  describe.each(stores)("the ledger over $name", (store) => {
    let where: string;
    let ledger: Ledger;
    const open: Ledger[] = [];
    const again = async () => {
      const one = await openLedger(where);
      open.push(one);
      return one;
    };
    beforeAll(async () => {
      await store.fresh();
    }, patience);
    beforeEach(async () => {
      where = await store.fresh();
      ledger = await again();
    });
    afterEach(async () => {
      for (const one of open.splice(0)) await one.close();
    });
    afterAll(() => store.drop());
    declare({
      get ledger() {
        return ledger;
      },
      shared: store.name === "PostgreSQL",
      again,
      async reopen() {
        await ledger.close();
        ledger = await again();
      },
      ids: async (query) => (await ledger.statements(query)).map((row) => row.statement.id),
    });
  });
}
