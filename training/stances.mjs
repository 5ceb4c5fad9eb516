// node training/stances.mjs STANCES.jsonl.gz BODIES.jsonl.gz FOLDER: FNC-1's headlines and bodies as pairs for pairs.py, in two parts that share no topic: FOLDER/train.jsonl and test.jsonl, lines of
// {id, a, b, label, near}. A topic is what related headlines and bodies are joined to; `a` is what bears on the headline `b` in the body, `near` how much of the headline's wording stands in it;
// labels as in the data, "discuss" as "neutral".
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { passageOn } from "../dist/relate/passage.js";
import { mass, shared, wordingOf } from "../dist/relate/wording.js";

const [stancesPath, bodiesPath, folder] = process.argv.slice(2);
const lines = (path) => gunzipSync(readFileSync(path)).toString().trim().split("\n").map((line) => JSON.parse(line));
const rows = lines(stancesPath);
const bodies = new Map(lines(bodiesPath).map(({ body_id: id, text }) => [id, { text, wording: wordingOf(text) }]));

const up = new Map();
function top(one) {
  while (up.has(one) && up.get(one) !== one) one = up.get(one);
  return one;
}
for (const { headline, body_id: body, stance } of rows) {
  const [a, b] = [top(`h${headline}`), top(`b${body}`)];
  if (stance !== "unrelated" && a !== b) up.set(a, b);
}
/** Three topics in ten are for testing, told by their names. */
const partOf = (one) => (createHash("sha256").update(top(one)).digest().readUInt32BE(0) / 2 ** 32 < 0.3 ? "test" : "train");

const parts = { train: [], test: [] };
for (const { id, headline, body_id: body, stance } of rows) {
  const part = partOf(`h${headline}`);
  if (part !== partOf(`b${body}`)) continue;
  const { text, wording } = bodies.get(body);
  const own = wordingOf(headline);
  const near = Math.round((1000 * shared(own, wording)) / (mass(own) || 1)) / 1000;
  parts[part].push({ id, a: passageOn(headline, text), b: headline, label: stance === "discuss" ? "neutral" : stance, near });
}
for (const [name, pairs] of Object.entries(parts)) writeFileSync(`${folder}/${name}.jsonl`, `${pairs.map((pair) => JSON.stringify(pair)).join("\n")}\n`);
