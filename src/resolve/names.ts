import { fold } from "../lexicon/fold.js";
import { titles } from "../lexicon/titles.js";

/** The words that a text writes in lower case: a capital elsewhere may be that of a sentence. */
export const lowerCaseWords = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}’'-]*/gu));

const key = (token: string): string => fold(token).replace(/\.$/, "");

/** How many tokens up to `end` are a title, the longest title first: 3 for "secretary of state". */
function titleBefore(tokens: readonly string[], end: number): number {
  for (const length of [3, 2, 1]) {
    if (
      length <= end &&
      titles.titles.has(
        tokens
          .slice(end - length, end)
          .map(key)
          .join(" "),
      )
    )
      return length;
  }
  return 0;
}

/** The tokens behind the last title: "Northern Federation Secretary of State Daniel Whitcombe" -> "Daniel Whitcombe". */
export function withoutTitles(tokens: readonly string[]): string[] {
  for (let end = tokens.length; end > 0; end--) {
    if (titleBefore(tokens, end) > 0) return tokens.slice(end);
  }
  return [...tokens];
}
