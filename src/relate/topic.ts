import type { Article } from "../records/article.js";
import { compare } from "../records/published.js";
import type { Telling } from "../records/telling.js";
import { rarity, terms } from "./terms.js";

/** Words after which one counts half as much: news tells what it is about at once. */
const HALF = 150;
/** What even the last word counts. */
const LAST = 0.15;
/** What a name or number counts: stories of one kind, two earthquakes, differ in these. */
const MARKED = 2;
/** Stems that stand in more than about a third of all articles tell nothing. */
const COMMON = 0.16;
/** So many stems are kept, those that count most. */
const STEMS = 50;

/** Name and version of this way to tell what an article is about: another one's tellings are not to be compared with these. */
export const TOPICS = "topics 1";

/** What an article is about, from its headline and body. */
export function tellingOf({
  id,
  published,
  title,
  text,
}: Pick<Article, "id" | "published" | "title" | "text">): Telling {
  const often = new Map<string, number>();
  for (const [place, { stem, marked }] of terms(`${title ?? ""}\n${text}`).entries()) {
    if (stem.length < 2) continue;
    const weight = (marked ? MARKED : 1) * 0.5 ** (place / HALF) + LAST;
    often.set(stem, (often.get(stem) ?? 0) + weight);
  }
  const weights = [...often]
    .map(([stem, count]) => [stem, Math.log1p(3 * count) * (rarity(stem) - COMMON)] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([x, a], [y, b]) => b - a || compare(x, y))
    .slice(0, STEMS);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  // Rounded as a ledger keeps it, so that what is worked out anew is what was kept.
  const topic = weights.map(([stem, weight]) => [stem, Math.round((1e4 * weight) / length) / 1e4] as const);
  return { id, by: TOPICS, published, topic: Object.fromEntries(topic.filter(([, weight]) => weight > 0)) };
}
