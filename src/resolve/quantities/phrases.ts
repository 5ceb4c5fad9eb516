import { type Tokens, tokensOf } from "./tokens.js";

/** Phrases of a word list, found from their first or from their last word. */
export interface Phrases<Value> {
  /** The longest phrase that begins at a token. */
  startingAt(t: Tokens, index: number): { from: number; to: number; value: Value } | undefined;
  /** The longest phrase whose last token is the one before `index`. */
  endingAt(t: Tokens, index: number): { from: number; to: number; value: Value } | undefined;
}

const words = (t: Tokens, from: number, to: number): string => {
  let key = t.at(from).lower;
  for (let i = from + 1; i < to; i++) key += t.at(i).gap === "break" ? "\n" : ` ${t.at(i).lower}`;
  return key;
};

/** @param entries phrases as they stand in the list, and what each means; case, apostrophes and spaces do not matter */
export function phrasesOf<Value>(entries: Iterable<readonly [string, Value]>): Phrases<Value> {
  const values = new Map<string, Value>();
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [phrase, value] of entries) {
    const t = tokensOf(phrase);
    values.set(words(t, 0, t.length), value);
    for (const [edge, index] of [
      [first, 0],
      [last, t.length - 1],
    ] as const)
      edge.set(t.at(index).lower, Math.max(edge.get(t.at(index).lower) ?? 0, t.length));
  }
  const find = (t: Tokens, from: number, to: number) => {
    const key = words(t, from, to);
    return values.has(key) ? { from, to, value: values.get(key)! } : undefined;
  };
  return {
    startingAt(t, index) {
      for (let n = first.get(t.at(index).lower) ?? 0; n > 0; n--) {
        const found = find(t, index, index + n);
        if (found) return found;
      }
      return undefined;
    },
    endingAt(t, index) {
      for (let n = last.get(t.at(index - 1).lower) ?? 0; n > 0; n--) {
        const found = find(t, index - n, index);
        if (found) return found;
      }
      return undefined;
    },
  };
}
