import { basename } from "node:path";
import * as chrono from "chrono-node";
import { times as ours } from "../dist/resolve/index.js";
import { readJsonl } from "./annotate.mjs";
import { percent, record, table, today } from "./document.mjs";

/** npm run bench -- times GOLD.jsonl: time expressions as TempEval-3 task A scores them (UzZaman et al. 2013), beside chrono-node. */
export async function times(args) {
  const [path] = args;
  if (!path)
    throw new Error('Give marked texts: npm run bench -- times GOLD.jsonl, lines of {"text", "dct", "timexes"}');
  const gold = readJsonl(path);
  const words = gold.reduce((n, { text }) => n + text.split(/\s+/).length, 0);
  const rows = Object.entries({ audiatur: ours, "chrono-node": theirs }).map(([name, find]) => {
    const began = performance.now();
    const found = gold.map(({ text, dct }) => find(text, dct));
    const seconds = (performance.now() - began) / 1000;
    const { relaxed, strict, type, value } = score(gold, found);
    return [
      name,
      ...[relaxed.p, relaxed.r, relaxed.f1, strict.f1, type, value].map(percent),
      Math.round(words / seconds),
    ];
  });
  record(
    "times",
    [
      `**${basename(path)}**: ${gold.length} documents, ${today()}.`,
      table([["", "relaxed P", "R", "F1", "strict F1", "type F1", "value F1", "words a second"], ...rows]),
    ].join("\n\n"),
  );
}

/** chrono-node's results with TIMEX3 values: as precise as the parts that it is certain of. It knows no durations and no sets. */
function theirs(text, dct) {
  return chrono
    .parse(text, new Date(`${dct}T12:00:00Z`), { forwardDate: false })
    .map(({ index, text: words, start }) => {
      const two = (part) => String(start.get(part)).padStart(2, "0");
      const relative = !start.isCertain("month") && !start.isCertain("year");
      let value = String(start.get("year"));
      if (relative || start.isCertain("month")) value += `-${two("month")}`;
      if (relative || start.isCertain("day")) value += `-${two("day")}`;
      const clock = start.isCertain("hour") && start.isCertain("minute");
      return {
        start: index,
        end: index + words.length,
        type: clock ? "TIME" : "DATE",
        value: clock ? `${value}T${two("hour")}:${two("minute")}` : value,
      };
    });
}

/** Pairs one to one, the same extent first, then most characters in common; type and value count among what was met at all. */
function score(gold, found) {
  const n = { gold: 0, found: 0, relaxed: 0, strict: 0, type: 0, value: 0 };
  gold.forEach(({ timexes: want }, d) => {
    const have = found[d];
    n.gold += want.length;
    n.found += have.length;
    const pairs = want.flatMap((g) =>
      have.flatMap((p) => {
        const common = Math.min(g.end, p.end) - Math.max(g.start, p.start);
        return common > 0 ? [{ g, p, common, same: g.start === p.start && g.end === p.end }] : [];
      }),
    );
    const used = new Set();
    for (const { g, p, same } of pairs.sort((a, b) => b.same - a.same || b.common - a.common)) {
      if (used.has(g) || used.has(p)) continue;
      used.add(g).add(p);
      n.relaxed++;
      n.strict += same;
      n.type += g.type === p.type;
      n.value += g.value === p.value;
    }
  });
  const rates = (met) => {
    const [p, r] = [met / n.found, met / n.gold];
    return { p, r, f1: (2 * p * r) / (p + r) };
  };
  const relaxed = rates(n.relaxed);
  const share = (right) => (relaxed.f1 * right) / n.relaxed;
  return { relaxed, strict: rates(n.strict), type: share(n.type), value: share(n.value) };
}
