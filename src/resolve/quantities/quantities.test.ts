import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readList } from "../../lexicon/read.js";
import { Quantity } from "../../records/quantity.js";
import { quantities } from "./index.js";

const round = (value: number): number => Number(value.toPrecision(4));
const exact = (value: number): number => (Number.isInteger(value) ? value : round(value));

/** "23", "20..30", "23..", and nothing where both sides are open */
const range = ({ low, high }: { low: number | null; high: number | null }): string => {
  if (low === high) return low === null ? "" : String(exact(low));
  return `${low === null ? "" : exact(low)}..${high === null ? "" : exact(high)}`;
};

const written = (text: string, quantity: Quantity): string => {
  const { start, end, kind, unit, of, approximate, comparison } = quantity;
  const parts = [kind, range(quantity), unit, of && `of ${of}`, approximate && "~"].filter(Boolean);
  const compared = comparison ? ` ; ${range(comparison)} ${comparison.unit}` : "";
  return `${text.slice(start, end)} | ${parts.join(" ")}${compared}`;
};
const found = (text: string, taken: { start: number; end: number }[] = []) =>
  quantities(text, taken).map((quantity) => written(text, quantity));

describe("the examples beside the word lists hold", () => {
  test.each(readList<{ examples: string[][] }>("quantities").examples)("%s", (text, ...expected) =>
    expect(found(text!)).toEqual(expected),
  );
});

describe("times that were found elsewhere", () => {
  const text = "By 7 May 2031, in a 14-month run, 40 recent recruits fled.";
  const taken = (...words: string[]) =>
    words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));

  test("hide their numbers, and nothing else", () =>
    expect(found(text, taken("recent", "7 May 2031", "14-month"))).toEqual(["40 recent recruits | count 40 recruit"]));

  test("hide what is left of a range", () => expect(found("Polled May 3-9.", [{ start: 7, end: 12 }])).toEqual([]));

  test("do not hide a share", () =>
    expect(found("a quarter of sailors", [{ start: 0, end: 9 }])).toEqual([
      "a quarter of sailors | share 0.25 sailor",
    ]));
});

const WORDS = [
  ..."at least|more than|about|between|and|to|or|of|the|a|in|half|two|twenty|one|third|hundred|million|dozens|doubled".split(
    "|",
  ),
  ..."fell|by|twice|as|times|people|year|old|aged|%|percent|points|$|£|km|-|–|.|,|(|)|'|½|1|20|1,200|4.5|0.5|007|2016|bn".split(
    "|",
  ),
  ..."K|Oslo|\n\n|🚢|e\u0301|plus|more|ranked|fifth|his|30s|5th|+|vote|/|:|No".split("|"),
];

test("spans lie in the text in order, none over another, from a word or sign to a word or sign", () => {
  const parts = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", "")), { maxLength: 60 });
  fc.assert(
    fc.property(parts, (pairs) => {
      const text = pairs.flat().join("");
      let last = 0;
      for (const quantity of quantities(text)) {
        expect(Quantity.parse(quantity)).toEqual(quantity);
        expect(quantity.start).toBeGreaterThanOrEqual(last);
        expect(quantity.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(quantity.start, quantity.end)).toMatch(
          /^(?:[\p{L}\p{N}]|[-−~.]?\d|\p{Sc})(?:.*[\p{L}\p{M}\p{N}%+°²³])?$/su,
        );
        const { low, high } = quantity;
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        last = quantity.end;
      }
    }),
    { numRuns: 2000 },
  );
});

// What would take time with the square of the length would not end within the limit.
describe("long texts are read to their end", { timeout: 30_000 }, () => {
  test.each(["1,", "1-", "1.", "5 a-", "5 to ", "two hundred and ", "half of ", "$", "7", "12 345 6 ", " "])(
    "256 KiB of %j, and a figure behind it",
    (part) => {
      const text = `${part.repeat((1 << 18) / part.length)}. At last 40 divers surfaced.`;
      expect(written(text, quantities(text).at(-1)!)).toBe("40 divers | count 40 diver");
    },
  );
});
