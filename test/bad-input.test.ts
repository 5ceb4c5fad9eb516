import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Article } from "../src/records/article.js";
import { Brief } from "../src/records/brief.js";
import { runCommand } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "audiatur-bad-"));
const at = (name: string): string => join(folder, name);
const unreachable = "http://127.0.0.1:1/";

const page = (title: string, voice: string): string =>
  `<!doctype html><meta charset=utf-8><title>${title}</title><article><h1>${title}</h1>
<p>"The ferry will sail again in June," ${voice} said on Monday.</p>
<p>The union denied that its crews had been asked, and the harbour office would not say who had been.</p></article>`;

const line = (text: string): string => `${JSON.stringify({ text })}\n`;

/** Bytes of every value, with no order that a text has. */
const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 37 + (i >> 3)) % 256);

const utf32 = (text: string): Uint8Array =>
  new Uint8Array(Uint32Array.from(`\ufeff${text}`, (point) => point.codePointAt(0)!).buffer);

const files: Record<string, string | Uint8Array> = {
  "empty.html": "",
  "noise.dat": noise,
  "noise.html": noise,
  "utf-32.html": utf32(page("Odd", "Lev Sand")),
  "cut.html.gz": gzipSync(page("Cut", "Lev Sand")).subarray(0, -12),
  "app.html": "<!doctype html><title>App</title><body><div id=app></div><script>start()</script>",
  "huge.html": Buffer.concat([
    Buffer.from("<!doctype html><title>Huge</title>"),
    ...Array<Uint8Array>(50).fill(Buffer.from("<p>".padEnd(2 ** 20))),
  ]),
  "tags.html": "<!doctype html><title>Tags</title>".padEnd(2 ** 21, "<p> "),
  "lines.jsonl": `${line("The tide was late, the pilot said.")}{"text": "The tide\n${line("Nobody saw it, the pilot said.")}`,
  "folder/blessed.html": page("Ferry blessed", "Bishop Alba Niven"),
  "sails.html": page("Ferry to sail again", "Mayor Ines Roth"),
  "waits.txt": "Ferry crews wait\n\nBy Jo Roe\n\nThe crews have not been paid, the union said on Tuesday.\n",
  // Odd, but readable: no byte order mark, and a declaration that is wrong.
  "utf-16.html": Buffer.from(page("Ferry café", "Zoë Lind"), "utf16le"),
  "latin-1.html": Buffer.from(page("Ferry café", "Anaïs Löwe"), "latin1"),
};

/** Only a user whom permissions bind can fail to read a file for them. */
const bound = process.getuid?.() !== 0;

beforeAll(() => {
  // A folder in a page's place is walked, and says that there is nothing in it.
  mkdirSync(at("page.html"));
  mkdirSync(at("folder"));
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  symlinkSync(at("nowhere"), at("folder/gone.html"));
  writeFileSync(at("folder/locked.html"), page("Locked", "Lev Sand"));
  if (bound) chmodSync(at("folder/locked.html"), 0);
  else rmSync(at("folder/locked.html"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const batch = [
  ...Object.keys(files)
    .filter((name) => !name.startsWith("folder/"))
    .map(at),
  unreachable,
  at("folder"),
  at("page.html"),
];

/** In the order of the batch: one sentence each, which names the item and, after the colon, says what to do. */
const told: [item: string, sentence: RegExp][] = [
  [at("empty.html"), /is empty: give a document/],
  [at("noise.dat"), /is not text: give a page/],
  [at("noise.html"), /is not text: give a page/],
  [at("utf-32.html"), /is not text: give a page/],
  [at("cut.html.gz"), /truncated or damaged gzip file: fetch it again/],
  [at("app.html"), /is a page without text: .*save it from a browser/],
  [at("huge.html"), /is larger than 16 MiB.*: split it/],
  [at("tags.html"), /tags, more than any article has: save the article alone/],
  [`${at("lines.jsonl")}:2`, /is not JSON .*: write one object on each line/],
  [unreachable, /could not be reached .*: check the address/],
  [at("folder/gone.html"), /does not exist: check the path/],
  ...(bound ? [[at("folder/locked.html"), /may not be read: check its permissions/] as [string, RegExp]] : []),
  [at("page.html"), /holds no documents: give a directory/],
];

function expectTold(stderr: string): void {
  const sentences = stderr.trimEnd().split("\n");
  expect(sentences.map((sentence) => sentence.slice(0, sentence.indexOf(" ")))).toEqual(told.map(([item]) => item));
  for (const [i, [, sentence]] of told.entries()) expect(sentences[i]).toMatch(sentence);
  for (const sentence of sentences) expect(sentence).toMatch(/^\S+ [^\n]+\.$/);
}

const good = ["lines.jsonl", "sails.html", "waits.txt", "utf-16.html", "latin-1.html", "folder/blessed.html"].map(at);

test("read tells what is wrong with each bad input, and reads the others", async () => {
  const { status, stdout, stderr } = await runCommand(["read", "--json", ...batch]);
  expect(status).toBe(1);
  expectTold(stderr);
  const articles = stdout
    .trimEnd()
    .split("\n")
    .map((json) => Article.parse(JSON.parse(json)));
  expect([...new Set(articles.map(({ input }) => input))]).toEqual(good);
  expect(articles.filter(({ title }) => title === "Ferry café").map(({ text }) => text.split('" ')[1])).toEqual([
    expect.stringContaining("Zoë Lind said"),
    expect.stringContaining("Anaïs Löwe said"),
  ]);
});

test("brief tells the same, writes about the others, and does it again", async () => {
  const once = () =>
    runCommand(["brief", "--jobs", "1", "--ledger", at("ledger"), "--out", at("out"), "--json", ...batch]);
  const first = await once();
  expect(first.status).toBe(1);
  expectTold(first.stderr);
  const written = Brief.parse(JSON.parse(first.stdout));
  expect([...new Set(written.sources.map(({ input }) => input))].sort()).toEqual([...good].sort());
  expect(written.voices.length).toBeGreaterThan(2);
  expect(await once()).toEqual(first);
});
