import type { Part, SourceMapEntry } from "../records/article.js";
import type { Span } from "../records/span.js";

/**
 * A piece of text and where it stands in the document. Where both are equally long they advance together, unit by unit;
 * else (an entity) the piece stands for the range as a whole. `at` is null where the words are not in the document.
 */
export interface Run {
  text: string;
  at: Span | null;
}

export const untraced = (text: string): Run[] => (text === "" ? [] : [{ text, at: null }]);

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");

const advancesTogether = ({ text, at }: Run): boolean => at !== null && at[1] - at[0] === text.length;

function cut(run: Run, start: number, end: number): Run {
  if (start === 0 && end === run.text.length) return run;
  const text = run.text.slice(start, end);
  if (!advancesTogether(run)) return { text, at: run.at };
  return { text, at: [run.at![0] + start, run.at![0] + end] };
}

/** The runs under `[start, end)` of their joint text. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const out: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, run.text.length);
    if (from < to) out.push(cut(run, from, to));
    offset += run.text.length;
    if (offset >= end) break;
  }
  return out;
}

/** Joins neighbours that advance together across their border. */
export function merge(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last?.at && run.at && advancesTogether(last) && advancesTogether(run) && last.at[1] === run.at[0])
      out[out.length - 1] = { text: last.text + run.text, at: [last.at[0], run.at[1]] };
    else if (last && !last.at && !run.at) out[out.length - 1] = { text: last.text + run.text, at: null };
    else if (run.text !== "") out.push(run);
  }
  return out;
}

/** Soft hyphens and other marks of no width that no reader sees; joiners stay, they shape words and emoji. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;
const PIECE = /[\u00ad\u200b\u2060\ufeff]+|[ \t\n\f\r\u00a0]+|[^ \t\n\f\r\u00a0\u00ad\u200b\u2060\ufeff]+/g;

/**
 * Collapses white space as a browser shows it: one space for many, none at the ends. A single non-breaking space stays
 * one. A space stands for the first white-space character that it came from.
 */
export function collapse(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let gap: Run | null = null;
  for (const run of runs) {
    for (const { 0: piece, index } of run.text.matchAll(PIECE)) {
      if (INVISIBLE.test(piece[0]!)) continue;
      if (/[ \t\n\f\r\u00a0]/.test(piece[0]!)) {
        const first: Run = cut(run, index, index + 1);
        const breaking = /[^\u00a0]/.test(piece);
        if (gap === null) gap = { text: breaking ? " " : "\u00a0", at: first.at };
        else if (breaking) gap = { text: " ", at: gap.at };
        continue;
      }
      if (gap !== null && out.length > 0) out.push(gap);
      gap = null;
      out.push(cut(run, index, index + piece.length));
    }
  }
  return merge(out);
}

/** Joins paragraphs with a blank line between them. */
export const joinParagraphs = (paragraphs: readonly (readonly Run[])[]): Run[] =>
  paragraphs.flatMap((runs, i) => (i === 0 ? [...runs] : [{ text: "\n\n", at: null }, ...runs]));

/** The source map of one part. */
export function entriesOf(part: Part, runs: readonly Run[]): SourceMapEntry[] {
  const entries: SourceMapEntry[] = [];
  let offset = 0;
  for (const run of merge(runs)) {
    const end = offset + run.text.length;
    if (run.at !== null) entries.push({ part, span: [offset, end], document: run.at });
    offset = end;
  }
  return entries;
}

/** Runs over a text that itself has runs, such as the markup inside a feed, as runs over the outermost document. */
export const through = (runs: readonly Run[], outer: readonly Run[]): Run[] =>
  runs.flatMap((run): Run[] => {
    if (run.at === null) return [run];
    const under = sliceRuns(outer, run.at[0], run.at[1]);
    if (advancesTogether(run)) {
      let offset = 0;
      return under.map((piece) => {
        offset += piece.text.length;
        return { text: run.text.slice(offset - piece.text.length, offset), at: piece.at };
      });
    }
    const first = under[0]?.at;
    const last = under.at(-1)?.at;
    return [{ text: run.text, at: first && last && under.every((piece) => piece.at) ? [first[0], last[1]] : null }];
  });
