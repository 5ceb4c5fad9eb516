import { PGlite } from "@electric-sql/pglite";
import { Kysely, Migrator, sql } from "kysely";
import { expect, test } from "vitest";
import { entry } from "../../test/entries.js";
import { addEntry } from "./add.js";
import { askActors, askStatements } from "./ask.js";
import { migrate } from "./migrate.js";
import { migrations } from "./migrations/index.js";
import { pgliteDialect } from "./pglite-dialect.js";
import type { Database } from "./schema.js";

test("a ledger from before actors were kept opens, says what it knew, and takes what is known since", {
  timeout: 300_000,
}, async () => {
  const db = new Kysely<Database>({ dialect: pgliteDialect(await PGlite.create()) });
  const migrator = new Migrator({
    ...{ db, provider: migrations, migrationTableSchema: "public" },
    ...{ migrationTableName: "audiatur_migrations", migrationLockTableName: "audiatur_migrations_lock" },
  });
  expect((await migrator.migrateTo("0002-newest")).error).toBeUndefined();
  const { capture, articles, statements } = entry("a.txt");
  const [article, second] = [articles[0]!, statements[1]!];
  const { sourceMap, ...record } = article;
  await sql`insert into blobs values (${capture.id}, '')`.execute(db);
  await sql`insert into captures (key, blob, input, at, record) values ('k', ${capture.id}, 'a.txt', now(), ${JSON.stringify(capture)})`.execute(
    db,
  );
  await sql`insert into articles (key, capture, article, place, at, record, source_map)
    values ('k', 1, ${article.id}, 'p', now(), ${JSON.stringify(record)}, ${JSON.stringify(sourceMap)})`.execute(db);
  await sql`insert into readings (key, article, by) values ('k', 1, 'model-1')`.execute(db);
  await sql`insert into statements (reading, ordinal, statement, part, part_order, starts, kind, confidence, source_spans, cue_spans, content_spans, source, cue, content, who)
    values (1, 0, 's2', 'text', 9, 0, 'indirect', ${second.confidence}, ${JSON.stringify(second.source)}, ${JSON.stringify(second.cue)},
      ${JSON.stringify(second.content)}, 'Her deputy, Lev Sand', 'denied', 'it', '{sand}')`.execute(db);

  await migrate(db, "old", "public");
  const [old] = await askStatements(db);
  expect(old!.statement).toEqual(second);
  expect(old!.speaker).toBeNull();
  expect(await askActors(db)).toEqual([]);

  const later = entry("b.txt", { title: "Later" });
  await addEntry(db, later);
  expect(await askActors(db)).toEqual(later.actors);
  const { rows } = await sql`select speaker, act from sayings where act is not null`.execute(db);
  expect(rows).toEqual([{ speaker: "Zoë Dvořák", act: "assert" }]);
  await db.destroy();
});
