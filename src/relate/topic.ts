import type { Article } from "../records/article.js";
import { rarity, terms } from "./terms.js";

/** What an article is about: how much each stem counts, as a vector of length 1. */
export type Topic = ReadonlyMap<string, number>;

/** Words after which one counts half as much: news tells what it is about at once. */
const HALF = 150;
/** What even the last word counts. */
const LAST = 0.15;
/** What a name or number counts: stories of one kind, two earthquakes, differ in these. */
const MARKED = 2;
/** Stems that stand in more than about a third of all articles tell nothing. */
const COMMON = 0.16;

export function topicOf({ title, text }: Pick<Article, "title" | "text">): Topic {
  const often = new Map<string, number>();
  for (const [place, { stem, marked }] of terms(`${title ?? ""}\n${text}`).entries()) {
    if (stem.length < 2) continue;
    const weight = (marked ? MARKED : 1) * 0.5 ** (place / HALF) + LAST;
    often.set(stem, (often.get(stem) ?? 0) + weight);
  }
  const weights = new Map<string, number>();
  let square = 0;
  for (const [stem, count] of often) {
    const tells = rarity(stem) - COMMON;
    if (tells <= 0) continue;
    const weight = Math.log1p(3 * count) * tells;
    weights.set(stem, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  for (const [stem, weight] of weights) weights.set(stem, weight / length);
  return weights;
}
