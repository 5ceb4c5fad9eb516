import { type Kysely, sql } from "kysely";

/** Captures, articles, readings, statements. Rows are only ever added, so there is nothing here to update or delete. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const identity = sql`integer generated always as identity`;

  await db.schema
    .createTable("blobs")
    .addColumn("sha256", "text", (c) => c.primaryKey())
    .addColumn("gzip", "bytea", (c) => c.notNull())
    .execute();
  // The bytes are compressed already.
  await sql`alter table blobs alter column gzip set storage external`.execute(db);

  await db.schema
    .createTable("captures")
    .addColumn("id", identity, (c) => c.primaryKey())
    .addColumn("key", "bytea", (c) => c.notNull().unique())
    .addColumn("blob", "text", (c) => c.notNull().references("blobs.sha256"))
    .addColumn("input", "text", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("record", "json", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("captures_blob").on("captures").column("blob").execute();
  // An input may be longer than a B-tree's entry.
  await db.schema.createIndex("captures_input").on("captures").using("hash").column("input").execute();

  await db.schema
    .createTable("articles")
    .addColumn("id", identity, (c) => c.primaryKey())
    .addColumn("key", "bytea", (c) => c.notNull().unique())
    .addColumn("capture", "integer", (c) => c.notNull().references("captures.id"))
    .addColumn("article", "text", (c) => c.notNull())
    .addColumn("place", "bytea", (c) => c.notNull())
    .addColumn("at", "timestamptz", (c) => c.notNull())
    .addColumn("title", "text")
    .addColumn("publisher", "text")
    .addColumn("published", "text")
    .addColumn("earliest", "timestamptz")
    .addColumn("latest", "timestamptz")
    .addColumn("record", "json", (c) => c.notNull())
    .addColumn("source_map", "jsonb", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("articles_capture").on("articles").column("capture").execute();
  await db.schema.createIndex("articles_article").on("articles").using("hash").column("article").execute();
  await db.schema.createIndex("articles_versions").on("articles").columns(["place", "at", "id"]).execute();

  await db.schema
    .createTable("readings")
    .addColumn("id", identity, (c) => c.primaryKey())
    .addColumn("key", "bytea", (c) => c.notNull().unique())
    .addColumn("article", "integer", (c) => c.notNull().references("articles.id"))
    .addColumn("by", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("readings_article").on("readings").columns(["article", "id"]).execute();

  await db.schema
    .createTable("statements")
    .addColumn("reading", "integer", (c) => c.notNull().references("readings.id"))
    .addColumn("ordinal", "integer", (c) => c.notNull())
    .addColumn("statement", "text", (c) => c.notNull())
    .addColumn("part", "text", (c) => c.notNull())
    .addColumn("part_order", "integer", (c) => c.notNull())
    .addColumn("starts", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("confidence", "float8", (c) => c.notNull().check(sql`confidence between 0 and 1`))
    .addColumn("source_spans", "jsonb", (c) => c.notNull())
    .addColumn("cue_spans", "jsonb", (c) => c.notNull())
    .addColumn("content_spans", "jsonb", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("cue", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("who", sql`text[]`, (c) => c.notNull())
    // A tsvector holds at most a megabyte; so much of one statement is searched, all of it is kept.
    .addColumn("search", sql`tsvector`, (c) =>
      c.generatedAlwaysAs(sql`to_tsvector('english', left(content, 100000))`).stored(),
    )
    .addColumn("cue_search", sql`tsvector`, (c) =>
      c.generatedAlwaysAs(sql`to_tsvector('english', left(cue, 1000))`).stored(),
    )
    .addPrimaryKeyConstraint("statements_pkey", ["reading", "ordinal"])
    .execute();
  await db.schema.createIndex("statements_search").on("statements").using("gin").column("search").execute();
  await db.schema.createIndex("statements_cue").on("statements").using("gin").column("cue_search").execute();
  await db.schema.createIndex("statements_who").on("statements").using("gin").column("who").execute();
}
