import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entry } from "../../test/entries.js";
import { openLedger } from "../ledger/index.js";
import { Identity } from "../records/identity.js";
import { actors } from "./actors.js";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "audiatur-actors-"));
  const ledger = await openLedger(join(folder, "ledger"));
  for (const [input, title] of [
    ["a.txt", "One"],
    ["b.txt", "Two"],
  ] as const)
    await ledger.add(entry(input, { title }));
  await ledger.close();
  // A new embedded database takes seconds, and many on a busy machine.
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function run(values: Record<string, string | boolean> = {}) {
  let [out, err] = ["", ""];
  const terminal = {
    stdin: (async function* () {})(),
    stdout: {
      async write(words: string) {
        out += words;
      },
      columns: 120,
    },
    stderr: {
      write(words: string) {
        err += words;
      },
    },
    env: {},
  };
  const status = await actors.run({ values: { ledger: join(folder, "ledger"), ...values }, positionals: [], terminal });
  return { out, err, status };
}

const listed = async () =>
  (await run({ json: true })).out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("lists who speaks, with titles, number of statements and how sure", async () => {
  const { out } = await run({ why: true });
  expect(out).toMatch(/Zoë Dvořák\s+person\s+ministra\s+2\s+2\s+100 %$/m);
  expect(out).toContain("one, since");
  expect(out).toContain("same name; both with ministra");
  expect((await run({ who: "nobody" })).err).toBe("No one fits.\n");
});

test("a ruling parts them, a later one joins them again", async () => {
  const [one] = await listed();
  Identity.parse(one);
  const ruled = await run({ apart: `${one.id},${one.members[1].article}`, by: "M. Desk" });
  expect(ruled.out).toMatch(/are two, by M\. Desk\.\n$/);
  const two = await listed();
  expect(two.map(({ statements }) => statements)).toEqual([1, 1]);
  await run({ same: two.map(({ id }) => id).join(","), by: "K. Night" });
  expect(await listed()).toHaveLength(1);
});

test.each([
  [{ same: "a,b" }, /say who rules with --by/],
  [{ same: "a", by: "M. Desk" }, /takes two ids/],
  [{ same: "a,b", by: "M. Desk" }, /No one in this ledger has the id a/],
  [{ same: "a,b", apart: "a,b", by: "M. Desk" }, /exclude each other/],
])("%j is a usage error", async (values, reason) => {
  await expect(run(values)).rejects.toThrow(reason);
});
