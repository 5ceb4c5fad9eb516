import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../../test/run.js";
import { loadAttributor } from "../annotate/index.js";
import { capture, isFailure } from "../capture/index.js";
import { openLedger } from "../ledger/index.js";
import { read } from "../read/index.js";
import { Brief } from "../records/brief.js";

const folder = mkdtempSync(join(tmpdir(), "audiatur-brief-"));
const story = join(folder, "story.txt");
const ledger = join(folder, "ledger");

beforeAll(() =>
  writeFileSync(
    story,
    [
      "World",
      "Harbour to close for winter",
      "By Ana Ruiz",
      "May 7, 2026",
      "“The harbour will close in November,” Mayor Elena Duarte said on Thursday.",
      "The dockers’ union denied that it had agreed to the closure.",
    ].join("\n\n"),
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

const brief = (...args: string[]) => runCommand(["brief", "--jobs", "1", ...args]);

test("one good input among bad ones: the brief is written, each failure told, and only what was kept is logged", async () => {
  const out = join(folder, "out");
  const missing = join(folder, "missing.html");
  const { status, stdout, stderr } = await brief(missing, story, "--out", out, "--ledger", ledger, "--json", "--log");
  expect(status).toBe(1);
  const written = Brief.parse(JSON.parse(stdout));
  expect(written.sources.map(({ input }) => input)).toEqual([story]);
  expect(written.headline.words).toBe("Harbour to close for winter");
  const lines = stderr.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(missing);
  expect(lines[1]).toBe(`kept ${story} ${written.sources[0]!.capture}`);
  expect(readdirSync(out).sort()).toEqual([
    "annotations.jsonld",
    "brief.html",
    "brief.json",
    "brief.jsonld",
    "brief.md",
    "statements.csv",
  ]);
  expect(Brief.parse(JSON.parse(readFileSync(join(out, "brief.json"), "utf8")))).toEqual(written);
});

test("what this model has said of a capture before is taken from the ledger", async () => {
  const again = join(folder, "again");
  const attributor = await loadAttributor();
  await attributor.close();
  const kept = await openLedger(again);
  for await (const captured of capture([story])) {
    if (isFailure(captured)) throw captured.error;
    const [article] = (await read(captured)).filter((found) => !isFailure(found));
    if (!article || isFailure(article)) throw new Error("The story could not be read.");
    const content: [number, number] = [0, 11];
    await kept.add({
      ...captured,
      articles: [article],
      actors: [],
      statements: [
        {
          ...{ id: "by-hand", article: article.id, part: "title", source: [], cue: [], content: [content] },
          ...{ kind: "indirect", confidence: 1, by: attributor.by },
        },
      ],
    });
  }
  await kept.close();
  const { status, stdout } = await brief(story, "--out", join(folder, "out"), "--ledger", again, "--json");
  expect(status).toBe(0);
  const rows = Brief.parse(JSON.parse(stdout)).voices.flatMap((voice) => voice.rows);
  expect(rows.map(({ statement, words }) => [statement.id, words.content])).toEqual([["by-hand", "Harbour to "]]);
});

test("nothing readable makes no brief", async () => {
  const out = join(folder, "none");
  const { status, stdout, stderr } = await brief(join(folder, "nowhere"), "--out", out, "--ledger", ledger);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/nowhere.*\n.*so there is no brief\.\n$/);
  expect(existsSync(out)).toBe(false);
});

test.each([
  [[], /name files/],
  [["x", "--min-confidence", "2"], /--min-confidence takes a number from 0 to 1/],
])("brief %j is a usage error", async (args, reason) => {
  const { status, stderr } = await brief(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(reason);
});
