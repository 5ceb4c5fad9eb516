import { type Kysely, sql } from "kysely";
import type { Article } from "../records/article.js";
import { instant } from "../records/published.js";
import { Link, Telling } from "../records/telling.js";
import { type Linked, type Placing, UNPLACED } from "./ledger.js";
import type { Database } from "./schema.js";

/** Those who place wait for each other, or two that come at once would not see each other. */
const LOCK = 7_301_991;

interface Near {
  record: Telling;
  earlier: string | null;
  likeness: number | null;
}

/** Keeps a telling with the links that it changes, all or nothing. */
export async function place(db: Kysely<Database>, telling: Telling, { heads, reach, arrive }: Placing): Promise<void> {
  const own = Telling.parse(telling);
  const { id: article, by } = own;
  const at = Number.isFinite(instant(own.published)) ? instant(own.published) : null;
  await db
    .transaction()
    // What another placed while this one waited is seen only so, whatever the server's default.
    .setIsolationLevel("read committed")
    .execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
      const known = trx.selectFrom("tellings").select("article").where("article", "=", article).where("by", "=", by);
      if (await known.executeTakeFirst()) return;
      // The lateral join keeps to the links of those near even where no statistics say how many there are.
      const { rows } = await sql<Near>`
        select t.record, l.earlier, l.likeness from tellings t
        left join lateral (
          select earlier, likeness from links where article = t.article and by = ${by} order by id desc limit 1
        ) l on true
        where t.heads && ${heads}::text[] and t.by = ${by}
          and (t.at is null or ${at}::double precision is null or abs(t.at - ${at}::double precision) <= ${reach})
        order by t.article
      `.execute(trx);
      const links = arrive(
        own,
        rows.map(({ record: kept, earlier, likeness }) =>
          earlier === null
            ? { telling: kept }
            : { telling: kept, link: { article: kept.id, earlier, likeness: likeness! } },
        ),
      );
      await trx
        .insertInto("tellings")
        .values({ article, by, at, heads, record: JSON.stringify(own) })
        .execute();
      if (links.length > 0)
        await trx
          .insertInto("links")
          .values(links.map((link) => ({ ...Link.parse(link), by })))
          .execute();
    });
}

/** Some of the articles, of all versions, that were not placed yet, each as it was read last. */
export async function unplaced(db: Kysely<Database>, by: string): Promise<Omit<Article, "sourceMap">[]> {
  const rows = await db
    .selectFrom("articles as a")
    .select("a.record")
    .distinctOn("a.article")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("tellings as t")
            .select("t.article")
            .whereRef("t.article", "=", "a.article")
            .where("t.by", "=", by),
        ),
      ),
    )
    .orderBy("a.article")
    .orderBy("a.id", "desc")
    .limit(UNPLACED)
    .execute();
  return rows.map(({ record }) => record);
}

/** The articles that links lead to from one of these, directly or not, these among them, and the links; without `from`, all. */
export async function linked(db: Kysely<Database>, by: string, from?: readonly string[]): Promise<Linked> {
  return (
    db
      .transaction()
      // One moment for all that is asked, so that no link leads to an article that came in between.
      .setIsolationLevel("repeatable read")
      .execute(async (trx) => {
        const ids = from && (await reached(trx, by, from));
        const tellings = await trx
          .selectFrom("tellings as t")
          .select([sql<string>`t.article`.as("id"), sql<string | null>`t.record ->> 'published'`.as("published")])
          .where("t.by", "=", by)
          .$if(ids !== undefined, (q) => q.where(sql<boolean>`t.article = any(${ids!}::text[])`))
          .orderBy("t.article")
          .execute();
        const links = await trx
          .selectFrom("latest_links as l")
          .select(["l.article", "l.earlier", "l.likeness"])
          .where("l.by", "=", by)
          .$if(ids !== undefined, (q) => q.where(sql<boolean>`l.article = any(${ids!}::text[])`))
          .orderBy("l.article")
          .execute();
        return { tellings, links };
      })
  );
}

async function reached(trx: Kysely<Database>, by: string, from: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ article: string }>`
    with recursive reached(article) as (
      select article from tellings where article = any(${from}::text[]) and by = ${by}
      union
      select other.article from reached r cross join lateral (
        select l.earlier as article from latest_links l where l.article = r.article and l.by = ${by}
        union all
        select l.article from latest_links l where l.earlier = r.article and l.by = ${by}
      ) other
    )
    select article from reached
  `.execute(trx);
  return rows.map(({ article }) => article);
}
