import fc from "fast-check";
import { expect, test } from "vitest";
import { type Span, wordsAt, wordsOf } from "./span.js";

test("the words of a span are those that the text has there", () =>
  fc.assert(
    fc.property(
      fc.string({ minLength: 12, maxLength: 40, unit: "binary" }),
      fc.uniqueArray(fc.nat(), { minLength: 4, maxLength: 4 }),
      (text, places) => {
        const [a, b, c, d] = places.map((place) => place % text.length).sort((x, y) => x - y) as [
          number,
          number,
          number,
          number,
        ];
        const spans: Span[] = [
          [a, b],
          [c, d],
        ];
        const words = wordsAt(text, spans);
        for (const [start, end] of spans) {
          const inner: Span = [Math.floor((start + end) / 2), end];
          expect(wordsOf(words, spans, inner)).toBe(text.slice(...inner));
        }
      },
    ),
  ));

test("a span that lies in none of them has no words", () => {
  expect(
    wordsOf(
      "the gate … closed",
      [
        [0, 8],
        [20, 26],
      ],
      [6, 22],
    ),
  ).toBe("");
  expect(
    wordsOf(
      "the gate … closed",
      [
        [0, 8],
        [20, 26],
      ],
      [20, 26],
    ),
  ).toBe("closed");
});
