// node training/reference.mjs MARKED.jsonl [OUT.json]: fits what each piece of evidence for a referent weighs, by the form of the source.
// MARKED: {id, text, names, rows} with rows as in rows.jsonl, names as the model finds them. A softmax over the candidates of each source, the
// likelihood of all that bear the marked name together; every fifth article is held back for the figures that it prints.
import { readFileSync, writeFileSync } from "node:fs";
import { sameName } from "../bench/same-name.mjs";
import { entitiesOf } from "../dist/resolve/actors/index.js";
import { candidates, score } from "../dist/resolve/actors/rank.js";
import { placeOf, refer } from "../dist/resolve/actors/refer.js";

const [path, out] = process.argv.slice(2);
const articles = readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));

/** The questions of an article, each with its candidates' evidence and which are right; earlier answers are the marked ones. */
function questions({ id, text, names, rows }) {
  const ordered = [...rows].sort((a, b) => placeOf(a) - placeOf(b));
  const asked = [];
  const entities = entitiesOf(text, names);
  let n = -1;
  refer(text, ordered, entities, (question, among, told) => {
    while (placeOf(ordered[++n]) !== question.at);
    const row = ordered[n];
    const gold = row.actor && text.slice(...row.actor);
    const own = row.source.map(([s, e]) => text.slice(s, e)).join(" ");
    const owned = /^(?:his|her|their|its)\s+\S/i.test(own);
    const options = candidates(question, among, told).map(({ one, evidence }) => {
      const name = one === "nobody" ? null : one === "own" ? question.own : one.name;
      return { one, evidence, right: owned ? sameName(gold, row.kind, `${name}’s ${own.replace(/^\S+\s+/, "")}`) : sameName(gold, row.kind, name) };
    });
    const can = options.some(({ right }) => right);
    (answerable[question.form] ??= [0, 0])[can ? 0 : 1]++;
    if (can) asked.push({ id, form: question.form, options });
    // What comes after is asked as if this had been answered well.
    const best = options.filter(({ right }) => right).at(0) ?? options.at(-1);
    return { one: best.one, sure: 1 };
  });
  return asked;
}

const answerable = {};
const all = articles.map(questions);
console.log(`among the candidates, or not: ${Object.entries(answerable).map(([form, [yes, no]]) => `${form} ${yes}, ${no}`).join("; ")}`);
const held = all.filter((_, n) => n % 5 === 4).flat();
const learnt = all.filter((_, n) => n % 5 !== 4).flat();

function fit(asked, rounds = 300) {
  const weights = {};
  const squares = {};
  for (let round = 0; round < rounds; round++) {
    const slopes = {};
    for (const { form, options } of asked) {
      const of = (weights[form] ??= {});
      const slope = (slopes[form] ??= { n: 0, sum: {} });
      const scores = options.map(({ evidence }) => score(evidence, of));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const whole = powers.reduce((a, b) => a + b, 0);
      const right = powers.reduce((sum, p, k) => sum + (options[k].right ? p : 0), 0);
      slope.n++;
      options.forEach(({ evidence, right: is }, k) => {
        const push = powers[k] / whole - (is ? powers[k] / right : 0);
        for (const name in evidence) slope.sum[name] = (slope.sum[name] ?? 0) + push * evidence[name];
      });
    }
    for (const [form, { n, sum }] of Object.entries(slopes)) {
      const of = weights[form];
      const square = (squares[form] ??= {});
      for (const name in sum) {
        const g = sum[name] / n + (0.3 / n) * (of[name] ?? 0);
        square[name] = (square[name] ?? 0) + g * g;
        of[name] = (of[name] ?? 0) - (0.3 * g) / Math.sqrt(square[name] + 1e-9);
      }
    }
  }
  return weights;
}

function accuracy(asked, weights) {
  const tally = {};
  for (const { form, options } of asked) {
    const best = options.reduce((a, b) => (score(b.evidence, weights[form] ?? {}) > score(a.evidence, weights[form] ?? {}) ? b : a));
    const t = (tally[form] ??= [0, 0]);
    t[0] += best.right;
    t[1]++;
  }
  return Object.entries(tally).map(([form, [right, n]]) => `${form} ${((100 * right) / n).toFixed(1)} of ${n}`).join("; ");
}

const half = fit(learnt);
console.log(`answerable, learnt from: ${accuracy(learnt, half)}`);
console.log(`answerable, held back:   ${accuracy(held, half)}`);
if (out) {
  const weights = fit(all.flat());
  const rounded = Object.fromEntries(Object.entries(weights).map(([form, of]) => [form, Object.fromEntries(Object.entries(of).filter(([, w]) => Math.abs(w) >= 0.005).map(([name, w]) => [name, Math.round(w * 100) / 100]))]));
  writeFileSync(out, `${JSON.stringify({ weights: rounded }, null, 2)}\n`);
}
