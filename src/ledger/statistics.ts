import { type Kysely, sql } from "kysely";
import type { Database } from "./schema.js";

/** A ledger that has grown by so much is another one to plan queries for; a small one is no matter. */
const [GROWN, FEW] = [1.2, 50];

/** What queries look rows up by; the rest is long, and takes long to count. */
const LOOKED_UP = {
  captures: ["id", "input", "blob"],
  articles: ["id", "capture", "article", "place", "at"],
  readings: ["id", "article"],
  statements: ["reading", "ordinal", "statement", "actor", "act", "confidence", "who"],
  actors: ["reading", "ordinal", "actor", "who"],
  tellings: ["article", "by", "heads"],
  links: ["id", "article", "by", "earlier"],
  judgements: ["key"],
};
/** Tables that number their rows, which tell how the others grow too. */
const NUMBERED = ["articles", "readings", "links"];

/**
 * Counts again what a ledger holds, where it has grown since it was last counted, so that queries are planned for its size. A server does so by itself
 * (autovacuum); in an embedded database there is nobody to do it.
 */
export async function refreshStatistics(db: Kysely<Database>): Promise<void> {
  const grown = await Promise.all(NUMBERED.map((table) => hasGrown(db, table)));
  if (!grown.includes(true)) return;
  for (const [table, columns] of Object.entries(LOOKED_UP))
    await sql`analyze ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})`.execute(db);
}

async function hasGrown(db: Kysely<Database>, table: string): Promise<boolean> {
  const { rows } = await sql<{ counted: number; now: number }>`
    select reltuples::float8 as counted, (select coalesce(max(id), 0) from ${sql.table(table)}) as now
    from pg_class where oid = ${table}::regclass
  `.execute(db);
  const { counted, now } = rows[0]!;
  return now >= GROWN * Math.max(0, counted) + FEW;
}
