import { expect, test } from "vitest";
import type { Article } from "../records/article.js";
import type { Statement } from "../records/statement.js";
import { quantities } from "../resolve/quantities/index.js";
import { assertions } from "./assertions.js";
import { candidates } from "./candidates.js";
import { figures } from "./figures.js";
import { passageOn } from "./passage.js";

const TEXT =
  "Six people left the Harbour embassy at night. Vantes said that the envoys haggled over six fugitives. Grain prices rose in Teral. " +
  `Calvera said that nobody haggled with Vantes. ${"It rained. ".repeat(40)}The registry counted 41,300 asylum requests from Corvana last year. ` +
  "The ministry counted 13,700 asylum requests from Corvana last year.";
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const said = (source: string, cue: string, content: string, n: number) =>
  ({
    ...{ id: `s${n}`, article: "a", part: "text", by: "test", kind: "indirect", confidence: 1 },
    ...{ source: [at(source)], cue: [at(cue)], content: [at(content)] },
    quantities: quantities(content).map((one) => ({
      ...one,
      start: one.start + at(content)[0],
      end: one.end + at(content)[0],
    })),
  }) satisfies Statement as Statement;

const STATEMENTS = [
  said("Vantes", "said", "that the envoys haggled over six fugitives", 0),
  said("Calvera", "said", "that nobody haggled with Vantes", 1),
  said("The registry", "counted", "41,300 asylum requests from Corvana last year", 2),
  said("The ministry", "counted", "13,700 asylum requests from Corvana last year", 3),
];
const article = { id: "a", title: null, keyPoints: [], text: TEXT, publisher: "Post" } as unknown as Article;
const found = assertions(article, STATEMENTS, ({ source: [span] }) => {
  const name = TEXT.slice(...span!);
  return { id: name, name, known: true };
});

test("what nobody is said to say, the article says itself; every content is where it says", () => {
  expect(found.map(({ source, words }) => [source, words])).toEqual([
    ["Vantes", "that the envoys haggled over six fugitives"],
    ["Calvera", "that nobody haggled with Vantes"],
    ["The registry", "41,300 asylum requests from Corvana last year"],
    ["The ministry", "13,700 asylum requests from Corvana last year"],
    ["Post", "Six people left the Harbour embassy at night."],
  ]);
  for (const { content, words } of found) expect(content.map((span) => TEXT.slice(...span)).join(" … ")).toBe(words);
});

test("assertions with rare words in common, of which one names who says the other, or that stand side by side, are candidates", () => {
  const pairs = candidates(found).map(({ a, b }) => `${a} ${b}`);
  expect(pairs).toContain("0 1");
  expect(pairs).toContain("2 3");
  expect(pairs).toContain("0 4");
  expect(pairs).not.toContain("1 2");
});

test("figures for one thing are held against each other", () => {
  expect(figures(found[2]!, found[3]!)).toMatchObject({ stand: "differ", a: { low: 41300 }, b: { low: 13700 } });
  expect(figures(found[2]!, found[2]!)).toMatchObject({ stand: "agree" });
  expect(figures(found[0]!, found[2]!)).toBeUndefined();
});

test("of a long text the judge reads its first sentence and what bears on the claim", () => {
  const long = `The talks began. ${"Prices rose again in the market towns. ".repeat(30)}Vantes denied the haggling.`;
  expect(passageOn("Vantes haggled", long)).toBe("The talks began. Vantes denied the haggling.");
  expect(passageOn("Vantes haggled", "Vantes denied it.")).toBe("Vantes denied it.");
});
