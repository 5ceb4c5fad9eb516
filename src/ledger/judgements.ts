import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { Judgement } from "../records/judgement.js";
import type { Database } from "./schema.js";

/** Two texts, in the order in which they were judged. */
type Pair = readonly [string, string];

/** PostgreSQL takes at most 65,535 parameters a query. */
const rowsPerInsert = 5000;

const keyOf = (by: string, pair: Pair): Uint8Array =>
  createHash("sha256")
    .update(JSON.stringify([by, ...pair]))
    .digest();

/** What was kept of the pairs, each at its place; undefined where nothing was. */
export async function askJudgements(
  db: Kysely<Database>,
  by: string,
  pairs: readonly Pair[],
): Promise<(Judgement | undefined)[]> {
  const keys = pairs.map((pair) => Buffer.from(keyOf(by, pair)).toString("hex"));
  const rows = await db
    .selectFrom("judgements")
    .select([sql<string>`encode(key, 'hex')`.as("key"), "record"])
    .where(sql<boolean>`key in (select decode(k, 'hex') from unnest(${[...new Set(keys)]}::text[]) k)`)
    .execute();
  const kept = new Map(rows.map(({ key, record }) => [key, record]));
  return keys.map((key) => kept.get(key));
}

export async function keepJudgements(
  db: Kysely<Database>,
  by: string,
  judged: readonly (readonly [Pair, Judgement])[],
): Promise<void> {
  const rows = judged.map(([pair, judgement]) => ({
    ...{ key: keyOf(by, pair), by, record: JSON.stringify(Judgement.parse(judgement)) },
  }));
  // In one order, so that two who keep the same at once do not wait for each other.
  rows.sort((x, y) => Buffer.compare(x.key, y.key));
  for (let start = 0; start < rows.length; start += rowsPerInsert)
    await db
      .insertInto("judgements")
      .values(rows.slice(start, start + rowsPerInsert))
      .onConflict((conflict) => conflict.column("key").doNothing())
      .execute();
}
