// Kills "audiatur brief" with SIGKILL at random moments, again and again on one ledger, and checks each time that all
// it acknowledged is there and whole; then lets it finish and checks that nothing is missing and nothing there twice.
//   node scripts/kill.mjs [--rounds 20] [--articles 60]
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { openLedger } from "../dist/ledger/index.js";

const options = { rounds: { type: "string", default: "20" }, articles: { type: "string", default: "60" } };
const { values } = parseArgs({ options });
const rounds = Number(values.rounds);
const command = new URL("../dist/cli/main.js", import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), "audiatur-kill-"));
const ledgerFolder = join(folder, "ledger");
const inputs = Array.from({ length: Number(values.articles) }, (_, i) => join(folder, "articles", `${i}.txt`));
mkdirSync(join(folder, "articles"));

const towns = ["Aldmouth", "Brackley", "Corve", "Dunmere", "Eastling"];
const people = ["Ada Reef", "Lev Sand", "Mira Holt", "Jonas Vane", "Ruth Okoro", "Tomas Brandt", "Zoë Dvořák"];
const matters = ["the harbour", "the night train", "the hospital", "the reservoir", "the school", "the tram line"];
const pick = (list, n) => list[n % list.length];
const article = (i, version) => `${pick(towns, i)} argues over ${pick(matters, i)}

${pick(people, i)}, the mayor of ${pick(towns, i)}, said on Monday that ${pick(matters, i)} would stay open until ${2030 + version}.

"We have spent ${i + version} million on it and we will not give up now," she told reporters.

${pick(people, i + 3)} denied that the money was there. According to the auditors, the town owes ${7 * i + version} million.
`;

/** Each round changes every article, so that each has something to write: capture id -> input and bytes. */
const written = new Map();
function writeArticles(version) {
  for (const [i, input] of inputs.entries()) {
    const bytes = Buffer.from(article(i, version));
    writeFileSync(input, bytes);
    written.set(createHash("sha256").update(bytes).digest("hex"), { input, bytes, version });
  }
}

const failures = [];
const check = (holds, sentence) => {
  if (!holds) failures.push(sentence);
};

/** Starts the command; `kept` hears of each acknowledged item, as [input, capture id]. */
function start(ledger, kept) {
  const args = [command, "brief", ...inputs, "--ledger", ledger, "--out", join(folder, "out"), "--log"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const lines = [];
  const reader = createInterface({ input: child.stderr });
  reader.on("line", (line) => {
    const [, input, id] = /^kept (.*) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (id) kept(input, id);
    else lines.push(line);
  });
  const ended = Promise.all([once(child, "exit"), once(reader, "close")]).then(([[status, signal]]) => ({
    status,
    signal,
    lines,
  }));
  return { child, ended };
}

const acknowledged = new Set();

/** Runs until a random moment: some time after the start (also while the ledger opens), or after some item. */
async function killedRun() {
  let count = 0;
  const after = Math.floor(Math.random() * inputs.length);
  const reached = new EventEmitter();
  const item = once(reached, "item");
  const { child, ended } = start(ledgerFolder, (_, id) => {
    acknowledged.add(id);
    if (++count > after) reached.emit("item");
  });
  const byTime = Math.random() < 0.3;
  await Promise.race([ended, byTime ? wait(Math.random() * 6000) : item]);
  if (!byTime) await wait(Math.random() * 40);
  child.kill("SIGKILL");
  const { signal, status, lines } = await ended;
  check(signal === "SIGKILL" || status === 0, `a run ended by itself with status ${status}: ${lines.join(" ")}`);
  return signal === "SIGKILL" ? `killed after ${count} items` : `finished all ${count} items before it was killed`;
}

/** Everything acknowledged is there and whole; whatever else is there is whole too, and there once. */
async function inspect() {
  const ledger = await openLedger(ledgerFolder);
  try {
    const articles = await ledger.articles({ versions: "all" });
    const places = articles.map(({ input, capture }) => `${input} ${capture}`);
    check(new Set(places).size === places.length, "an article is there twice");
    const present = new Set(articles.map(({ capture }) => capture));
    for (const id of acknowledged) check(present.has(id), `${written.get(id).input} was acknowledged, but is missing`);
    for (const { capture, input, text } of articles) {
      const kept = await ledger.capture(capture);
      const known = written.get(capture);
      check(known?.input === input, `${input} is kept as capture ${capture}, which was never written there`);
      check(kept && known?.bytes.equals(kept.bytes), `the bytes of ${input} are not those that were captured`);
      check(text.length > 100, `the article of ${input} is not whole`);
    }
    return articles.length;
  } finally {
    await ledger.close();
  }
}

/** What a ledger shows, in an order of its own. */
async function shown(where) {
  const ledger = await openLedger(where);
  try {
    const byId = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    return { articles: (await ledger.articles()).sort(byId), statements: (await ledger.statements()).sort(byId) };
  } finally {
    await ledger.close();
  }
}

try {
  for (let round = 1; round <= rounds && failures.length === 0; round++) {
    writeArticles(round);
    const how = await killedRun();
    const there = await inspect();
    console.log(`round ${round}: ${how}; ${acknowledged.size} acknowledged so far, ${there} in the ledger`);
  }
  const reference = join(folder, "reference");
  for (const where of failures.length === 0 ? [ledgerFolder, reference] : []) {
    const { status, lines } = await start(where, (_, id) => where === ledgerFolder && acknowledged.add(id)).ended;
    check(status === 0, `the last run ended with status ${status}: ${lines.join(" ")}`);
  }
  if (failures.length === 0) {
    const there = await inspect();
    const [killed, whole] = [await shown(ledgerFolder), await shown(reference)];
    check(whole.articles.length === inputs.length, `an undisturbed run keeps ${whole.articles.length} articles`);
    check(whole.statements.length > 0, "an undisturbed run finds no statements, so nothing can be compared");
    check(isDeepStrictEqual(killed, whole), "the ledger shows other records than one that was never disturbed");
    console.log(
      `finished: ${there} versions of ${inputs.length} articles, ${killed.statements.length} statements shown, ` +
        `${whole.statements.length} in a ledger that was never disturbed`,
    );
  }
} catch (error) {
  failures.push(error.message);
}

for (const failure of new Set(failures)) console.error(`FAILED: ${failure}`);
if (failures.length > 0) console.error(`The ledger is left in ${folder} to look at.`);
else rmSync(folder, { recursive: true });
process.exitCode = failures.length > 0 ? 1 : 0;
