// node training/told.mjs ROWS.jsonl TEXTS.jsonl[.gz] > TOLD.jsonl: rows with what the word lists alone say of each, which the model weighs against what it reads.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { actOf, hedgesOf } from "../dist/resolve/act.js";
import { channelsOf } from "../dist/resolve/channel.js";

const [rowsPath, textsPath] = process.argv.slice(2);
const lines = (path) => (path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString().trim().split("\n").map((line) => JSON.parse(line));
const texts = new Map(lines(textsPath).map(({ id, text }) => [id, text]));
const begins = ({ source, cue, content }) => Math.min(...[source, cue, content].flat().map(([start]) => start));

for (const { id, rows } of lines(rowsPath)) {
  const text = texts.get(id);
  const ordered = [...rows].sort((a, b) => begins(a) - begins(b));
  const speakers = ordered.map(({ actor }) => (actor ? text.slice(...actor) : null));
  const channels = channelsOf(text, ordered, speakers);
  const told = ordered.map((row, n) => ({ act: actOf(text, row).act, channel: channels[n]?.kind ?? null, hedged: hedgesOf(text, row).length > 0 }));
  console.log(JSON.stringify({ id, rows: ordered.map((row, n) => ({ ...row, told: told[n] })) }));
}
