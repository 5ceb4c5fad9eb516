// node training/calibrate.mjs GOLD.jsonl [MODELS]: fits the confidence of statements to how often they are right, in MODELS/attribution.json.
// The figures that it prints come from a fit on every other article, measured on the rest; the fit that it keeps is on all.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { score } from "../bench/score.mjs";
import { confidence } from "../dist/attribute/confidence.js";
import { decode } from "../dist/attribute/decode.js";
import { quotations } from "../dist/attribute/kind.js";
import { loadReader } from "../dist/attribute/model.js";
import { words } from "../dist/attribute/words.js";

const [goldPath, folder = "models"] = process.argv.slice(2);
const reader = await loadReader(pathToFileURL(`${folder}/`));
const samples = [];
for (const line of readFileSync(goldPath, "utf8").trim().split("\n")) {
  const gold = JSON.parse(line);
  const statements = decode(gold.text, await reader.read(gold.text, words(gold.text)), quotations(gold.text), reader.numbers);
  samples.push(score([{ gold, statements }]).made.map(({ of, right }) => ({ signs: of.signs, right })));
}

/** Logistic regression by gradient descent; four weights need nothing better. */
function fit(rows) {
  const at = { bias: 0, weights: [0, 0, 0, 0] };
  for (let round = 0; round < 4000; round++) {
    const slope = { bias: 0, weights: [0, 0, 0, 0] };
    for (const { signs, right } of rows) {
      const off = confidence(signs, at) - Number(right);
      slope.bias += off;
      signs.forEach((sign, n) => {
        slope.weights[n] += off * sign;
      });
    }
    at.bias -= (slope.bias / rows.length) * 0.5;
    at.weights = at.weights.map((weight, n) => weight - (slope.weights[n] / rows.length + 0.0005 * weight) * 0.5);
  }
  const round = (x) => Math.round(x * 1e4) / 1e4;
  return { bias: round(at.bias), weights: at.weights.map(round) };
}

const half = fit(samples.filter((_, n) => n % 2 === 0).flat());
const rest = samples.filter((_, n) => n % 2 === 1).flat().map(({ signs, right }) => ({ p: confidence(signs, half), right }));
const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / (numbers.length || 1);
const bins = Array.from({ length: 10 }, (_, n) => rest.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === n));
const error = bins.reduce((sum, of) => sum + (of.length / rest.length) * Math.abs(mean(of.map(({ p }) => p)) - mean(of.map(({ right }) => Number(right)))), 0);
console.log(`calibration error ${(100 * error).toFixed(1)} points over ${rest.length} statements of articles not fitted on; Brier ${mean(rest.map(({ p, right }) => (p - Number(right)) ** 2)).toFixed(3)}`);
const path = `${folder}/attribution.json`;
writeFileSync(path, `${JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), calibration: fit(samples.flat()) })}\n`);
