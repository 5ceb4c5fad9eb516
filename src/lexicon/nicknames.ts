import { fold } from "./fold.js";
import { readList } from "./read.js";

const { nicknames } = readList<{ nicknames: Record<string, string[]> }>("nicknames");

/** The given names that a given name stands for, folded: "robert" of "Bob", and itself. */
export const givenNames = (name: string): string[] => {
  const own = fold(name);
  return [own, ...(Object.hasOwn(nicknames, own) ? nicknames[own]! : [])];
};

/** Whether two given names may be of one person: "Chuck" and "Charles", "Bob" and "Rob". */
export function mayBeOne(a: string, b: string): boolean {
  const other = givenNames(b);
  return givenNames(a).some((name) => other.includes(name));
}
