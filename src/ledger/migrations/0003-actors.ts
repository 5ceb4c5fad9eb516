import { type Kysely, sql } from "kysely";

/** Who the speakers are, and what each statement is beyond its words. Rows of earlier readings say nothing of either. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("actors")
    .addColumn("reading", "integer", (c) => c.notNull().references("readings.id"))
    .addColumn("ordinal", "integer", (c) => c.notNull())
    .addColumn("actor", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("who", sql`text[]`, (c) => c.notNull())
    .addColumn("record", "json", (c) => c.notNull())
    .addPrimaryKeyConstraint("actors_pkey", ["reading", "ordinal"])
    .execute();
  await db.schema.createIndex("actors_who").on("actors").using("gin").column("who").execute();

  await db.schema
    .createTable("decisions")
    .addColumn("id", sql`integer generated always as identity`, (c) => c.primaryKey())
    .addColumn("record", "json", (c) => c.notNull())
    .execute();

  await db.schema
    .alterTable("statements")
    .addColumn("actor", "text")
    .addColumn("act", "text")
    .addColumn("row", "json")
    .execute();
  await db.schema.createIndex("statements_act").on("statements").column("act").execute();

  await sql`drop view sayings`.execute(db);
  await sql`
    create view sayings as
    select o.name as speaker, s.act, s.source, s.cue, s.content, s.kind, s.confidence, r.by,
      a.publisher as outlet, a.published, a.title, c.input, c.blob as capture, a.article, s.statement, s.part,
      s.source_spans, s.cue_spans, s.content_spans, s.row
    from statements s
    join latest_readings r on r.id = s.reading
    join newest_articles a on a.id = r.article
    join captures c on c.id = a.capture
    left join actors o on o.reading = s.reading and o.actor = s.actor
    order by a.earliest desc nulls last, a.id desc, s.part_order, s.starts, s.ordinal
  `.execute(db);
}
