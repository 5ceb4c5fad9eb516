import type { Span } from "../records/span.js";

export type Role = "source" | "cue" | "content";

/** One span of one role of one statement. `index` counts the spans of a discontinuous role. */
export interface Mark {
  mark: string;
  number: number;
  role: Role;
  index: number;
  span: Span;
}

/** A stretch of text over which the same marks lie. */
export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

/** Cuts `range` at the border of every mark, and at other places, so that marks may overlap in any way; the segments join to the whole range. */
export function segmentsOf(range: Span, marks: readonly Mark[], places: Iterable<number> = []): Segment[] {
  const [from, to] = range;
  const here = marks.filter(({ span: [start, end] }) => start < to && end > from);
  const borders = [...here.flatMap(({ span }) => span), ...places].filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...borders, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    return { start, end, marks: here.filter(({ span }) => span[0] <= start && span[1] >= end) };
  });
}

/** The spans of a text's paragraphs: what stands between blank lines. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n{2,}/g)) {
    spans.push([start, index]);
    start = index + gap.length;
  }
  return [...spans, [start, text.length] as Span].filter(([from, to]) => to > from);
}
