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
const EACH = 20;
/** What it counts that one names the speaker of the other: as much as a rare word. */
const NAMED = 0.5;
/** Words that are more common tell nothing of what is meant. */
const TELLING = 0.1;

/**
 * The pairs of a story's assertions that are worth a closer look: of each, those that have most rare words in common with it, or that name its
 * speaker. The order of the assertions is of no matter but for the places that the result names.
 */
export function candidates(assertions: readonly Assertion[]): Candidate[] {
  const wordings = assertions.map(({ words }) => wordingOf(words));
  const having = indexed(wordings.map((wording) => wording.keys()));
  const names = assertions.map(({ source }) => terms(source).at(-1)?.stem);
  const named = indexed(names.map((name) => (name === undefined ? [] : [name])));
  const found = new Map<string, Candidate>();
  for (const [place, wording] of wordings.entries()) {
    const near = new Map<number, number>();
    const add = (other: number, much: number): void => void near.set(other, (near.get(other) ?? 0) + much);
    for (const [stem, count] of wording) {
      if (rarity(stem) < TELLING) continue;
      for (const other of having.get(stem)!) add(other, Math.min(count, wordings[other]!.get(stem)!) * rarity(stem));
      for (const other of named.get(stem) ?? []) add(other, NAMED);
    }
    for (const other of having.get(names[place] ?? "") ?? []) add(other, NAMED);
    near.delete(place);
    const likest = [...near].sort(([x, m], [y, n]) => n - m || x - y).slice(0, EACH);
    for (const [other, nearness] of likest) {
      const [a, b] = [Math.min(place, other), Math.max(place, other)];
      found.set(`${a} ${b}`, { a, b, nearness });
    }
  }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** By key, the places of the lists that have it. */
function indexed(lists: readonly Iterable<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, keys] of lists.entries())
    for (const key of keys) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  return places;
}
