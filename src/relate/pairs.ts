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
const EACH = 4;

/** Of the candidates, those that signs tell to be worth it, the likeliest of each assertion; in order of places. */
export function pairsWorthJudging(assertions: readonly Hearing[]): Pair[] {
  const told = assertions.map(toldAs);
  const pairs = candidates(assertions)
    .filter(({ a, b }) => !overlap(assertions[a]!, assertions[b]!))
    .map(({ a, b }) => {
      const [first, second] = told[a]! <= told[b]! ? [a, b] : [b, a];
      const signs = signsOf(assertions[first]!, assertions[second]!);
      return { first, second, signs, worth: worth(signs) };
    })
    .filter((pair) => pair.worth >= 1)
    .sort((x, y) => y.worth - x.worth || x.first - y.first || x.second - y.second);
  const taken = new Map<number, number>();
  const chosen = pairs.filter(({ first, second }) => {
    const [one, two] = [taken.get(first) ?? 0, taken.get(second) ?? 0];
    if (one >= EACH && two >= EACH) return false;
    taken.set(first, one + 1).set(second, two + 1);
    return true;
  });
  const before = ({ first, second }: Pair): number => Math.min(first, second);
  return chosen.sort((x, y) => before(x) - before(y) || x.first + x.second - (y.first + y.second));
}

/** Whether one holds words of the other: a report within a statement, a sentence about one. */
const overlap = (a: Hearing, b: Hearing): boolean =>
  a.article === b.article &&
  a.part === b.part &&
  a.content.some(([start, end]) => b.content.some(([from, to]) => start < to && from < end));
