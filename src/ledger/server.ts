import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { LedgerError } from "../errors.js";
import type { Ledger } from "./ledger.js";
import { migrate } from "./migrate.js";
import type { Database } from "./schema.js";
import { SqlLedger } from "./store.js";

const oldest = 15;

/** Opens the ledger on a PostgreSQL server, shared by any number of processes. */
export async function openServer(url: string): Promise<Ledger> {
  const name = withoutPassword(url);
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 15_000 });
  // A connection that breaks while idle is replaced; what needs it then reports the failure.
  pool.on("error", () => {});
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, name, await suitableSchema(db, name));
    return new SqlLedger(db, name, () => {});
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** The schema that new tables go to, on a server that will do. */
async function suitableSchema(db: Kysely<Database>, name: string): Promise<string> {
  const { rows } = await sql<{ version: number; encoding: string; schema: string | null }>`
    select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding,
      current_schema() as schema
  `
    .execute(db)
    .catch((error: unknown) => {
      throw unreachable(name, error);
    });
  const { version, encoding, schema } = rows[0]!;
  if (version < oldest * 10_000)
    throw new LedgerError(
      "too-old",
      `${name} is PostgreSQL ${Math.floor(version / 10_000)}; a ledger needs ${oldest} or later.`,
    );
  if (encoding !== "UTF8")
    throw new LedgerError(
      "encoding",
      `The database ${name} is encoded in ${encoding}; make one with "create database … encoding 'UTF8'".`,
    );
  if (schema === null)
    throw new LedgerError("no-schema", `The search_path of ${name} names no schema that exists; create it first.`);
  return schema;
}

function unreachable(name: string, error: unknown): LedgerError {
  const { code, message } = error as { code?: string; message?: string };
  const reason = message || code || String(error);
  if (code?.startsWith("28"))
    return new LedgerError("unauthorised", `${name} refuses the user or the password (${reason}); check the URL.`);
  if (code === "3D000")
    return new LedgerError("missing", `${name} names a database that does not exist; create it with "createdb" first.`);
  return new LedgerError(
    "unreachable",
    `The PostgreSQL server of ${name} cannot be reached (${reason}); check that it runs and that the URL is right.`,
    { cause: error },
  );
}

function withoutPassword(url: string): string {
  try {
    const { protocol, username, host, pathname } = new URL(url);
    return `${protocol}//${username ? `${username}@` : ""}${host}${pathname}`;
  } catch {
    throw new LedgerError("unreachable", "The ledger's URL cannot be read; write postgres://user@host:5432/database.");
  }
}
