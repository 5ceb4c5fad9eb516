import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { marked, together } from "../../test/marked.js";
import { partText } from "../records/article.js";
import { wordsAt } from "../records/span.js";
import { type Judge, loadJudge, relate, type Told, tell } from "./index.js";

const known = { Whitcombe: "PER", Orozco: "PER", Vantes: "PER", "Civic Accord": "ORG" } as const;
const wire = marked(
  "wire",
  {
    ...{ publisher: "Meridian Press", published: "2026-05-06" },
    title: "Six leave embassy compound in Corvana",
    text: [
      "{s1|Daniel Whitcombe} {c1|wrote} {q1|that all six hostages had been rescued from the embassy compound in Corvana}.",
      "{s2|Lidia Orozco} {c2|denied} {q2|that the authorities had cut off the electricity of the compound}.",
      "{s3|The registry} {c3|counted} {q3|41,300 asylum requests from Corvana}.",
    ].join("\n\n"),
  },
  known,
);
const later = marked(
  "later",
  {
    ...{ publisher: "Courier", published: "2026-05-09" },
    title: "Embassy compound in Corvana: it was negotiated",
    text: [
      "{s1|Rodrigo Vantes} {c1|said} {q1|that nobody had rescued the six from the embassy compound in Corvana}.",
      "{s2|Civic Accord} {c2|said} {q2|that the authorities had cut off the electricity of the compound}.",
      "{s3|The ministry} {c3|counted} {q3|13,700 asylum requests from Corvana}.",
    ].join("\n\n"),
  },
  known,
);
const copy = marked(
  "copy",
  {
    ...{ publisher: "Altamar", published: "2026-05-07" },
    title: "Six leave embassy compound in Corvana",
    text: "{s1|Daniel Whitcombe} {c1|wrote} {q1|that all six hostages had been rescued from the embassy compound in Corvana}.",
  },
  known,
);
const all = [wire, later, copy];

describe("what is said, held against what else is said", () => {
  let judge: Judge;
  let told: Told;
  const run = async (some: typeof all) => {
    const articles = some.map(({ article }) => article);
    return tell(await relate(articles, together(some), judge), articles);
  };
  beforeAll(async () => {
    judge = await loadJudge();
    told = await run(all);
  });
  afterAll(() => judge.close());
  const kinds = (x: string, y: string) =>
    told.relations
      .filter(({ a, b }) => [a, b].every((end) => end.source.includes(x) || end.source.includes(y)))
      .map(({ kind }) => kind);

  test("one utterance in two outlets is one", () => expect(kinds("Whitcombe", "Whitcombe")).toEqual(["same"]));

  test("two figures for one thing differ, and the evidence names both", () => {
    const [differs] = told.relations.filter(({ kind }) => kind === "differs");
    expect(differs).toMatchObject({
      axis: "number",
      evidence: [{ by: "computed", says: "41,300 asylum requests and 13,700 asylum requests" }],
    });
  });

  test("a denial of what another claims makes a dispute of two sides", () => {
    expect(kinds("Orozco", "Civic Accord")).toEqual(["denies"]);
    const dispute = told.disputes.find(({ relations }) => relations.some(({ a }) => a.source.includes("Orozco")));
    expect(dispute!.sides).toHaveLength(2);
  });

  test("every end stands where it says", () => {
    expect(told.relations.length).toBeGreaterThan(2);
    for (const end of told.relations.flatMap(({ a, b }) => [a, b])) {
      const { article } = all.find((one) => one.article.id === end.article)!;
      expect(wordsAt(partText(article, end.part), end.content)).toBe(end.words);
      expect(end.input).toBe(article.input);
    }
  });

  test("the order of arrival is of no matter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
        const turned = shuffled.map(({ statements, ...rest }) => ({ ...rest, statements: [...statements].reverse() }));
        expect(await run(turned)).toEqual(told);
      }),
      { numRuns: 4 },
    );
  });
});
