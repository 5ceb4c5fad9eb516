import { leavesOpen } from "../lexicon/unknown.js";
import type { Article } from "../records/article.js";
import type { Line } from "../records/line.js";
import { sentences } from "../relate/sentences.js";
import { cite, tellsTheSame } from "./words.js";

const atMost = 8;
// Two sentences that share this much of the shorter one leave the same thing open.
const sameness = 0.6;

/** What the articles themselves call unknown, unexplained or unverified: their sentences, told once, those that several have first. */
export function questions(articles: readonly Article[]): Line[] {
  const found: Line[] = [];
  for (const { id, text } of articles)
    for (const span of sentences(text)) {
      const words = text.slice(...span);
      if (!leavesOpen(words)) continue;
      const line: Line = { words, cites: [{ article: id, part: "text", spans: [span] }] };
      const twin = found.find((other) => tellsTheSame(other.words, words, sameness));
      if (twin) cite(twin, line);
      else found.push(line);
    }
  const outlets = ({ cites }: Line): number => new Set(cites.map(({ article }) => article)).size;
  return found.sort((a, b) => outlets(b) - outlets(a)).slice(0, atMost);
}
