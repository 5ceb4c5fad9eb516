import { collapse, type Run, sliceRuns, textOf } from "./traced.js";

/** A line with words in it, its own white space collapsed. `start` and `end` are its place in the text. */
export interface Line {
  runs: Run[];
  text: string;
  start: number;
  end: number;
  /** Whether a blank line or the end follows. */
  last: boolean;
}

const BULLET = /^(?:[•◦▪‣·●*–—-]|\d{1,2}[.)])\s+/;

/** How many units of a line its list mark takes. */
export const bulletOf = (line: string): number => BULLET.exec(line)?.[0].length ?? 0;

export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const match of textOf(runs).matchAll(/[^\n\r]+|\r\n?|\n/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const words = collapse(sliceRuns(runs, start, end));
    if (words.length > 0) lines.push({ runs: words, text: textOf(words), start, end, last: true });
  }
  const text = textOf(runs);
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    line.last = next === undefined || text.slice(line.end, next.start).replace(/\r\n?/g, "\n").split("\n").length > 2;
  }
  return lines;
}

/**
 * The paragraphs that lines make: blank lines part them. A text without blank lines has a paragraph a line where most
 * lines end as sentences do; else its lines were broken by width, and make one.
 */
export function groupLines(runs: readonly Run[], lines: readonly Line[]): Run[][] {
  const ended = lines.filter((line) => /[.!?:…]["'”’»)\]]*$/.test(line.text)).length;
  const eachIsOne = lines.slice(0, -1).every((line) => !line.last) && ended * 2 > lines.length;
  const paragraphs: Run[][] = [];
  let first = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!line.last && !eachIsOne && !(next && bulletOf(next.text) > 0)) continue;
    paragraphs.push(collapse(sliceRuns(runs, lines[first]!.start, line.end)));
    first = i + 1;
  }
  return paragraphs;
}

/** Paragraphs of plain text. */
export const plainParagraphs = (runs: readonly Run[]): Run[][] => groupLines(runs, linesOf(runs));
