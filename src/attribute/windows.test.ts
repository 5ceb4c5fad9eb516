import fc from "fast-check";
import { expect, test } from "vitest";
import { PLACE, WINDOW, windows } from "./windows.js";

const { anywhere, sentence, paragraph } = PLACE;

/** `length` pieces, of which one in so many begins a paragraph or a sentence. */
const places = (length: number, paragraphs: number, sentences = paragraphs): number[] =>
  Array.from({ length }, (_, piece) =>
    piece % paragraphs === 0 ? paragraph : piece % sentences === 0 ? sentence : anywhere,
  );

const cuts = (of: number[]) => [...windows(of)].map(({ start, end }) => [start, end]);

test("every piece is decided in exactly one window, and what continues a paragraph has context before it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(anywhere, sentence, paragraph), { maxLength: 2000 }), (of) => {
      let decided = 0;
      for (const { left, start, end } of windows(of)) {
        expect(start).toBe(decided);
        expect(end - start).toBeLessThanOrEqual(WINDOW.core);
        expect(left).toBe(of[start] === paragraph ? start : Math.max(0, start - WINDOW.context));
        decided = end;
      }
      expect(decided).toBe(of.length);
    }),
  );
});

test("ends where the last paragraph ends in its second half", () => {
  expect(cuts(places(300, 100, 10))).toEqual([
    [0, 100],
    [100, 200],
    [200, 300],
  ]);
});

test("ends where a sentence does in a paragraph without end", () => {
  expect(cuts(places(300, 1000, 50))).toEqual([
    [0, 150],
    [150, 300],
  ]);
});

test("ends anywhere in a sentence without end", () => {
  expect(cuts(places(200, 1000))).toEqual([
    [0, WINDOW.core],
    [WINDOW.core, 200],
  ]);
});
