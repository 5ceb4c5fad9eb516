import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLedger } from "../ledger/index.js";
import { StatementRow } from "../records/brief.js";
import { statements } from "./statements.js";

const text = "Ada Reef said the harbour stays open. The quota is too low, according to fishermen.";
const bytes = new TextEncoder().encode(text);
const id = createHash("sha256").update(bytes).digest("hex");
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

describe("audiatur statements", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "audiatur-statements-"));
    const ledger = await openLedger(join(folder, "ledger"));
    const said = { article: "a1", part: "text", kind: "indirect", by: "model-1" } as const;
    await ledger.add({
      capture: {
        ...{ id, input: "harbour.txt", how: "file", at: "2026-05-08T09:00:00Z", mediaType: "text/plain" },
        ...{ encoding: "utf-8", size: bytes.length, headers: {} },
      },
      bytes,
      articles: [
        {
          ...{ id: "a1", capture: id, input: "harbour.txt", url: null, title: "Harbour", section: null, byline: null },
          ...{ publisher: "The Gull", published: "2026-05-07T08:00:00Z", modified: null, tags: [], keyPoints: [] },
          ...{ language: "en", text, sourceMap: [] },
        },
      ],
      actors: [],
      statements: [
        {
          ...{ ...said, id: "s1", confidence: 0.9, source: [at("Ada Reef")], cue: [at("said")] },
          content: [at("the harbour stays open")],
        },
        {
          ...{ ...said, id: "s2", confidence: 0.6, source: [at("fishermen")], cue: [at("according to")] },
          content: [at("The quota is too low")],
        },
      ],
    });
    await ledger.close();
    // A new embedded database takes seconds, and many on a busy machine.
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = async (values: Record<string, string | boolean> = {}, columns?: number) => {
    let [out, err] = ["", ""];
    const stdout = {
      async write(written: string) {
        out += written;
      },
      ...(columns && { columns }),
    };
    const stderr = {
      write(written: string) {
        err += written;
      },
    };
    const terminal = { stdin: (async function* () {})(), stdout, stderr, env: {} };
    const status = await statements.run({
      values: { ledger: join(folder, "ledger"), ...values },
      positionals: [],
      terminal,
    });
    return { out, err, status };
  };

  test("prints a table as wide as the terminal", async () => {
    expect(await run({}, 90)).toEqual({
      out: [
        "who        act  cue           words                   outlet    date",
        "─────────  ───  ────────────  ──────────────────────  ────────  ──────────",
        "Ada Reef   —    said          the harbour stays open  The Gull  2026-05-07",
        "fishermen  —    according to  The quota is too low    The Gull  2026-05-07",
        "",
      ].join("\n"),
      err: "",
      status: 0,
    });
    const narrow = await run({}, 50);
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  test("prints JSON Lines and CSV", async () => {
    const { out } = await run({ json: true });
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => StatementRow.parse(JSON.parse(line)));
    expect(rows.map((row) => row.words.source)).toEqual(["Ada Reef", "fishermen"]);
    expect((await run({ csv: true, limit: "1" })).out.split("\r\n")).toEqual([
      expect.stringMatching(/^who,cue,words,/),
      expect.stringMatching(
        /^Ada Reef,said,the harbour stays open,indirect,0.9,,,,,,,,,,,,The Gull,2026-05-07T08:00:00Z,/,
      ),
      "",
    ]);
  });

  test("asks the ledger for what the options say", async () => {
    const who = async (values: Record<string, string>) =>
      (await run({ ...values, csv: true })).out
        .split("\r\n")
        .slice(1, -1)
        .map((line) => line.split(",")[0]);
    expect(await who({ who: "REEF" })).toEqual(["Ada Reef"]);
    expect(await who({ about: "quotas" })).toEqual(["fishermen"]);
    expect(await who({ cue: "according" })).toEqual(["fishermen"]);
    expect(await who({ "min-confidence": "0.7" })).toEqual(["Ada Reef"]);
    expect(await who({ since: "2026-05-08" })).toEqual([]);
  });

  test("says when nothing fits", async () => {
    expect(await run({ who: "nobody" })).toEqual({ out: "", err: "No statement fits.\n", status: 0 });
  });

  test("refuses options that make no sense, and a ledger that is not there", async () => {
    const wrong = [
      { limit: "many" },
      { limit: "" },
      { "min-confidence": "2" },
      { since: "monday" },
      { who: "?" },
      { json: true, csv: true },
    ];
    for (const values of wrong) await expect(run(values)).rejects.toMatchObject({ name: "UsageError" });
    await expect(run({ ledger: join(folder, "none") })).rejects.toMatchObject({ code: "missing" });
  });
});
