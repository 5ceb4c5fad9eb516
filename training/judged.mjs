// node training/judged.mjs PAIRS.jsonl MODELS > JUDGED.jsonl: what the judge in a folder of models says of each pair that bonds.mjs wrote; null where a pair is not worth its time.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { loadJudge } from "../dist/relate/judge.js";
import { worth } from "../dist/relate/weighing.js";

const [pairs, models] = process.argv.slice(2);
const judge = await loadJudge(pathToFileURL(`${models}/`));
for (const line of readFileSync(pairs, "utf8").trim().split("\n")) {
  const { told, signs } = JSON.parse(line);
  console.log(JSON.stringify(Math.max(worth(signs, "agree"), worth(signs, "conflict")) >= 1 ? (await judge.judge([told]))[0] : null));
}
await judge.close();
