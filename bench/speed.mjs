import { execFile } from "node:child_process";
import { basename } from "node:path";
import { promisify } from "node:util";
import { readJsonl, start } from "./annotate.mjs";
import { machine, record, table, today } from "./document.mjs";

const wordsIn = (documents) => documents.reduce((n, { text }) => n + text.split(/\s+/).length, 0);

/** npm run bench -- speed TEXTS.jsonl [--peer "COMMAND"]: the peer prints {"wps_excl_load": words a second} last on stderr. */
export async function speed(args) {
  const at = args.indexOf("--peer");
  const peer = at >= 0 ? args.splice(at, 2)[1] : undefined;
  const [path] = args;
  if (!path) throw new Error('Give texts: npm run bench -- speed TEXTS.jsonl [--peer "COMMAND"]');
  const documents = readJsonl(path);
  const one = [];
  const theirs = [];
  for (let round = 0; round < (peer ? ROUNDS : 1); round++) {
    one.push(await run(documents, 1));
    if (peer) theirs.push(await wordsASecond(peer));
  }
  one.sort((a, b) => a[1] - b[1]);
  const rows = [one[one.length >> 1], await run(documents, 2)];
  const notes = [];
  if (peer) {
    const ours = one.map(([, words]) => words);
    theirs.sort((a, b) => a - b);
    notes.push(
      `Beside the peer (rules over spaCy's small model, on one core, loading left out), in turn, ${ROUNDS} rounds: ${ours.join(", ")} against ` +
        `${theirs.join(", ")} words a second; medians ${(median(ours) / median(theirs)).toFixed(2)} to 1.`,
    );
  }
  record(
    "speed",
    [
      `**${basename(path)}**: ${documents.length} articles, ${wordsIn(documents)} words; ${machine()}; ${today()}.`,
      table([
        ["cores", "words a second, warm", "a document, p50", "p99", "first result after a cold start", "peak memory"],
        ...rows,
      ]),
      ...notes,
    ].join("\n\n"),
  );
}

/** A machine's pace drifts by a third within minutes: only runs in turn can be compared. */
const ROUNDS = 5;
const median = (sorted) => sorted[sorted.length >> 1];

async function wordsASecond(command) {
  const { stderr } = await promisify(execFile)("sh", ["-c", `${command} >/dev/null`], { maxBuffer: 1 << 26 });
  return JSON.parse(stderr.trim().split("\n").at(-1)).wps_excl_load;
}

async function run(documents, jobs) {
  const began = performance.now();
  const filter = start(jobs);
  await filter.annotate({ id: 0, text: "It rained, he said." });
  const first = performance.now() - began;
  await Promise.all(documents.slice(0, 8).map(filter.annotate));
  const latencies = [];
  for (const document of documents.slice(0, 200)) {
    const asked = performance.now();
    await filter.annotate(document);
    latencies.push(performance.now() - asked);
  }
  latencies.sort((a, b) => a - b);
  const streaming = performance.now();
  await Promise.all(documents.map(filter.annotate));
  const seconds = (performance.now() - streaming) / 1000;
  const peak = await filter.end();
  const ms = (x) => `${Math.round(x)} ms`;
  const at = (share) => latencies[Math.floor(share * (latencies.length - 1))];
  return [jobs, Math.round(wordsIn(documents) / seconds), ms(at(0.5)), ms(at(0.99)), ms(first), `${peak} MB`];
}
