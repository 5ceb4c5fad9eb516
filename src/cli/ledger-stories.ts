import type { Ledger } from "../ledger/index.js";
import { outletOf } from "../pages/wording.js";
import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import { type Decision, onStories } from "../records/decision.js";
import type { Statement } from "../records/statement.js";
import { stories as group } from "../relate/stories.js";
import { topicOf } from "../relate/topic.js";

/** The articles of one story of a ledger, and what is said in them. */
export interface LedgerStory {
  /** Article.id of its first. */
  id: string;
  articles: Article[];
  statements: Statement[];
  actors: ArticleActor[];
  decisions: Decision[];
}

/** Which articles of a ledger tell one story, the newest story last. */
export async function groupsOf(ledger: Ledger): Promise<Pick<LedgerStory, "id" | "articles" | "decisions">[]> {
  const articles = new Map((await ledger.articles()).map((article) => [article.id, article]));
  const tellings = [...articles.values()].map((article) => ({
    ...{ id: article.id, published: article.published, topic: topicOf(article) },
  }));
  const decisions = await ledger.decisions();
  return group(tellings, onStories(decisions)).map(({ id, articles: ids }) => ({
    ...{ id, decisions, articles: ids.map((one) => articles.get(one)!) },
  }));
}

/** The same with what is said in each. @param least statements less sure than this are left out */
export async function storiesOf(ledger: Ledger, least: number): Promise<LedgerStory[]> {
  const found: LedgerStory[] = [];
  for (const one of await groupsOf(ledger)) {
    const ids = one.articles.map(({ id }) => id);
    const rows = await ledger.statements({ articles: ids, minConfidence: least });
    found.push({
      ...one,
      statements: rows.map(({ statement }) => statement),
      actors: await ledger.actors({ articles: ids }),
    });
  }
  return found;
}

/** What outlet an article is of: by name, else its host, else its file. */
export const outletsOf = (articles: readonly Article[]): Map<string, string> =>
  new Map(articles.map((article) => [article.id, outletOf({ ...article, outlet: article.publisher })]));
