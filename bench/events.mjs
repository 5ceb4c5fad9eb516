import { basename } from "node:path";
import { factualityAt } from "../dist/resolve/index.js";
import { readJsonl } from "./annotate.mjs";
import { percent, record, table, today } from "./document.mjs";

/** npm run bench -- events GOLD.jsonl…: polarity and certainty of events that people marked, given where each stands. */
export async function events(args) {
  if (args.length === 0)
    throw new Error('Give marked texts: npm run bench -- events GOLD.jsonl, lines of {"text", "events"}');
  const gold = args.flatMap(readJsonl);
  const marked = gold.flatMap(({ text, events }) =>
    events.map((event) => ({ event, found: factualityAt(text, event.spans[0][0]) })),
  );
  const rows = [
    ...judge(marked, "polarity", { POS: "positive", NEG: "negative" }),
    ...judge(marked, "certainty", { CERTAIN: "certain", PROBABLE: "probable", POSSIBLE: "possible" }),
  ];
  record(
    "events",
    [
      `**${args.map((path) => basename(path)).join(", ")}**: ${gold.length} articles, ${today()}.`,
      table([["", "marked", "P", "R", "F1"], ...rows]),
    ].join("\n\n"),
  );
}

/** One row a class, and the mean of their F1; events marked otherwise (underspecified, or not at all) are left out. */
function judge(marked, field, classes) {
  const known = marked.filter(({ event }) => classes[event[field]]);
  const figures = Object.entries(classes).map(([theirs, ours]) => {
    const right = known.filter(({ event, found }) => event[field] === theirs && found[field] === ours).length;
    const want = known.filter(({ event }) => event[field] === theirs).length;
    const have = known.filter(({ found }) => found[field] === ours).length;
    return {
      name: `${field}: ${ours}`,
      want,
      p: right / (have || 1),
      r: right / (want || 1),
      f1: (2 * right) / (have + want || 1),
    };
  });
  const mean = figures.reduce((sum, { f1 }) => sum + f1, 0) / figures.length;
  return [
    ...figures.map(({ name, want, p, r, f1 }) => [name, want, percent(p), percent(r), percent(f1)]),
    [`**${field}, macro**`, known.length, "", "", percent(mean)],
  ];
}
