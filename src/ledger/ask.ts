import { type Kysely, sql } from "kysely";
import { LedgerError } from "../errors.js";
import type { ArticleActor } from "../records/actor.js";
import { type Article, type Part, PartialDate } from "../records/article.js";
import type { StatementRow } from "../records/brief.js";
import { rowOf } from "../records/row.js";
import { Statement } from "../records/statement.js";
import { moments } from "./dates.js";
import type { ActorQuery, ArticleQuery, StatementQuery } from "./ledger.js";
import type { Database } from "./schema.js";
import { nameWords, storable } from "./words.js";

/** Articles, the latest dated first. */
export async function askArticles(db: Kysely<Database>, query: ArticleQuery = {}): Promise<Article[]> {
  const rows = await db
    .selectFrom(query.versions === "all" ? "articles as a" : "newest_articles as a")
    .innerJoin("captures as c", "c.id", "a.capture")
    .select(["a.record", "a.source_map"])
    .$if(query.input !== undefined, (q) => q.where("c.input", "=", storable(query.input!)))
    .$if(query.ids !== undefined, (q) => q.where(sql<boolean>`a.article = any(${query.ids!}::text[])`))
    .orderBy("a.earliest", (o) => o.desc().nullsLast())
    .orderBy("a.at", "desc")
    .orderBy("a.id", "desc")
    .execute();
  return rows.map(({ record, source_map }) => ({ ...record, sourceMap: source_map }));
}

/** Statements of the newest articles, each article's as its latest reading has them. */
export async function askStatements(db: Kysely<Database>, query: StatementQuery = {}): Promise<StatementRow[]> {
  const who = query.who === undefined ? undefined : nameWords(query.who);
  if (who?.length === 0) return [];
  if (query.limit !== undefined && !(Number.isInteger(query.limit) && query.limit >= 0))
    throw new LedgerError("query", `${query.limit} is no limit; give a whole number of statements.`);
  const since = query.since === undefined ? undefined : moment(query.since);
  const rows = await db
    .selectFrom("statements as s")
    .innerJoin("latest_readings as r", "r.id", "s.reading")
    .innerJoin("newest_articles as a", "a.id", "r.article")
    .select(["s.statement", "s.part", "s.kind", "s.confidence", "s.source_spans", "s.cue_spans", "s.content_spans"])
    .leftJoin("actors as o", (join) => join.onRef("o.reading", "=", "s.reading").onRef("o.actor", "=", "s.actor"))
    .leftJoin("statements as w", (join) =>
      join.onRef("w.reading", "=", "s.reading").on(sql<boolean>`w.statement = s.row ->> 'within'`),
    )
    .leftJoin("actors as x", (join) => join.onRef("x.reading", "=", "w.reading").onRef("x.actor", "=", "w.actor"))
    .select(["r.by", "a.id as article", "s.actor", "s.act", "s.row", "o.record as speaker"])
    .select(sql<string | null>`coalesce(x.name, w.source)`.as("reporter"))
    .$if(who !== undefined, (q) => q.where(sql<boolean>`s.who @> ${who!}::text[]`))
    .$if(query.about !== undefined, (q) =>
      q.where(sql<boolean>`s.search @@ websearch_to_tsquery('english', ${storable(query.about!)})`),
    )
    .$if(query.cue !== undefined, (q) =>
      q.where(sql<boolean>`s.cue_search @@ phraseto_tsquery('english', ${storable(query.cue!)})`),
    )
    .$if(query.act !== undefined, (q) => q.where("s.act", "=", query.act!))
    .$if(since !== undefined, (q) => q.where("a.latest", ">=", sql<Date>`${since!}::timestamptz`))
    .$if(query.minConfidence !== undefined, (q) => q.where("s.confidence", ">=", query.minConfidence!))
    .$if(query.articles !== undefined, (q) => q.where(sql<boolean>`a.article = any(${query.articles!}::text[])`))
    .$if(query.ids !== undefined, (q) => q.where(sql<boolean>`s.statement = any(${query.ids!}::text[])`))
    .orderBy("a.earliest", (o) => o.desc().nullsLast())
    .orderBy("a.at", "desc")
    .orderBy("a.id", "desc")
    .orderBy("s.part_order")
    .orderBy("s.starts")
    .orderBy("s.ordinal")
    .$if(query.limit !== undefined, (q) => q.limit(query.limit!))
    .execute();
  const articles = await articleRecords(db, [...new Set(rows.map((row) => row.article))]);
  return rows.map((row) => {
    const article = articles.get(row.article)!;
    const spans = { source: row.source_spans, cue: row.cue_spans, content: row.content_spans };
    const { kind, confidence, statement: id, by, actor, act, row: beyond } = row;
    const plain = { ...spans, kind, confidence, id, article: article.id, part: row.part as Part, by };
    const statement = Statement.parse(act === null ? plain : { ...plain, actor, act, ...beyond });
    return rowOf(article, statement, row.speaker ?? undefined, row.reporter ?? undefined);
  });
}

/** The actors of the newest articles, each article's as its latest reading has them. */
export async function askActors(db: Kysely<Database>, query: ActorQuery = {}): Promise<ArticleActor[]> {
  const who = query.who === undefined ? undefined : nameWords(query.who);
  if (who?.length === 0) return [];
  const rows = await db
    .selectFrom("actors as o")
    .innerJoin("latest_readings as r", "r.id", "o.reading")
    .innerJoin("newest_articles as a", "a.id", "r.article")
    .select("o.record")
    .$if(who !== undefined, (q) => q.where(sql<boolean>`o.who @> ${who!}::text[]`))
    .$if(query.articles !== undefined, (q) => q.where(sql<boolean>`a.article = any(${query.articles!}::text[])`))
    .orderBy("a.earliest", (o) => o.desc().nullsLast())
    .orderBy("a.at", "desc")
    .orderBy("a.id", "desc")
    .orderBy("o.ordinal")
    .execute();
  return rows.map(({ record }) => record);
}

/** Each article once, however many statements it has. */
async function articleRecords(db: Kysely<Database>, ids: number[]): Promise<Map<number, Omit<Article, "sourceMap">>> {
  const rows = await db
    .selectFrom("articles")
    .select(["id", "record"])
    .where(sql<boolean>`id = any(${ids}::integer[])`)
    .execute();
  return new Map(rows.map(({ id, record }) => [id, record]));
}

function moment(since: string): string {
  const found = PartialDate.safeParse(since).success ? moments(since) : undefined;
  if (!found) throw new LedgerError("query", `${since} is no date; write it as 2026-05-07, 2026-05 or 2026.`);
  return found.earliest;
}
