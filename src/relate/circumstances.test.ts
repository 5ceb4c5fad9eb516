import { expect, test } from "vitest";
import type { Statement } from "../records/statement.js";
import { times } from "../resolve/times/index.js";
import { apart } from "./circumstances.js";
import { hearingOf } from "./hearing.js";

const PUBLISHED = "2026-05-08";
/** The assertion stands behind as many characters as `at`. */
const told = (words: string, article: string, { own = false, at = 0 } = {}) =>
  hearingOf({
    ...{ id: words, article, part: "text", paragraph: 0, content: [[at, at + words.length]], words, speaker: article },
    ...{ known: true, source: "Holt", called: "Holt", cue: "said", act: "assert", quantities: [] },
    days: times(words, PUBLISHED).map((day) => ({ ...day, start: day.start + at, end: day.end + at })),
    ...(own ? {} : { statement: { kind: "indirect" } as Statement }),
  });

test.each([
  [
    "a day",
    "the talks on the harbour began on Tuesday",
    "the talks on the harbour had begun on Wednesday",
    "Tuesday and Wednesday",
  ],
  [
    "a day, told in two ways",
    "Lund signed the harbour decree on May 5",
    "Lund signed the harbour decree yesterday",
    "May 5 and yesterday",
  ],
  [
    "a place",
    "Lund had told a crowd of veterans in Norport that he had served",
    "that Lund told veterans in Norwick that he had served",
    "Norport and Norwick",
  ],
  ["one day", "the talks on the harbour began on Tuesday", "the talks on the harbour began on May 5", undefined],
  [
    "one place",
    "Lund told veterans in Norport that he served",
    "Lund told veterans in Norport that he served",
    undefined,
  ],
  [
    "a place that the other names as well",
    "Lund told veterans in Norport that he served",
    "Norport’s Lund told veterans in Norwick that he served",
    undefined,
  ],
  [
    "days of two things",
    "the talks on the harbour began on Tuesday",
    "the minister resigned on Wednesday over the harbour",
    undefined,
  ],
  [
    "days that are far apart",
    "Lund signed the harbour decree on May 5",
    "Lund signed the harbour decree on March 5",
    undefined,
  ],
  ["a no", "the talks on the harbour began on Tuesday", "the talks on the harbour never began on Wednesday", undefined],
  [
    "a month is no place",
    "The harbour flooded in March, Lund wrote",
    "The harbour flooded in April, Lund wrote",
    undefined,
  ],
])("apart: %s", (_, a, b, says) => expect(apart(told(a, "x"), told(b, "y", { at: 300 }))?.says).toBe(says));

test("spans are those of the day in either article", () => {
  const [a, b] = [
    "The talks on the harbour began on Tuesday.",
    "The talks on the harbour began on Wednesday.",
  ] as const;
  const found = apart(told(a, "x"), told(b, "y", { at: 300 }))!;
  expect(found.axis).toBe("time");
  expect([a.slice(...found.spans[0]), b.slice(found.spans[1][0] - 300, found.spans[1][1] - 300)]).toEqual([
    "Tuesday",
    "Wednesday",
  ]);
});

test("what one article says in its own voice differs from nothing that it says", () => {
  const [a, b] = [
    "The talks on the harbour began on Tuesday.",
    "The talks on the harbour began on Wednesday.",
  ] as const;
  expect(apart(told(a, "x", { own: true }), told(b, "x", { own: true }))).toBeUndefined();
  expect(apart(told(a, "x", { own: true }), told(b, "y", { own: true }))).toBeDefined();
});
