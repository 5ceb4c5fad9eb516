// node training/told.mjs ROWS.jsonl TEXTS.jsonl[.gz]… > TOLD.jsonl: rows with what the word lists alone say of each, which the model weighs against what it reads. Who speaks in
// rows without `actor` is told as the product does.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadModel } from "../dist/attribute/index.js";
import { actOf, hedgesOf } from "../dist/resolve/act.js";
import { channelsOf } from "../dist/resolve/channel.js";
import { resolve } from "../dist/resolve/index.js";

const [rowsPath, ...textPaths] = process.argv.slice(2);
const lines = (path) => (path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString().trim().split("\n").map((line) => JSON.parse(line));
const texts = new Map(textPaths.flatMap(lines).map(({ id, text }) => [id, text]));
const model = await loadModel();
const begins = ({ source, cue, content }) => Math.min(...[source, cue, content].flat().map(([start]) => start));

async function speakersOf(text, rows) {
  const { names } = await model.mark(text);
  const statements = rows.map(({ source, cue, content }) => ({ source, cue, content, kind: "indirect", confidence: 1 }));
  return resolve(text, { statements, names }).statements.map(({ actor }) => actor);
}

for (const { id, rows } of lines(rowsPath)) {
  const text = texts.get(id);
  const ordered = [...rows].sort((a, b) => begins(a) - begins(b));
  const speakers = ordered.some(({ actor }) => actor !== undefined) ? ordered.map(({ actor }) => (actor ? text.slice(...actor) : null)) : await speakersOf(text, ordered);
  const channels = channelsOf(text, ordered, speakers);
  const told = ordered.map((row, n) => ({ act: actOf(text, row).act, channel: channels[n]?.kind ?? null, hedged: hedgesOf(text, row).length > 0 }));
  console.log(JSON.stringify({ id, rows: ordered.map((row, n) => ({ ...row, told: told[n] })) }));
}
await model.close();
