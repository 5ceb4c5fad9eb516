import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, shape, words } from "./words.js";

const cut = (text: string): string[] => words(text).map(({ start, end }) => text.slice(start, end));

test("splits at white space and sets every mark apart", () => {
  expect(cut("“It’s over,” he said — U.S. 3.5%")).toEqual([
    "“",
    "It",
    "’",
    "s",
    "over",
    ",",
    "”",
    "he",
    "said",
    "—",
    "U",
    ".",
    "S",
    ".",
    "3",
    ".",
    "5",
    "%",
  ]);
  expect(cut("東京で said")).toEqual(["東", "京", "で", "said"]);
});

test("knows where paragraphs begin", () => {
  expect(words("One two.\n\nThree\r\nfour").map(({ opens }) => opens)).toEqual([true, false, false, true, true]);
});

test("drops case, accents and control characters for the vocabulary", () => {
  expect(["Café", "ÅNGSTRÖM", "e\u0301te\u0301", "a\u0000b"].map(plain)).toEqual(["cafe", "angstrom", "ete", "ab"]);
});

test("tells the case of a word", () => {
  expect(["said", "Rubio", "UN", "McKay", "2024", "—", "A", "iPhone"].map(shape)).toEqual([1, 2, 3, 4, 5, 0, 2, 4]);
});

test("words never overlap, hold no white space, and leave none of the text out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      let last = 0;
      for (const { start, end } of words(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, start)).toMatch(/^\s*$/);
        expect(text.slice(start, end)).toMatch(/^\S+$/);
        last = end;
      }
      expect(text.slice(last)).toMatch(/^\s*$/);
    }),
  );
});
