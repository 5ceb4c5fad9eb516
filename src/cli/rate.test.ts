import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../../test/run.js";
import { Brief } from "../records/brief.js";

const folder = mkdtempSync(join(tmpdir(), "audiatur-rate-"));
const ledger = join(folder, "ledger");
const ask = (...args: string[]) => runCommand([...args, "--ledger", ledger], [], 120);
let id: string;

beforeAll(async () => {
  const file = join(folder, "gate.txt");
  writeFileSync(
    file,
    "Gate closed\n\nMay 7, 2026\n\n“The gate was never locked,” Mayor Elena Duarte said on Thursday.\n",
  );
  await ask("brief", file, "--jobs", "1", "--out", join(folder, "first"));
  const [line] = (await ask("statements", "--json")).stdout.split("\n");
  id = JSON.parse(line!).statement.id;
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a rating is signed, kept beside those before it, and the latest of each person stands in the brief", async () => {
  expect((await ask("rate")).stderr).toContain("Nobody");
  expect((await ask("rate", id, "--rating", "True")).stderr).toContain("--by NAME");
  await ask("rate", id, "--rating", "True", "--by", "M. Desk");
  const why = "The log of 6 May has it locked.";
  const { stdout } = await ask(
    ...["rate", id, "--rating", "False", "--by", "M. Desk", "--why", why, "--url", "https://desk.example/gate"],
  );
  expect(stdout).toContain("is rated “False”, by M. Desk");
  expect((await ask("rate", "--json")).stdout.trim().split("\n")).toHaveLength(2);
  expect((await ask("rate")).stdout).toContain("M. Desk");

  const article = JSON.parse((await ask("stories", "--json")).stdout).id;
  const out = join(folder, "second");
  await ask("brief", "--story", article, "--jobs", "1", "--out", out);
  const written = (name: string) => readFileSync(join(out, name), "utf8");
  const [row] = Brief.parse(JSON.parse(written("brief.json"))).voices[0]!.rows;
  expect(row!.ratings.map(({ rating }) => rating)).toEqual(["False"]);
  const reviews = JSON.parse(written("brief.jsonld")).hasPart.filter(
    (node: { "@type": string }) => node["@type"] === "ClaimReview",
  );
  expect(reviews).toMatchObject([
    {
      itemReviewed: { "@id": `#statement-${id}` },
      reviewRating: { alternateName: "False" },
      author: { name: "M. Desk" },
      reviewBody: why,
      url: "https://desk.example/gate",
    },
  ]);
  for (const name of ["brief.html", "brief.md"]) expect(written(name)).toContain("rated “False” by M. Desk");
});

test.each([
  ["rate", "nothing", "--rating", "True", "--by", "M. Desk"],
  ["rate", "ID", "--by", "M. Desk"],
  ["rate", "ID", "--rating", " ", "--by", "M. Desk"],
  ["rate", "ID", "--rating", "True", "--by", "M. Desk", "--url", "javascript:alert(1)"],
  ["rate", "ID", "OTHER", "--rating", "True", "--by", "M. Desk"],
  ["rate", "--rating", "True"],
])("%s %s %s %s is no rating", async (...args) => {
  const { status, stderr } = await ask(...args.map((arg) => (arg === "ID" ? id : arg)));
  expect(status).toBe(2);
  expect(stderr).toMatch(/^audiatur: .+\.$/m);
});
