import type { Attribution } from "../records/statement.js";
import { partition } from "./partition.js";

const OPENS = /(?:[.!?]["”’)]*\s+(?=[\p{Lu}"“‘])|\n)/gu;
const CLOSES = /[.!?]["”’)]*(?=\s)|\n/u;
const REACH = 500;

/** Where the sentence begins that holds a place. Offsets are UTF-16. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  let last = 0;
  for (const match of text.slice(from, at).matchAll(OPENS)) last = match.index + match[0].length;
  return from + last;
}

export function sentenceEnd(text: string, at: number): number {
  const match = CLOSES.exec(text.slice(at, at + REACH));
  return match ? at + match.index + 1 : Math.min(text.length, at + REACH);
}

/**
 * The sentence round a statement's source and cue with the content blanked out, so that what is said does not pass for how it is said;
 * as long as the text from `start` to its end, so that places in it are places in the text.
 */
export function frame(text: string, { source, cue, content }: Pick<Attribution, "source" | "cue" | "content">) {
  const telling = [...source, ...cue];
  const spans = telling.length > 0 ? telling : content;
  const start = sentenceStart(text, Math.min(...spans.map(([s]) => s)));
  const end = sentenceEnd(text, Math.max(...spans.map(([, e]) => e)));
  let words = text.slice(start, end);
  for (const [s, e] of content) {
    const [from, to] = [Math.max(start, s) - start, Math.min(end, e) - start];
    if (from < to) words = words.slice(0, from) + "¦".repeat(to - from) + words.slice(to);
  }
  return { start, words };
}

/** Places in a text by sentence and paragraph: each is the index of the one that holds an offset. */
export interface Layout {
  sentence(at: number): number;
  paragraph(at: number): number;
  /** Where a sentence begins. */
  begins(sentence: number): number;
}

export function layout(text: string): Layout {
  const sentences = [0, ...[...text.matchAll(OPENS)].map((match) => match.index + match[0].length)];
  const paragraphs = [0, ...[...text.matchAll(/\n+/g)].map((match) => match.index + match[0].length)];
  return {
    sentence: (at) => lastUpTo(sentences, at),
    paragraph: (at) => lastUpTo(paragraphs, at),
    begins: (sentence) => sentences[sentence]!,
  };
}

/** Index of the last number that is not above `at`; the numbers ascend from 0. */
const lastUpTo = (numbers: readonly number[], at: number): number =>
  Math.max(0, partition(numbers, (number) => number <= at) - 1);
