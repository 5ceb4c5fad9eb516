// npm run bench -- NAME ARGS…: measures, and writes the figures into docs/benchmarks.md.
import { actors } from "./actors.mjs";
import { attribution } from "./attribution.mjs";
import { events } from "./events.mjs";
import { keypoints } from "./keypoints.mjs";
import { ledger } from "./ledger.mjs";
import { names } from "./names.mjs";
import { relations } from "./relations.mjs";
import { speed } from "./speed.mjs";
import { stories } from "./stories.mjs";
import { times } from "./times.mjs";

const benchmarks = { actors, attribution, events, keypoints, ledger, names, relations, speed, stories, times };
const [name, ...args] = process.argv.slice(2);
if (!benchmarks[name]) {
  console.error(
    `There is no benchmark "${name ?? ""}"; give one of ${Object.keys(benchmarks).join(", ")}: npm run bench -- attribution GOLD.jsonl`,
  );
  process.exit(2);
}
await benchmarks[name](args);
