import { type Kysely, sql } from "kysely";
import type { Article } from "../records/article.js";
import { instant } from "../records/published.js";
import { Link, Telling } from "../records/telling.js";
import type { Linked, Placing } from "./ledger.js";
import type { Database } from "./schema.js";

/** Those who place wait for each other, or two that come at once would not see each other. */
const LOCK = 7_301_991;
/** Articles that are given at once to be placed. */
const MANY = 100;

/** Keeps a telling with the links that it changes, all or nothing. */
export async function place(db: Kysely<Database>, telling: Telling, { heads, reach, arrive }: Placing): Promise<void> {
  const own = Telling.parse(telling);
  const at = Number.isFinite(instant(own.published)) ? new Date(instant(own.published)) : null;
  const [from, to] = at ? [at.getTime() - reach, at.getTime() + reach].map((ms) => new Date(ms)) : [null, null];
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
    const known = await trx.selectFrom("tellings").select("article").where("article", "=", own.id).executeTakeFirst();
    if (known) return;
    const near = await trx
      .selectFrom("tellings as t")
      .leftJoin("latest_links as l", "l.article", "t.article")
      .select(["t.record", "l.earlier", "l.likeness"])
      .where(sql<boolean>`t.heads && ${heads}::text[]`)
      .$if(at !== null, (q) => q.where(sql<boolean>`(t.at is null or t.at between ${from} and ${to})`))
      .orderBy("t.article")
      .execute();
    const links = arrive(
      own,
      near.map(({ record: kept, earlier, likeness }) =>
        earlier === null
          ? { telling: kept }
          : { telling: kept, link: { article: kept.id, earlier, likeness: likeness! } },
      ),
    );
    await trx
      .insertInto("tellings")
      .values({ article: own.id, at: at?.toISOString() ?? null, heads, record: JSON.stringify(own) })
      .execute();
    if (links.length > 0)
      await trx
        .insertInto("links")
        .values(links.map((link) => Link.parse(link)))
        .execute();
  });
}

/** Some of the articles, of all versions, that were not placed yet. */
export async function unplaced(db: Kysely<Database>): Promise<Omit<Article, "sourceMap">[]> {
  const rows = await db
    .selectFrom("articles as a")
    .select("a.record")
    .distinctOn("a.article")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("tellings as t").select("t.article").whereRef("t.article", "=", "a.article"))),
    )
    .orderBy("a.article")
    .orderBy("a.id")
    .limit(MANY)
    .execute();
  return rows.map(({ record }) => record);
}

/** The articles that links lead to from one of these, directly or not, these among them, and the links; without `from`, all. */
export async function linked(db: Kysely<Database>, from?: readonly string[]): Promise<Linked> {
  const reached =
    from &&
    (await sql<{ article: string }>`
      with recursive reached(article) as (
        select article from tellings where article = any(${from}::text[])
        union
        select other.article from reached r cross join lateral (
          select l.earlier as article from latest_links l where l.article = r.article
          union all
          select l.article from latest_links l where l.earlier = r.article
        ) other
      )
      select article from reached
    `.execute(db));
  const ids = reached?.rows.map(({ article }) => article);
  const tellings = await db
    .selectFrom("tellings as t")
    .select([sql<string>`t.article`.as("id"), sql<string | null>`t.record ->> 'published'`.as("published")])
    .$if(ids !== undefined, (q) => q.where(sql<boolean>`t.article = any(${ids!}::text[])`))
    .orderBy("t.article")
    .execute();
  const links = await db
    .selectFrom("latest_links as l")
    .select(["l.article", "l.earlier", "l.likeness"])
    .$if(ids !== undefined, (q) => q.where(sql<boolean>`l.article = any(${ids!}::text[])`))
    .orderBy("l.article")
    .execute();
  return { tellings, links };
}
