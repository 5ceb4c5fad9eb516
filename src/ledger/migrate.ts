import { type Kysely, Migrator, sql } from "kysely";
import { LedgerError } from "../errors.js";
import { migrations } from "./migrations/index.js";
import type { Database } from "./schema.js";

const TABLE = "audiatur_migrations";

/** Brings the tables up to this version's. Processes that open one ledger at once wait for each other. */
export async function migrate(db: Kysely<Database>, name: string, schema: string): Promise<void> {
  if (await isUpToDate(db, schema)) return;
  const migrator = new Migrator({
    db,
    provider: migrations,
    migrationTableName: TABLE,
    migrationLockTableName: "audiatur_migrations_lock",
    // Without it, the migrator takes another schema's tables in the same database for its own.
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.includes("corrupted migrations"))
    throw new LedgerError("newer", `The ledger ${name} was made by a newer Audiatur; update this one to read it.`);
  throw new LedgerError(
    "not-a-ledger",
    `${name} could not be made a ledger (${reason}). Name an empty folder or database of its own.`,
    { cause: error },
  );
}

/** A look that costs a tenth of what the migrator takes to find nothing to do. */
async function isUpToDate(db: Kysely<Database>, schema: string): Promise<boolean> {
  const known = Object.keys(await migrations.getMigrations()).sort();
  const done = await sql<{ name: string }>`select name from ${sql.table(`${schema}.${TABLE}`)} order by name`
    .execute(db)
    .catch(() => undefined); // a ledger that is yet to be made has no such table
  return done !== undefined && JSON.stringify(done.rows.map((row) => row.name)) === JSON.stringify(known);
}
