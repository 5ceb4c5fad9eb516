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
  const rows = [];
  for (const jobs of [1, 2]) rows.push(await run(documents, jobs));
  const notes = [];
  if (peer) {
    const { stderr } = await promisify(execFile)("sh", ["-c", `${peer} >/dev/null`], { maxBuffer: 1 << 26 });
    const { wps_excl_load } = JSON.parse(stderr.trim().split("\n").at(-1));
    notes.push(
      `The peer (rules over spaCy's small model), right after on the same machine: ${wps_excl_load} words a second, without loading.`,
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
