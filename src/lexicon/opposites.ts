import { pattern } from "./phrases.js";
import { readList } from "./read.js";

const { opposites } = readList<{ opposites: [string[], string[]][] }>("opposites");
const pairs = opposites.map((sides) => sides.map((words) => pattern(words)) as [RegExp, RegExp]);

/** The words, one of each wording, by which two cannot both hold of one thing; undefined where there are none, or where a wording has both. */
export function oppositesIn(a: string, b: string): [string, string] | undefined {
  for (const [one, other] of pairs)
    for (const [x, y] of [
      [one, other],
      [other, one],
    ] as const) {
      const [mine, theirs] = [x.exec(a)?.[0], y.exec(b)?.[0]];
      if (mine && theirs && !y.test(a) && !x.test(b)) return [mine, theirs];
    }
  return undefined;
}
