import { PGlite } from "@electric-sql/pglite";
import { Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { entry } from "../../test/entries.js";
import { addEntry } from "./add.js";
import { migrate } from "./migrate.js";
import { pgliteDialect } from "./pglite-dialect.js";
import type { Database } from "./schema.js";
import { refreshStatistics } from "./statistics.js";

test("what a ledger holds is counted when it has grown, and not before", { timeout: 300_000 }, async () => {
  const db = new Kysely<Database>({ dialect: pgliteDialect(await PGlite.create()) });
  await migrate(db, "new", "public");
  const counted = async () => {
    await refreshStatistics(db);
    const { rows } = await sql<{ n: number }>`
      select reltuples::float8 as n from pg_class where oid = 'articles'::regclass
    `.execute(db);
    return rows[0]!.n;
  };
  const add = async (from: number, to: number) => {
    for (let n = from; n < to; n++) await addEntry(db, entry(`${n}.txt`, { title: `Article ${n}` }));
  };
  await add(0, 10);
  expect(await counted()).toBe(-1);
  await add(10, 60);
  expect(await counted()).toBe(60);
  await add(60, 100);
  expect(await counted()).toBe(60);
  await add(100, 130);
  expect(await counted()).toBe(130);
  await db.destroy();
});
