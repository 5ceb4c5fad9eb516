import { expect, test } from "vitest";
import type { Span } from "../records/span.js";
import { withinOf } from "./within.js";

const statement = (cue: Span[], ...content: Span[]) => ({ source: [], cue, content });

test("what one says that another said is within what the one says, the nearest round it", () => {
  //                    0         10        20        30        40
  // "Lund said Holt claimed that Berg had denied it, and left."
  const lund = statement([[5, 9]], [10, 56]);
  const holt = statement([[15, 22]], [23, 47]);
  const berg = statement([[37, 43]], [44, 46]);
  expect(withinOf([lund, holt, berg])).toEqual([null, 0, 1]);
  expect(withinOf([berg, holt, lund])).toEqual([1, 2, null]);
});

test("statements beside one another, and one whose cue breaks its own content, are within none", () => {
  const broken = statement([[20, 24]], [0, 18], [30, 50]);
  expect(withinOf([broken, statement([[60, 64]], [65, 80])])).toEqual([null, null]);
});

test("what shares a content with another, or holds it, is not within it", () => {
  const said = statement([[0, 4]], [5, 40]);
  const adding = statement([[45, 51]], [5, 40]);
  expect(withinOf([said, adding])).toEqual([null, null]);
});

test("whatever holds far ahead is found, however many lie between", () => {
  const outer = statement([[0, 4]], [5, 10_000]);
  const many = Array.from({ length: 500 }, (_, n) =>
    statement([[20 + 10 * n, 22 + 10 * n]], [23 + 10 * n, 28 + 10 * n]),
  );
  expect(withinOf([outer, ...many]).slice(1)).toEqual(many.map(() => 0));
});
