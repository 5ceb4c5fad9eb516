import type { Span, Spans } from "../records/span.js";
import type { Attribution } from "../records/statement.js";

/** Words that a scare quote can hold; more is a quotation. */
const MOST = 3;

const SINGLE = /(?<![\p{L}\p{N}])(?:‘[^’\n]{2,40}’|'[^'\n]{2,40}')(?![\p{L}\p{N}])/gu;

/**
 * Marks round a few words that the article says in its own voice and does not quite mean: the 'rescue'. Quotations are those that stand in what
 * somebody is said to have said.
 * @param quoted where double quotation marks are open, marks included
 */
export function scareQuotes(text: string, quoted: readonly Span[], statements: readonly Attribution[]): Spans {
  const said = statements.flatMap(({ content }) => content).sort(([a], [b]) => a - b);
  const single = [...text.matchAll(SINGLE)].map((match): Span => [match.index, match.index + match[0].length]);
  return [...quoted, ...single]
    .sort(([a], [b]) => a - b)
    .filter(([start, end]) => {
      const words = text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
      if (
        words.length === 0 ||
        words.length > MOST ||
        /^\p{Lu}/u.test(words[0]!) ||
        /[.!?,]["”’']?$/u.test(text.slice(start, end))
      )
        return false;
      return !said.some(([s, e]) => s < end && e > start);
    });
}
