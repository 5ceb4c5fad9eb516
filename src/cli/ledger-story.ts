import { UsageError } from "../errors.js";
import type { Ledger } from "../ledger/index.js";
import { outletOf } from "../pages/wording.js";
import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import type { Decision } from "../records/decision.js";
import { byPublished } from "../records/published.js";
import type { Statement } from "../records/statement.js";
import { allStories, storyOf } from "./story-places.js";

/** The articles of one story of a ledger, and what is said in them. */
export interface LedgerStory {
  /** Article.id of its first. */
  id: string;
  /** The newest version of each, oldest first. */
  articles: Article[];
  /** Ids of all versions of them. */
  versions: string[];
  statements: Statement[];
  actors: ArticleActor[];
  decisions: Decision[];
}

/** What a list of stories says of an article. */
export type Listed = Pick<Article, "id" | "title" | "input" | "url" | "publisher" | "published">;

/** Articles that are fetched at once: a ledger may hold more than memory takes. */
const MANY = 500;

/** Which articles of a ledger tell one story, the newest story last. */
export async function groupsOf(ledger: Ledger): Promise<{ id: string; articles: Listed[] }[]> {
  const found = await allStories(ledger, await ledger.decisions());
  const ids = found.flatMap(({ articles }) => articles);
  const listed = new Map<string, Listed>();
  for (let at = 0; at < ids.length; at += MANY)
    for (const { id, title, input, url, publisher, published } of await ledger.articles({
      ids: ids.slice(at, at + MANY),
    }))
      listed.set(id, { id, title, input, url, publisher, published });
  return found
    .map(({ id, articles }) => ({ id, articles: articles.flatMap((one) => listed.get(one) ?? []) }))
    .filter((story) => story.articles.length > 0);
}

/**
 * The stories of a ledger one by one, the newest last, with what is said in each; or the one that an article is in.
 * @param least statements less sure than this are left out
 * @throws UsageError where the ledger does not hold the article
 */
export async function* ledgerStories(ledger: Ledger, least: number, article?: string): AsyncGenerator<LedgerStory> {
  const decisions = await ledger.decisions();
  const found =
    article === undefined ? await allStories(ledger, decisions) : [await storyOf(ledger, article, decisions)];
  for (const story of found) {
    if (!story)
      throw new UsageError(`No article in this ledger has the id ${article}; "audiatur stories --json" lists the ids.`);
    const articles = [...byId(await ledger.articles({ ids: story.articles })).values()].sort(byPublished);
    if (articles.length === 0) continue;
    const ids = articles.map(({ id }) => id);
    const rows = await ledger.statements({ articles: ids, minConfidence: least });
    const statements = rows.map(({ statement }) => statement);
    const actors = await ledger.actors({ articles: ids });
    yield { id: story.id, articles, versions: story.articles, statements, actors, decisions };
  }
}

/** One page may have been captured at two places. */
const byId = (articles: readonly Article[]): Map<string, Article> =>
  new Map(articles.map((article) => [article.id, article]));

/** What outlet an article is of: by name, else its host, else its file. */
export const outletsOf = (articles: readonly Listed[]): Map<string, string> =>
  new Map(articles.map((article) => [article.id, outletOf({ ...article, outlet: article.publisher })]));
