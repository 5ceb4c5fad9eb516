import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { loadAttributor } from "../dist/annotate/index.js";
import { capture } from "../dist/capture/index.js";
import { placeAll } from "../dist/cli/story-places.js";
import { openLedger } from "../dist/ledger/index.js";
import { read } from "../dist/read/index.js";
import { readJsonl } from "./annotate.mjs";
import { machine, record, table, today } from "./document.mjs";

const DAY = 86_400_000;
/** Articles that are read; the ledger is filled with them over and over, each round later. */
const READ = 1000;
const ADDED = 12;
/** Days of a round. */
const ROUND = 100;

/**
 * npm run bench -- ledger ARTICLES.jsonl [--fill N,N…] [--kept FOLDER]: what one more article costs in ledgers of so many articles (default 10,000 and 20,000),
 * as a command from its start to its end. Half of those added are new, half tell what the ledger has a story of. Filling takes long, so that a ledger that was
 * filled is kept in FOLDER, by its size, and found there again; what is added is added to a copy.
 */
export async function ledger(args) {
  const option = (name) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args.splice(at, 2)[1];
  };
  const sizes = (option("--fill") ?? "10000,20000").split(",").map(Number);
  const kept = option("--kept");
  const [path] = args;
  if (!path) throw new Error("Give articles: npm run bench -- ledger ARTICLES.jsonl, lines of {text, title?}");
  const folder = mkdtempSync(join(tmpdir(), "audiatur-bench-"));
  const texts = readJsonl(path).filter(({ text }) => text.length < 12_000);
  const entries = await entriesOf(texts.slice(0, Math.min(READ, texts.length - ADDED)), join(folder, "texts"));
  const unread = texts.slice(-ADDED);
  const rows = [];
  for (const [nth, size] of sizes.entries()) {
    const fresh = unread.slice((nth * ADDED) / 2, ((nth + 1) * ADDED) / 2);
    const full = join(kept ?? folder, String(size));
    const each = existsSync(full) ? undefined : await fill(full, size, entries);
    const where = join(folder, `${size}-copy`);
    cpSync(full, where, { recursive: true });
    spawnSync("sync"); // what the copy still writes is no part of what is measured
    const known = Array.from({ length: ADDED / 2 }, (_, n) =>
      copy(entries, Math.floor(((n + 0.5) * size) / (ADDED / 2))),
    );
    const seconds = [];
    for (const [n, text] of [
      ...fresh.map((one) => one.text),
      ...known.map(({ articles: [one] }) => again(one)),
    ].entries()) {
      const file = join(folder, `${size}-${n}.txt`);
      writeFileSync(file, text);
      const start = performance.now();
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["dist/cli/main.js", "add", file, "--ledger", where, "--json"],
        { maxBuffer: 2 ** 28 },
      );
      seconds.push({ took: (performance.now() - start) / 1000, story: JSON.parse(stdout).articles.length });
    }
    const took = seconds.map((one) => one.took).sort((a, b) => a - b);
    rows.push([
      size,
      each === undefined ? "filled before" : `${each.toFixed(0)} ms`,
      took[ADDED >> 1].toFixed(2),
      took.at(-1).toFixed(2),
      Math.max(...seconds.map((one) => one.story)),
    ]);
  }
  rmSync(folder, { recursive: true });
  record(
    "ledger",
    [
      `**${basename(path)}**: ${entries.length} articles, over and over, each round of them a hundred days later; ${machine()}; ${today()}.`,
      table([
        [
          "articles in the ledger",
          "to fill it, an article, read before",
          "one more, seconds, p50",
          "slowest",
          "articles of the largest story that was joined",
        ],
        ...rows,
      ]),
    ].join("\n\n"),
  );
}

/** Makes a ledger of so many articles. @returns milliseconds an article */
async function fill(where, size, entries) {
  const ledger = await openLedger(where);
  const began = performance.now();
  for (let n = 0; n < size; n++) await ledger.add(copy(entries, n));
  await placeAll(ledger);
  await ledger.close();
  return (performance.now() - began) / size;
}

async function entriesOf(texts, folder) {
  mkdirSync(folder);
  for (const [n, { text }] of texts.entries()) writeFileSync(join(folder, `${n}.txt`), text);
  const attributor = await loadAttributor(2);
  const entries = [];
  const one = async (item) => {
    const articles = await read(item);
    const readings = await Promise.all(articles.map((article) => attributor.attribute(article)));
    entries.push({
      ...item,
      articles,
      statements: readings.flatMap((r) => r.statements),
      actors: readings.flatMap((r) => r.actors),
    });
  };
  let open = [];
  for await (const item of capture([folder])) {
    open.push(one(item));
    if (open.length < 8) continue;
    await Promise.all(open);
    open = [];
  }
  await Promise.all(open);
  await attributor.close();
  return entries.filter(({ articles }) => articles.length === 1);
}

/** The nth of the articles that fill a ledger: each round of them a hundred days after the one before, when nothing goes on what was told then. */
function copy(entries, n) {
  const entry = entries[n % entries.length];
  const round = Math.floor(n / entries.length);
  const published = new Date(Date.UTC(2020, 0, 1) + (ROUND * round + ((n * 7919) % ROUND)) * DAY)
    .toISOString()
    .slice(0, 10);
  const bytes = new TextEncoder().encode(`${n} ${new TextDecoder().decode(entry.bytes)}`);
  const id = createHash("sha256").update(bytes).digest("hex");
  const article = {
    ...entry.articles[0],
    id: id.slice(0, 16),
    capture: id,
    input: `${n}.txt`,
    published,
    sourceMap: [],
  };
  const own = (one) => ({ ...one, article: article.id });
  return {
    capture: { ...entry.capture, id, input: article.input, size: bytes.length },
    ...{ bytes, articles: [article], statements: entry.statements.map(own), actors: entry.actors.map(own) },
  };
}

/** What an article tells, as another outlet might carry it the same day: without its first sentence. */
const again = ({ title, text, published }) =>
  `${title ?? "Again"}\n\n${published}\n\n${text.replace(/^[^.]*\.\s*/, "")}`;
