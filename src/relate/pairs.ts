import type { Verdict } from "./bond.js";
import { candidates } from "./candidates.js";
import { type Hearing, toldAs } from "./hearing.js";
import { type Sign, signsOf } from "./signs.js";
import { worth } from "./weighing.js";

/** Two assertions to be judged, by their places in the list, in the order of what is told, so that the answer hangs on their words alone. */
export interface Pair {
  first: number;
  second: number;
  signs: Record<Sign, number>;
}

/** Of each assertion so many pairs at most are judged as agreements, and as conflicts, so that cost grows with the story. */
const EACH: Record<Verdict["class"], number> = { agree: 2, conflict: 1 };

/** How much more a pair within one article has to be worth: one that says a thing twice says little, and has many pairs. */
const INSIDE: Record<Verdict["class"], number> = { agree: 4, conflict: 2 };

/** The candidates that can be held against each other, in order of places. */
export function comparable(assertions: readonly Hearing[]): Pair[] {
  const told = assertions.map(toldAs);
  return candidates(assertions)
    .filter(({ a, b }) => !overlap(assertions[a]!, assertions[b]!))
    .map(({ a, b }) => {
      const [first, second] = told[a]! <= told[b]! ? [a, b] : [b, a];
      return { first, second, signs: signsOf(assertions[first]!, assertions[second]!) };
    });
}

/** Those that signs tell to be worth the judge's time, the likeliest of each assertion. */
export const worthJudging = (pairs: readonly Pair[]): ReadonlySet<Pair> =>
  new Set([...likeliest(pairs, "agree"), ...likeliest(pairs, "conflict")]);

function likeliest(pairs: readonly Pair[], as: Verdict["class"]): Pair[] {
  const ranked = pairs
    .map((pair, n) => ({ pair, n, worth: worth(pair.signs, as) }))
    .filter(({ pair, worth }) => worth >= (pair.signs["one article"] ? INSIDE[as] : 1))
    .sort((x, y) => y.worth - x.worth || x.n - y.n);
  const taken = new Map<number, number>();
  return ranked.flatMap(({ pair }) => {
    const [one, two] = [taken.get(pair.first) ?? 0, taken.get(pair.second) ?? 0];
    if (one >= EACH[as] && two >= EACH[as]) return [];
    taken.set(pair.first, one + 1).set(pair.second, two + 1);
    return [pair];
  });
}

/** Whether one holds words of the other: a sentence about a statement. A claim that is reported within what another says stands for itself. */
const overlap = (a: Hearing, b: Hearing): boolean =>
  a.article === b.article &&
  a.part === b.part &&
  !(isWithin(a, b) || isWithin(b, a)) &&
  a.content.some(([start, end]) => b.content.some(([from, to]) => start < to && from < end));

const isWithin = ({ statement }: Hearing, outer: Hearing): boolean =>
  statement !== undefined && statement.within === outer.statement?.id && statement.within !== undefined;
