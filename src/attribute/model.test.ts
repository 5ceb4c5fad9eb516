import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsAt } from "../records/span.js";
import { Attribution } from "../records/statement.js";
import { loadModel, type Model } from "./model.js";

let model: Model;
beforeAll(async () => {
  model = await loadModel();
});
afterAll(() => model.close());

const told = async (text: string) =>
  (await model.mark(text)).statements.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => wordsAt(text, spans)),
  );

test("finds who said what, before and after, and shares a source between cues", async () => {
  expect(await told("The talks failed, Interior Minister Ana Ruiz said on Tuesday.")).toEqual([
    ["Interior Minister Ana Ruiz", "said", "The talks failed"],
  ]);
  const text = "Ruiz denied that anyone had been arrested, adding that the door was open.";
  expect(await told(text)).toEqual([
    ["Ruiz", "denied", "that anyone had been arrested"],
    ["Ruiz", "adding", "that the door was open"],
  ]);
});

test("a quotation broken by its cue is one statement", async () => {
  const text = "“We waited all night,” said Marta Lind, a nurse at the clinic. “Nobody came.”";
  const [statement] = (await model.mark(text)).statements;
  expect(statement!.content).toHaveLength(2);
  expect(wordsAt(text, statement!.source)).toMatch(/^Marta Lind/);
  expect(statement!.kind).toBe("direct");
});

test("reads what is said once more for what it reports", async () => {
  const text = "“The minister told reporters that the bridge would be closed for a year,” Marta Lind said on Tuesday.";
  const { statements, nested } = await model.mark(text);
  expect(statements).toHaveLength(1);
  expect(
    nested.map(({ within, source, cue, content }) => [
      within,
      ...[source, cue, content].map((spans) => wordsAt(text, spans)),
    ]),
  ).toEqual([[0, "The minister", "told", "that the bridge would be closed for a year"]]);
});

test("finds nothing where nobody says anything", async () => {
  expect((await model.mark("")).statements).toEqual([]);
  expect((await model.mark(" \n\n ")).statements).toEqual([]);
  expect((await model.mark("\u0000\u200b")).statements).toEqual([]);
});

const odd = fc.constantFrom(
  "👩🏽‍⚕️",
  "e\u0301",
  "\u00a0",
  "\r\n\r\n",
  "שלום",
  "“",
  "”",
  "said",
  "The minister",
  "denied",
  "that",
  ".",
  "\ud800",
  "\u0000",
  "東京",
  "\n\n",
  ", ",
);

test("whatever the text, spans lie in it, in order, at the borders of words", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(odd, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 60 }),
      async (parts) => {
        const text = parts.join(" ");
        const { statements, nested } = await model.mark(text);
        for (const found of [...statements, ...nested]) {
          Attribution.parse(found);
          expect(found.content.length).toBeGreaterThan(0);
          for (const spans of [found.source, found.cue, found.content]) {
            let last = 0;
            for (const [start, end] of spans) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
              last = end;
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a long text reads the same on every run, and in one piece with or without full stops", async () => {
  const text = "the ministry said that the road was closed and the bridge too ".repeat(200);
  const [once, again] = [(await model.mark(text)).statements, (await model.mark(text)).statements];
  expect(again).toEqual(once);
  expect(once.length).toBeGreaterThan(0);
});
