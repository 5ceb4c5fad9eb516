import { type Kysely, sql } from "kysely";

/** What is shown, as views, so that people who ask in SQL see what the commands show. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view newest_articles as
    select * from articles a
    where not exists (select from articles later where later.place = a.place and (later.at, later.id) > (a.at, a.id))
  `.execute(db);
  await sql`
    create view latest_readings as
    select * from readings r
    where not exists (select from readings later where later.article = r.article and later.id > r.id)
  `.execute(db);
  await sql`
    create view sayings as
    select s.source, s.cue, s.content, s.kind, s.confidence, r.by,
      a.publisher as outlet, a.published, a.title, c.input, c.blob as capture, a.article, s.statement, s.part,
      s.source_spans, s.cue_spans, s.content_spans
    from statements s
    join latest_readings r on r.id = s.reading
    join newest_articles a on a.id = r.article
    join captures c on c.id = a.capture
    order by a.earliest desc nulls last, a.id desc, s.part_order, s.starts, s.ordinal
  `.execute(db);
}
