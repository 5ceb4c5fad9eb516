import { type Word, words } from "../attribute/words.js";
import { isAbbreviation } from "../lexicon/abbreviations.js";
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
  /** The word before the full stop that stands before a word, whatever closes in between; undefined where none does. */
  const stopped = (n: number): string | undefined => {
    let stop = n - 1;
    while (stop > 1 && CLOSES.test(word(stop))) stop--;
    return word(stop) === "." ? word(stop - 1) : undefined;
  };
  const afterShort = ({ start }: Word, n: number): boolean =>
    n >= 2 && start > all[n - 1]!.end && OPENS.test(text.slice(start, start + 2)) && SHORT.test(stopped(n) ?? "");
  const begins = (one: Word, n: number): boolean =>
    one.begins ? one.opens || !isAbbreviation(stopped(n) ?? "") : afterShort(one, n);
  for (const [n, one] of all.entries()) {
    if (begins(one, n)) found.push([one.start, one.end]);
    else found.at(-1)![1] = one.end;
  }
  return found;
}
