import { type Word, words } from "../attribute/words.js";
import type { Spans } from "../records/span.js";

/** Short words and numbers that end a sentence and are no abbreviation: "They got out. Four did not." */
const SHORT = /^(?:\p{Ll}{2,3}|\p{N}{1,4})$/u;
const CLOSES = /^["'”’»)\]]$/;
const OPENS = /^["“‘'(]?\p{Lu}/u;

/** Where the sentences of a text stand; every word is in one. */
export function sentences(text: string): Spans {
  const found: Spans = [];
  const all = words(text);
  const word = (n: number): string => text.slice(all[n]?.start, all[n]?.end);
  const afterShort = ({ start }: Word, n: number): boolean => {
    if (n < 2 || start === all[n - 1]!.end || !OPENS.test(text.slice(start, start + 2))) return false;
    let stop = n - 1;
    while (stop > 1 && CLOSES.test(word(stop))) stop--;
    return word(stop) === "." && SHORT.test(word(stop - 1));
  };
  for (const [n, one] of all.entries()) {
    if (one.begins || afterShort(one, n)) found.push([one.start, one.end]);
    else found.at(-1)![1] = one.end;
  }
  return found;
}
