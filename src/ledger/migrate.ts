import { type Kysely, Migrator } from "kysely";
import { LedgerError } from "../errors.js";
import { migrations } from "./migrations/index.js";
import type { Database } from "./schema.js";

/** Brings the tables up to this version's. Processes that open one ledger at once wait for each other. */
export async function migrate(db: Kysely<Database>, name: string, schema: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: migrations,
    migrationTableName: "audiatur_migrations",
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
