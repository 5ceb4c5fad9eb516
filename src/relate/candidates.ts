import { blocks } from "../resolve/identity/blocks.js";
import type { Assertion } from "./assertions.js";
import { rarity, terms } from "./terms.js";
import { wordingOf } from "./wording.js";

/** Two assertions that may be on one matter, each by its place in the list that was given. `a` stands before `b`. */
export interface Candidate {
  a: number;
  b: number;
  /** What their wordings have in common, and that one names who says the other. */
  nearness: number;
}

/** Of each assertion so many likest ones are looked at, so that cost grows with the story and not with its square. */
const EACH = 40;
/** What it counts that one stands beside the other, where a denial stands: as much as a common word, so that it is looked at. */
const [BESIDE, CLOSE] = [0.2, 400];
/** What it counts that one names the speaker of the other: as much as a rare word. */
const NAMED = 0.5;
/** Words that are more common tell nothing of what is meant. */
const TELLING = 0.1;

/**
 * The pairs of a story's assertions that are worth a closer look: of each, those that have most rare words in common with it, or that name its
 * speaker. Of equally like ones the earlier in the list goes first.
 */
export function candidates(assertions: readonly Assertion[]): Candidate[] {
  const wordings = assertions.map(({ words }) => wordingOf(words));
  const having = blocks(wordings.keys(), (place) => [...wordings[place]!.keys()]);
  const names = assertions.map(({ source }) => terms(source).at(-1)?.stem);
  const named = blocks(names.keys(), (place) => [names[place] ?? ""]);
  const found = new Map<string, Candidate>();
  for (const [place, wording] of wordings.entries()) {
    const near = new Map<number, number>();
    const add = (other: number, much: number): void => void near.set(other, (near.get(other) ?? 0) + much);
    for (const [stem, count] of wording) {
      const tells = rarity(stem);
      if (tells < TELLING) continue;
      for (const other of having.get(stem)!) add(other, Math.min(count, wordings[other]!.get(stem)!) * tells);
      for (const other of named.get(stem) ?? []) add(other, NAMED);
    }
    for (const other of having.get(names[place] ?? "") ?? []) add(other, NAMED);
    for (const other of beside(assertions, place)) add(other, BESIDE);
    near.delete(place);
    const likest = [...near].sort(([x, m], [y, n]) => n - m || x - y).slice(0, EACH);
    for (const [other, nearness] of likest) {
      const [a, b] = [Math.min(place, other), Math.max(place, other)];
      found.set(`${a} ${b}`, { a, b, nearness });
    }
  }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The assertions of the same part of an article that begin close to one, by their places; those of an article stand together in the list. */
function beside(assertions: readonly Assertion[], place: number): number[] {
  const { article, part, content } = assertions[place]!;
  const [[at]] = content as [[number, number]];
  const found: number[] = [];
  for (const step of [-1, 1])
    for (let n = place + step; assertions[n]?.article === article; n += step)
      if (assertions[n]!.part === part && Math.abs(assertions[n]!.content[0]![0] - at) < CLOSE) found.push(n);
  return found;
}
