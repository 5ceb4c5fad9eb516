import { type Kysely, sql } from "kysely";

/** What is worked out of articles and is worth keeping: what each is about, which it goes on, and what the judge said of pairs of texts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("tellings")
    .addColumn("article", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("at", "double precision")
    .addColumn("heads", sql`text[]`, (c) => c.notNull())
    .addColumn("record", "json", (c) => c.notNull())
    .addPrimaryKeyConstraint("tellings_pkey", ["article", "by"])
    .execute();
  await db.schema.createIndex("tellings_heads").on("tellings").using("gin").column("heads").execute();

  await db.schema
    .createTable("links")
    .addColumn("id", sql`integer generated always as identity`, (c) => c.primaryKey())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("article", "text", (c) => c.notNull())
    .addColumn("earlier", "text", (c) => c.notNull())
    .addColumn("likeness", "double precision", (c) => c.notNull())
    .addForeignKeyConstraint("links_article_fkey", ["article", "by"], "tellings", ["article", "by"])
    .addForeignKeyConstraint("links_earlier_fkey", ["earlier", "by"], "tellings", ["article", "by"])
    .execute();
  await db.schema.createIndex("links_article").on("links").columns(["article", "by", "id"]).execute();
  await db.schema.createIndex("links_earlier").on("links").columns(["earlier", "by"]).execute();
  await sql`
    create view latest_links as
    select * from links l
    where not exists (select from links later where later.article = l.article and later.by = l.by and later.id > l.id)
  `.execute(db);

  await db.schema
    .createTable("judgements")
    .addColumn("key", "bytea", (c) => c.primaryKey())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("record", "json", (c) => c.notNull())
    .execute();
}
