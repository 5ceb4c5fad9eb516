// In how many news articles each stem stands: node frequencies.mjs articles.jsonl.gz > ../models/frequencies.json (after npm run build)
//
// Lines of {text}. Stems of fewer than three articles are left out: they tell no more than unknown ones, and may be of one text only.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { terms } from "../dist/relate/terms.js";

const counts = new Map();
let documents = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]).pipe(createGunzip()) })) {
  documents++;
  for (const stem of new Set(terms(JSON.parse(line).text).map((term) => term.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
}
const kept = [...counts].filter(([, n]) => n > 2).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
process.stdout.write(`${JSON.stringify({ documents, counts: Object.fromEntries(kept) })}\n`);
