import type { Span, Spans } from "../records/span.js";
import type { Attribution } from "../records/statement.js";
import { type Signs, signs } from "./confidence.js";
import { likeliest, type Transitions } from "./crf.js";
import type { Scores } from "./heads.js";
import { kindOf } from "./kind.js";
import { link } from "./link.js";
import { type Manner, type MannerNumbers, manner } from "./manner.js";
import { type Run, runs } from "./runs.js";
import type { Word } from "./words.js";

/** What the heads say of a stretch of text. */
export interface Reading {
  words: readonly Word[];
  /** How many pieces they have. */
  count: number;
  /** First piece of each word; -1 for words that the encoder cannot see, such as a lone control character. */
  pieces: Int32Array;
  scores: Scores;
}

/** An attribution, with what its confidence is told from. */
export type Found = Omit<Attribution, "confidence"> & { signs: Signs; manner: Manner };

/**
 * From scores to attributions: the likeliest tags, runs of one role, runs joined into statements.
 * @param quoted where quotation marks are open in the text, in order
 */
export function decode(
  text: string,
  { words, pieces, count, scores }: Reading,
  quoted: readonly Span[],
  numbers: Transitions & { manner: MannerNumbers },
): Found[] {
  const seen = words.flatMap((_, word) => (pieces[word]! >= 0 ? [word] : []));
  const places = { count: seen.length, pieces: count, pieceOf: (n: number): number => pieces[seen[n]!]! };
  const tags = likeliest(
    seen.map((_, n) => scores.tags(places.pieceOf(n))),
    numbers,
  );
  const spans = (found: readonly Run[]): Spans =>
    found.map(({ start, end }) => [words[seen[start]!]!.start, words[seen[end - 1]!]!.end]);
  const worded = (run: Run): boolean =>
    run.role === "cue" || spans([run]).some(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const found = runs(tags, (n) => words[seen[n]!]!.opens).filter(worded);
  return link(found, scores, places).map((group) => {
    const content = spans(group.content);
    return {
      source: spans(group.source),
      cue: spans(group.cue),
      content,
      kind: kindOf(text, content, quoted),
      signs: signs(group, scores, places),
      manner: manner(group, scores, places, numbers.manner),
    };
  });
}
