import type { Article } from "../records/article.js";
import type { Line } from "../records/line.js";
import { leadOf } from "./lead.js";
import { likeness, topic } from "./words.js";

const titleOf = (article: Article): Line | undefined =>
  article.title
    ? { words: article.title, cites: [{ article: article.id, part: "title", spans: [[0, article.title.length]] }] }
    : undefined;

/** The title that shares most words with the other titles; where no article has one, the first sentence of the first. */
export function headline(articles: readonly Article[]): Line {
  const candidates = articles.flatMap((article) => titleOf(article) ?? []);
  const topics = candidates.map((line) => topic(line.words));
  const scores = topics.map((mine) =>
    topics.reduce((sum, other) => sum + (other === mine ? 0 : likeness(mine, other)), 0),
  );
  return candidates[scores.indexOf(Math.max(...scores))] ?? leadOf(articles[0]!);
}
