import type { Article } from "../records/article.js";
import type { Line } from "../records/line.js";
import { leadOf } from "./lead.js";
import { overlap, topic } from "./words.js";

const atMost = 5;
// Two lines that share this much of the shorter one say the same thing to a reader.
const sameness = 0.6;

const pointsOf = (article: Article): Line[] =>
  article.keyPoints.map((words, index) => ({
    words,
    cites: [{ article: article.id, part: `keyPoints.${index}`, spans: [[0, words.length]] }],
  }));

/** The articles' own key points, best supported by the other articles first; where there are none, their first sentences. */
export function keyPoints(articles: readonly Article[]): Line[] {
  const own = articles.flatMap(pointsOf);
  const candidates = own.length > 0 ? own : articles.map(leadOf).filter((line) => line.words !== "");
  const texts = new Map(articles.map((article) => [article.id, topic(article.text)]));
  const scored = candidates.map((line, index) => {
    const words = topic(line.words);
    const support = articles.filter(({ id }) => id !== line.cites[0]!.article);
    return { line, index, words, score: support.reduce((sum, { id }) => sum + overlap(words, texts.get(id)!), 0) };
  });
  const chosen: typeof scored = [];
  for (const candidate of scored.sort((a, b) => b.score - a.score || a.index - b.index)) {
    const twin = chosen.find(({ words }) => overlap(words, candidate.words) >= sameness);
    if (twin) twin.line.cites.push(...candidate.line.cites);
    else if (chosen.length < atMost) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ line }) => line);
}
