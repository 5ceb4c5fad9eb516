import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { times } from "./index.js";

/** A Thursday. */
const PUBLISHED = "2026-05-07";
const found = (text: string, published = PUBLISHED) =>
  times(text, published).map(({ start, end, type, value }) => `${text.slice(start, end)} | ${type} ${value}`);

describe("times", () => {
  test.each([
    ["The ship sailed on 3 May 2026.", "3 May 2026 | DATE 2026-05-03"],
    ["Filed on March 14, 2025, in the port.", "March 14, 2025 | DATE 2025-03-14"],
    ["They met Tuesday, May 5, at the quay.", "Tuesday, May 5 | DATE 2026-05-05"],
    ["Catches fell in October 2024.", "October 2024 | DATE 2024-10"],
    ["Catches fell in Q4 2023.", "Q4 2023 | DATE 2023-Q4"],
    ["Prices rose in the third quarter of 2025.", "the third quarter of 2025 | DATE 2025-Q3"],
    ["A law from the late 1990s.", "the late 1990s | DATE 199"],
    ["It was built in nineteen eighty-four.", "nineteen eighty-four | DATE 1984"],
    ["Snow fell in the winter of 2024.", "the winter of 2024 | DATE 2024-WI"],
  ])("reads a date that is named: %s", (text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    ["He resigned yesterday.", "yesterday | DATE 2026-05-06"],
    ["He resigned Monday night.", "Monday night | TIME 2026-05-04TNI"],
    ["The court ruled on Friday.", "Friday | DATE 2026-05-01"],
    ["The court will rule on Friday.", "Friday | DATE 2026-05-08"],
    ["The court will rule in December.", "December | DATE 2026-12"],
    ["The court ruled in December.", "December | DATE 2025-12"],
    ["Talks begin next week.", "next week | DATE 2026-W20"],
    ["He left two years ago.", "two years ago | DATE 2024"],
    ["He left months earlier.", "months earlier | DATE PAST_REF"],
    ["He spoke early last month.", "early last month | DATE 2026-04"],
    ["At 9:30 p.m. on Monday the gates closed.", "9:30 p.m. on Monday | TIME 2026-05-04T21:30"],
    ["On Thanksgiving they fasted.", "Thanksgiving | DATE 2025-11-27"],
  ])("leans to the past unless the words point ahead: %s", (text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    ["The minister stepped down in August.", "August | DATE 2025-08"],
    ["In August, the minister stepped down.", "August | DATE 2025-08"],
    ["The vote is in August.", "August | DATE 2026-08"],
    ["He was leaving in August, he said.", "August | DATE 2026-08"],
    ["A candidate in the primary on Aug. 3, announced in May 2026 that she was ill.", "Aug. 3 | DATE 2026-08-03"],
    ["He is up for re-election in November.", "November | DATE 2026-11"],
    ["He recalled the Sept. 11 attacks.", "Sept. 11 | DATE 2001-09-11"],
    ["Of the 19 Sept. 11 hijackers, 15 were Saudis.", "Sept. 11 | DATE 2001-09-11"],
    ["He recalled the Sept. 11 meeting.", "Sept. 11 | DATE 2025-09-11"],
  ])("takes the year that the verbs around point to: %s", (text, expected) => expect(found(text)[0]).toBe(expected));

  test.each([
    ["They met this weekend.", "2026-05-11", "2026-W19-WE"],
    ["They will meet this weekend.", "2026-05-11", "2026-W20-WE"],
    ["They met this weekend.", "2026-05-08", "2026-W19-WE"],
    ["They met last weekend.", "2026-05-11", "2026-W19-WE"],
  ])("%s, read on %s", (text, day, value) => expect(times(text, day)[0]!.value).toBe(value));

  test.each([
    ["a 14-month siege", "14-month | DURATION P14M"],
    ["for two and a half years", "two and a half years | DURATION P2Y6M"],
    ["the past three weeks", "the past three weeks | DURATION P3W"],
    ["several days of rain", "several days | DURATION PXD"],
    ["his weekly programme", "weekly | SET P1W"],
    ["It sails every other day.", "every other day | SET P2D"],
    ["It sails each Friday.", "each Friday | SET XXXX-WXX-5"],
  ])("reads lengths of time, and what comes back: %s", (text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    "the 44-year-old minister",
    "He may march.",
    "the Women’s March",
    "a second ship",
    "It cost $2,016.",
    "Flight 1984-B",
    "the sun set",
  ])("takes no other words for times: %s", (text) => expect(found(text)).toEqual([]));

  test("what follows can hang on what was read before", () => {
    expect(found("Sales fell in the second quarter. They had risen a year earlier.")).toEqual([
      "the second quarter | DATE 2026-Q2",
      "a year earlier | DATE 2025-Q2",
    ]);
  });

  test("bends a date without moving it", () => {
    expect(times("in early March", PUBLISHED)).toEqual([
      { start: 3, end: 14, type: "DATE", value: "2026-03", mod: "START" },
    ]);
  });

  test("spans stand in order, none over another, inside any text", () => {
    const words = fc.constantFrom(
      "Friday",
      "last",
      "week",
      "two",
      "years",
      "ago",
      "May",
      "7",
      "2026",
      "the",
      "quarter",
      "🚢",
      "e\u0301",
      "every",
      ",",
      ".",
      "\n",
      "now",
      "p.m.",
      "Q3",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { start, end } of times(text, PUBLISHED)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
      }),
    );
  });
});
