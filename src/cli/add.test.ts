import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../../test/run.js";
import { Brief } from "../records/brief.js";

const folder = mkdtempSync(join(tmpdir(), "audiatur-add-"));
const story = (file: string): string => `examples/story/${file}`;
const run = (...args: string[]) => runCommand(args, [], 120);
const lines = async (...args: string[]) =>
  (await run(...args, "--json")).stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const [slow, once] = [join(folder, "slow"), join(folder, "once")];
const added: Record<string, unknown[]>[] = [];

beforeAll(async () => {
  for (const file of ["continental-observer.html", "lowland-courier.txt", "meridian-wire.html"])
    added.push((await lines("add", story(file), "--jobs", "1", "--ledger", slow))[0]);
  added.push((await lines("add", "examples/story", "--jobs", "1", "--ledger", slow))[0]);
  await run("brief", "examples/story", "--jobs", "1", "--ledger", once, "--out", join(folder, "first"));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("each article joins the story, and what it brings is told", async () => {
  expect(added.map((one) => [one.articles!.length, one.added!.length])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [6, 3],
  ]);
  for (const { relations, added: fresh } of added)
    for (const { a, b } of relations as { a: { article: string }; b: { article: string } }[])
      expect([a.article, b.article].some((id) => fresh!.includes(id))).toBe(true);
  expect(added.at(-1)!.relations!.length).toBeGreaterThan(5);
  const known = await run("add", "examples/story", "--jobs", "1", "--ledger", slow);
  expect(known.stdout).toMatch(/: nothing new, 6 known\n$/);
}, 60_000);

test("whatever the order of arrival, stories, relations and brief are the same", async () => {
  const [{ id, articles }] = await lines("stories", "--ledger", once);
  expect(await lines("stories", "--ledger", slow)).toEqual([{ id, articles }]);
  const relations = await lines("relations", "--ledger", once, "--story", articles[3]);
  expect(relations).toEqual(await lines("relations", "--ledger", slow));
  const brief = (ledger: string) =>
    run("brief", "--story", articles[2], "--ledger", ledger, "--out", join(folder, "out"), "--json");
  const written = Brief.parse(JSON.parse((await brief(once)).stdout));
  expect(written.sources).toHaveLength(6);
  expect(JSON.parse((await brief(slow)).stdout)).toEqual(written);
}, 60_000);

test("a story that is not there, and a story with inputs beside it, are refused", async () => {
  expect((await run("relations", "--story", "x", "--ledger", once)).stderr).toContain("has the id x");
  expect((await run("brief", "--story", "x", "a.html", "--ledger", once)).status).toBe(2);
  expect((await run("add", "--ledger", once)).status).toBe(2);
});
