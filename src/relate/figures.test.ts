import { expect, test } from "vitest";
import type { Statement } from "../records/statement.js";
import { quantities } from "../resolve/quantities/index.js";
import type { Assertion } from "./assertions.js";
import { figures } from "./figures.js";

const told = (words: string, article: string, own: boolean): Assertion => ({
  ...{ id: words, article, part: "text", paragraph: 0, content: [[0, words.length]], words, speaker: article },
  ...{
    known: true,
    source: "Holt",
    called: "Holt",
    cue: "said",
    act: "assert",
    quantities: quantities(words),
    days: [],
  },
  ...(own ? {} : { statement: { kind: "indirect" } as Statement }),
});
const stand = (a: string, b: string, { sameArticle = false, own = false } = {}) =>
  figures(told(a, "x", own), told(b, sameArticle ? "x" : "y", own))?.stand;

test.each([
  [
    "two counts of the same dead",
    "23 people died in the fire at the harbour",
    "27 people died in the harbour fire",
    "differ",
  ],
  [
    "far apart, in the same words",
    "40 people died in the fire at the harbour",
    "400 people died in the fire at the harbour",
    "differ",
  ],
  [
    "far apart, of two things",
    "the union spent $800,000 for the candidate",
    "a donor with a house at the harbour spent $10 million for the candidate",
    undefined,
  ],
  [
    "close, of one thing",
    "the bridge would cost $3 million to build",
    "the harbour said that the bridge costs $3.6 million, without its lamps",
    "differ",
  ],
  [
    "shares of two groups",
    "18% of all Gulls read the harbour news",
    "20% of all Terns read the harbour news",
    undefined,
  ],
  ["shares of one group", "18% of all Gulls read the harbour news", "20% of all Gulls read the harbour news", "differ"],
  ["the same", "23 people died in the fire at the harbour", "23 people died in the harbour fire", "agree"],
  ["of two years", "In 2024, 23 people died in harbour fires", "In 2025, 27 people died in harbour fires", "apart"],
])("figures: %s", (_, a, b, expected) => expect(stand(a, b)).toBe(expected));

test("what one article says in its own voice differs from nothing that it says", () => {
  const [a, b] = ["23 people died in the fire at the harbour", "27 people died in the fire at the harbour"] as const;
  expect(stand(a, b, { sameArticle: true, own: true })).toBeUndefined();
  expect(stand(a, b, { sameArticle: true })).toBe("differ");
});
