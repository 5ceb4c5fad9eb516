import { expect, test } from "vitest";
import type { Act } from "../records/act.js";
import type { Statement } from "../records/statement.js";
import { quantities } from "../resolve/quantities/index.js";
import { hearingOf } from "./hearing.js";
import { reckoned } from "./reckoned.js";

const says = (source: string, cue: string, words: string, act: Act = "assert", article = source) =>
  hearingOf({
    ...{
      id: `${source} ${words}`,
      article,
      part: "text",
      paragraph: 0,
      content: [[0, words.length]],
      words,
      speaker: source,
      known: true,
      source,
      called: source,
    },
    ...{ cue, act, quantities: [], days: [], statement: { kind: "indirect" } as Statement },
  });

const claim = says("Holt", "said", "that the gate of the harbour was locked at night");

test.each([
  [
    "a denial of what another claims",
    says("Lund", "denied", "that the gate of the harbour was locked", "deny"),
    "denies",
  ],
  [
    "the same words of another, which he does not deny",
    says("Lund", "said", "the gate was locked, she thought"),
    undefined,
  ],
  [
    "a denial of something else",
    says("Lund", "denied", "that the mayor of the harbour had resigned", "deny"),
    undefined,
  ],
  ["one's own denial", says("Holt", "denied", "that the gate of the harbour was locked", "deny", "x"), undefined],
  [
    "a copy in another article",
    says("Holt", "said", "the gate of the harbour was locked at night", "assert", "x"),
    "same",
  ],
])("%s", (_, other, kind) => expect(reckoned(other, claim)?.kind).toBe(kind));

test("of a denial it is told which of the two denies", () => {
  const denial = says("Lund", "denied", "that the gate of the harbour was locked", "deny");
  expect(reckoned(denial, claim)).toMatchObject({ kind: "denies" });
  expect(reckoned(claim, denial)).toMatchObject({ kind: "denies", turned: true });
});

test("one quotation is one utterance, in whatever length and whoever is taken to speak", () => {
  const quote = (source: string, words: string, kind: Statement["kind"]) => ({
    ...says(source, "said", words, "assert", source),
    statement: { kind } as Statement,
  });
  const long = "we are asking the harbour to open the gate again and to pay for it, he added";
  const short = "we are asking the harbour to open the gate again";
  expect(reckoned(quote("Holt", long, "direct"), quote("Mayor Holt", short, "mixed"))?.kind).toBe("same");
  expect(reckoned(quote("Holt", long, "direct"), quote("Mayor Holt", short, "indirect"))).toBeUndefined();
  const piece = { ...quote("Holt", "that his “harbour is no rescue boat” and never was", "mixed"), article: "x" };
  const whole = quote("Holt", "the harbour is no rescue boat, for anybody, he told the council", "direct");
  expect(reckoned(piece, whole)?.kind).toBe("same");
  expect(reckoned({ ...piece, words: piece.words.replace(/[“”]/gu, "") }, whole)).toBeUndefined();
});

const backs = says("Lund", "voiced support for", "the closure of the harbour gate");
test.each([
  [
    "who supports and who opposes one thing",
    says("Holt", "said", "that he opposes the closure of the harbour gate"),
    "contradicts",
  ],
  [
    "the same, where opposing is rejecting",
    says("Holt", "said", "that he opposes the closure of the harbour gate", "reject"),
    "contradicts",
  ],
  ["other things", says("Holt", "said", "that he opposes the new bridge over the river"), undefined],
  ["shares of people", says("41 % of voters", "said", "that they oppose the closure of the harbour gate"), undefined],
  [
    "one who does not oppose",
    says("Holt", "said", "that he does not oppose the closure of the harbour gate"),
    undefined,
  ],
])("opposites: %s", (_, other, kind) => expect(reckoned(backs, other)?.kind).toBe(kind));

test("a copy in which the figure was changed is no copy", () => {
  const counted = (many: number, article: string) => {
    const words = `that ${many} people had died in the fire at the harbour warehouse, most of them on the upper floors`;
    const { statement: _, ...own } = says(article, "", words, "assert");
    return { ...own, quantities: quantities(words) };
  };
  expect(reckoned(counted(23, "x"), counted(27, "y"))).toMatchObject({ kind: "differs", axis: "number" });
  expect(reckoned(counted(23, "x"), counted(23, "y"))?.kind).toBe("same");
});
