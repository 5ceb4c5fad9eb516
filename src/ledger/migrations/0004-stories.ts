import { type Kysely, sql } from "kysely";

/** What is worked out of articles and is worth keeping: what each is about, which it goes on, and what the judge said of pairs of texts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("tellings")
    .addColumn("article", "text", (c) => c.primaryKey())
    .addColumn("at", "timestamptz")
    .addColumn("heads", sql`text[]`, (c) => c.notNull())
    .addColumn("record", "json", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("tellings_heads").on("tellings").using("gin").column("heads").execute();

  await db.schema
    .createTable("links")
    .addColumn("id", sql`integer generated always as identity`, (c) => c.primaryKey())
    .addColumn("article", "text", (c) => c.notNull().references("tellings.article"))
    .addColumn("earlier", "text", (c) => c.notNull().references("tellings.article"))
    .addColumn("likeness", "double precision", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("links_article").on("links").columns(["article", "id"]).execute();
  await db.schema.createIndex("links_earlier").on("links").column("earlier").execute();
  await sql`
    create view latest_links as
    select * from links l where not exists (select from links later where later.article = l.article and later.id > l.id)
  `.execute(db);

  await db.schema
    .createTable("judgements")
    .addColumn("key", "bytea", (c) => c.primaryKey())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("record", "json", (c) => c.notNull())
    .execute();
}
