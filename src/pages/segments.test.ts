import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../records/span.js";
import { type Mark, paragraphsOf, type Role, segmentsOf } from "./segments.js";

const mark = (number: number, role: Role, span: Span): Mark => ({ mark: `${number}`, number, role, index: 0, span });

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]): Span => [start, start + length]);
const marks = fc.array(
  fc.tuple(fc.nat(5), fc.constantFrom<Role>("source", "cue", "content"), span).map((given) => mark(...given)),
);

describe("segments", () => {
  test("cut nested and overlapping marks at every border", () => {
    const outer = mark(1, "content", [0, 10]);
    const inner = mark(2, "source", [4, 6]);
    const crossing = mark(3, "cue", [8, 14]);
    expect(segmentsOf([0, 12], [outer, inner, crossing])).toEqual([
      { start: 0, end: 4, marks: [outer] },
      { start: 4, end: 6, marks: [outer, inner] },
      { start: 6, end: 8, marks: [outer] },
      { start: 8, end: 10, marks: [outer, crossing] },
      { start: 10, end: 12, marks: [crossing] },
    ]);
  });

  test("join to the whole range, and each mark to its span", () =>
    fc.assert(
      fc.property(span, marks, (range, given) => {
        const segments = segmentsOf(range, given);
        expect(segments[0]!.start).toBe(range[0]);
        expect(segments.at(-1)!.end).toBe(range[1]);
        for (const [i, segment] of segments.slice(1).entries()) expect(segment.start).toBe(segments[i]!.end);
        for (const one of given) {
          const covered = segments.filter((segment) => segment.marks.includes(one));
          const length = covered.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(length).toBe(Math.max(0, Math.min(one.span[1], range[1]) - Math.max(one.span[0], range[0])));
        }
      }),
    ));
});

test("paragraphs are what stands between blank lines", () => {
  expect(paragraphsOf("One.\n\nTwo,\nstill two.\n\n\nThree.").map(([start, end]) => [start, end])).toEqual([
    [0, 4],
    [6, 21],
    [24, 30],
  ]);
  expect(paragraphsOf("")).toEqual([]);
});
