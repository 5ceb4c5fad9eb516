import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../test/run.js";
import { Brief } from "../records/brief.js";
import { Dispute } from "../records/dispute.js";
import { Happening } from "../records/happening.js";
import { Relation } from "../records/relation.js";

const folder = mkdtempSync(join(tmpdir(), "audiatur-related-"));
const ledger = join(folder, "ledger");
const ask = (name: string, ...args: string[]) => runCommand([name, "--ledger", ledger, ...args], [], 120);
const lines = async (name: string, ...args: string[]) =>
  (await ask(name, "--json", ...args)).stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
let brief: Brief;

beforeAll(async () => {
  const out = join(folder, "out");
  await runCommand(["brief", "examples/story", "--jobs", "1", "--ledger", ledger, "--out", out]);
  brief = Brief.parse(JSON.parse(readFileSync(join(out, "brief.json"), "utf8")));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("commands that hold a ledger's statements against each other", () => {
  test("relations and disputes are those of the brief", async () => {
    const relations = (await lines("relations")).map((line) => Relation.parse(line));
    expect(relations.filter(({ kind }) => kind === "differs")).toEqual(brief.differences);
    expect((await lines("disputes")).map((line) => Dispute.parse(line))).toEqual(brief.disputes);
    for (const { sides } of brief.disputes) expect((await ask("disputes")).stdout).toContain(sides[0]![0]!.told.source);
  }, 60_000);

  test("what the example plants and tells outright is found, and nothing else is called a conflict", async () => {
    const conflicts = (await lines("relations"))
      .map((line) => Relation.parse(line))
      .filter(({ kind }) => ["denies", "contradicts", "reversal"].includes(kind));
    expect([...new Set(conflicts.map(({ kind, a, b }) => `${a.source} ${kind} ${b.source}`))].sort()).toEqual([
      "Civic Accord contradicts the prison service",
      "Civic Accord denies Rodrigo Vantes",
      "Civic Accord denies prosecutors",
      "Daniel Whitcombe contradicts a diplomat from the region",
      "Inés Calvera contradicts Rodrigo Vantes",
      "Lidia Orozco denies Civic Accord",
      "Lidia Orozco reversal Lidia Orozco",
      "Lusania contradicts Rodrigo Vantes",
      "Marta Salcedo denies Octavio Rincón",
      "Northern Federation denies Rodrigo Vantes",
      "Rodrigo Vantes contradicts Daniel Whitcombe",
      "Rodrigo Vantes contradicts Lidia Orozco",
      "Rodrigo Vantes reversal Rodrigo Vantes",
      "The Northern Federation’s secretary of state contradicts Rodrigo Vantes",
      "The foreign ministry denies International Refugee Registry",
      "The former minister’s widow denies Rodrigo Vantes",
      "The government denies International Refugee Registry",
      "The ministry denies International monitors",
      "The party contradicts Lusania",
      "The party contradicts Rodrigo Vantes",
      "a Lusanian diplomat contradicts Julián Prats",
      "a Lusanian diplomat contradicts The party",
      "the communications minister denies The pictures",
    ]);
    // Nothing is called one on the word of a model alone.
    for (const { evidence } of conflicts) expect(evidence[0]!.by).not.toBe("model");
    // "Orozco told reporters that the residence had never been under siege, and denied …"
    expect(brief.voices.map(({ name }) => name)).not.toContain("the residence");
  }, 60_000);

  test("relations are listed by kind, as a table", async () => {
    const { stdout } = await ask("relations", "--kind", "contradicts");
    expect(stdout).toMatch(/^who says what\s+relation\s+to what\n/);
    expect(await lines("relations", "--kind", "reversal")).toEqual(
      (await lines("relations")).filter(({ kind }) => kind === "reversal"),
    );
    await expect(ask("relations", "--kind", "likes")).resolves.toMatchObject({ status: 2 });
  }, 60_000);

  test("the timeline is that of the brief", async () => {
    const found = (await lines("timeline")).map((line) => Happening.parse(line));
    expect(found).toEqual(brief.timeline);
    expect(found.map(({ when }) => when)).toEqual(found.map(({ when }) => when).sort());
  });

  test("what is new since a day comes from articles of that day on", async () => {
    const fresh = new Set(
      brief.sources.filter(({ published }) => published! >= "2026-05-09").map(({ article }) => article),
    );
    const news = (await lines("diff", "--since", "2026-05-09")).map((line) => Relation.parse(line));
    expect(news.length).toBeGreaterThan(0);
    for (const { a, b } of news) expect(fresh.has(a.article) || fresh.has(b.article)).toBe(true);
    expect((await ask("diff", "--since", "2027")).stderr).toContain("Nothing is new since 2027");
    expect((await ask("diff")).status).toBe(2);
  }, 60_000);

  test("stories: a person parts an article from the others, and takes it back", async () => {
    const [story] = await lines("stories");
    expect(story.articles).toHaveLength(6);
    const [first, second] = story.articles;
    expect((await ask("stories", "--apart", `${first},${second}`)).stderr).toContain("signed");
    await ask("stories", "--apart", `${first},${second}`, "--by", "M. Desk");
    expect(await lines("stories")).toHaveLength(2);
    await ask("stories", "--same", `${first},${second}`, "--by", "M. Desk");
    expect(await lines("stories")).toEqual([story]);
    expect((await ask("stories", "--same", "x,y", "--by", "M. Desk")).stderr).toContain("No article");
  });
});

test("compare answers pairs in order, a bad line in its place", async () => {
  const given = [
    '{"id": 1, "a": "The minister said that taxes will rise.", "b": "Taxes will rise."}',
    "nonsense",
    '{"id": 2, "a": "It rained in Teral all day.", "b": "Taxes will rise."}',
  ].join("\n");
  const { stdout, status } = await runCommand(["compare"], [Buffer.from(given)]);
  const [one, bad, two] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect([one.id, two.id, status]).toEqual([1, 2, 1]);
  expect(one.label).toBe("agree");
  expect(two.label).toBe("neutral");
  expect(bad.error.code).toBe("malformed-json");
  expect(Object.values<number>(one.probabilities).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
});
