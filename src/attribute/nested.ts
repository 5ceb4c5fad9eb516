import { isAnother, mayReport, reports } from "../lexicon/cues.js";
import { type Span, type Spans, wordsAt } from "../records/span.js";
import type { Told } from "./model.js";

/** A statement that is reported in the content of another. */
export type Nested = Told & {
  /** Index of the other. */
  within: number;
};

/** What is shorter reports nothing. */
const LEAST = 25;
/** From this confidence on: read out of its context, the model is less sure. */
const SURE = 0.7;
/** What takes up more of the content than this is what the outer statement says itself. */
const ALL = 0.9;

const length = (spans: Spans): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** What is said without the quotation marks round it, or the "that" before it, and where it begins. */
function bare(content: string): { words: string; from: number } {
  const from = /^[\s“"‘'«]*(?:that\s+)?[\s“"‘'«]*/iu.exec(content)![0].length;
  return { words: content.slice(from).replace(/[\s,;:.…”"’'»]+$/u, ""), from };
}

/** "told them that the house was never under siege, and denied …": it is who told them that denied, and not the house. */
function goesOn(words: string, { source, cue }: Told): boolean {
  const between = words.slice(source.at(-1)?.[1], cue[0]?.[0]);
  return /,\s+(?:and|but)\s+$/u.test(between);
}

/**
 * The statements that others report: "Lund said that Holt had denied it". The tagger gives each word one role, so it reads what is said once more, by
 * itself, where a verb of saying stands in it. Only those with a source and such a cue count.
 */
export async function nestedIn(
  text: string,
  statements: readonly Told[],
  read: (words: string) => Promise<Told[]>,
): Promise<Nested[]> {
  const nested: Nested[] = [];
  for (const [within, { content }] of statements.entries()) {
    for (const [start, end] of content) {
      const { words, from } = bare(text.slice(start, end));
      if (words.length < LEAST || !mayReport(words)) continue;
      const moved = (spans: Spans): Spans =>
        spans.map(([s, e]): Span => [start + from + s, start + from + Math.min(e, words.length)]);
      // As the sentence that it would be outside of quotation marks.
      for (const found of await read(`${words}.`)) {
        if (found.source.length === 0 || found.confidence < SURE) continue;
        if (!reports(wordsAt(words, found.cue)) || !isAnother(wordsAt(words, found.source))) continue;
        if (length(found.content) > ALL * words.length || goesOn(words, found)) continue;
        const { source, cue, content: inner } = found;
        nested.push({ ...found, within, source: moved(source), cue: moved(cue), content: moved(inner) });
      }
    }
  }
  return nested;
}
