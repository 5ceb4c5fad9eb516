import { expect, test } from "vitest";
import type { Statement } from "../records/statement.js";
import { quantities } from "../resolve/quantities/index.js";
import type { Bond } from "./bond.js";
import { withoutBreakdowns } from "./breakdown.js";
import { hearingOf } from "./hearing.js";

const says = (words: string) =>
  hearingOf({
    ...{
      id: words,
      article: "a",
      part: "text",
      paragraph: 0,
      content: [[0, words.length]],
      words,
      quantities: quantities(words),
      days: [],
    },
    ...{ speaker: "Holt", known: true, source: "Holt", called: "Holt", cue: "said", act: "assert" },
    statement: { kind: "indirect" } as Statement,
  });
const bond = (a: number, b: number): Bond => ({ kind: "differs", axis: "number", a, b, confidence: 0.5, evidence: [] });

test("sums that break down a budget do not differ", () => {
  const told = ["$8 million", "$5.7 million", "$3.6 million"].map((sum) => says(`${sum} for the wall of the harbour`));
  expect(withoutBreakdowns([bond(0, 1), bond(1, 2)], told)).toEqual([]);
  expect(withoutBreakdowns([bond(0, 1)], told)).toHaveLength(1);
});

test("counts that are three may all be of one thing", () => {
  const told = ["23 people", "27 people", "31 people"].map((count) => says(`${count} died in the fire at the harbour`));
  expect(withoutBreakdowns([bond(0, 1), bond(1, 2)], told)).toHaveLength(2);
});
