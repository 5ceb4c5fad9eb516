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

/** Of each assertion so many pairs at most are judged, so that cost grows with the story. */
const EACH = 2;

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

/** Those that signs tell to be worth the judge's time, the likeliest of each assertion; in the order that was given. */
export function worthJudging(pairs: readonly Pair[]): Pair[] {
  const likeliest = pairs
    .map((pair, n) => ({ pair, n, worth: worth(pair.signs) }))
    .filter((one) => one.worth >= 1)
    .sort((x, y) => y.worth - x.worth || x.n - y.n);
  const taken = new Map<number, number>();
  const chosen = likeliest.filter(({ pair: { first, second } }) => {
    const [one, two] = [taken.get(first) ?? 0, taken.get(second) ?? 0];
    if (one >= EACH && two >= EACH) return false;
    taken.set(first, one + 1).set(second, two + 1);
    return true;
  });
  return chosen.sort((x, y) => x.n - y.n).map(({ pair }) => pair);
}

/** Whether one holds words of the other: a sentence about a statement. A claim that is reported within what another says stands for itself. */
const overlap = (a: Hearing, b: Hearing): boolean =>
  a.article === b.article &&
  a.part === b.part &&
  !(isWithin(a, b) || isWithin(b, a)) &&
  a.content.some(([start, end]) => b.content.some(([from, to]) => start < to && from < end));

const isWithin = ({ statement }: Hearing, outer: Hearing): boolean =>
  statement !== undefined && statement.within === outer.statement?.id && statement.within !== undefined;
