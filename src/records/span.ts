import { z } from "zod";

/** UTF-16 code units, half-open: `[start, end)`. */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = [start: number, end: number];

/** A role's spans in reading order; several where it is discontinuous, none where it is absent. */
export const Spans = z.array(Span);
export type Spans = Span[];

/** What is shown between the pieces of what is not in one piece. */
export const GAP = " … ";

/** The words of a span that lie in none of the others; each code unit that does is `instead`. */
export const wordsBeside = (
  text: string,
  [start, end]: Span,
  others: readonly Readonly<Span>[],
  instead = "",
): string => {
  const near = others.filter(([from, to]) => from < end && start < to);
  return Array.from(text.slice(start, end).split(""), (unit, n) =>
    near.some(([from, to]) => from <= start + n && start + n < to) ? instead : unit,
  ).join("");
};

/** The words under the spans, with a gap between two. */
export const wordsAt = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(GAP);

/** The words of one span out of those that `wordsAt` gave for some, one of which it lies in; empty where it lies in none. */
export function wordsOf(words: string, spans: readonly Span[], [start, end]: Span): string {
  let at = 0;
  for (const [from, to] of spans) {
    if (from <= start && end <= to) return words.slice(at + start - from, at + end - from);
    at += to - from + GAP.length;
  }
  return "";
}
