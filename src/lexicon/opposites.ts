import { glances, pattern } from "./phrases.js";
import { readList } from "./read.js";

const { opposites } = readList<{ opposites: [string[], string[]][] }>("opposites");
const pairs = opposites.map((sides) => sides.map((words) => pattern(words)) as [RegExp, RegExp]);

const may = glances(opposites.map((sides) => sides.flat()));

/** Of each pair of opposites, in order, the words of the one side that a wording has; undefined where it has neither, or both. */
export type Sides = readonly ({ side: 0 | 1; words: string } | undefined)[];

const NONE: Sides = pairs.map(() => undefined);

export function sidesIn(wording: string): Sides {
  const places = may(wording);
  if (places.length === 0) return NONE;
  const found = [...NONE];
  for (const place of places) found[place] = sideOf(wording, pairs[place]!);
  return found;
}

function sideOf(wording: string, sides: readonly [RegExp, RegExp]): Sides[number] {
  const [one, other] = sides.map((side) => side.exec(wording)?.[0]);
  if (one && other) return undefined;
  return one ? { side: 0, words: one } : other ? { side: 1, words: other } : undefined;
}

/** The words, one of each wording, by which two cannot both hold of one thing; undefined where there are none. */
export function oppositesOf(a: Sides, b: Sides): [string, string] | undefined {
  const n = a.findIndex((one, at) => one && b[at] && one.side !== b[at].side);
  return n < 0 ? undefined : [a[n]!.words, b[n]!.words];
}
