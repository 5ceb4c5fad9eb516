import type { Scores } from "./heads.js";
import type { Group, WordPlaces } from "./link.js";
import { ROLES, roleProbability } from "./runs.js";

/** What the model's certainty of a statement is told from, each about 0 when sure and more negative the less so. */
export type Signs = readonly [tags: number, weakest: number, linked: number, sourced: number];

/** Logistic regression from signs to the probability that a person would have marked the statement (docs/benchmarks.md: how it fits). */
export interface Calibration {
  bias: number;
  weights: readonly number[];
}

const FLOOR = 1e-4;
const logOf = (probability: number): number => Math.log(Math.max(FLOOR, probability));

export function signs(group: Group, scores: Scores, words: WordPlaces): Signs {
  const certain: number[] = [];
  for (const role of ROLES) {
    for (const run of group[role]) {
      let sum = 0;
      for (let word = run.start; word < run.end; word++)
        sum += logOf(roleProbability(scores.tags(words.pieceOf(word)), role));
      certain.push(sum / (run.end - run.start));
    }
  }
  const mean = certain.reduce((a, b) => a + b, 0) / certain.length;
  return [mean, Math.min(...certain), logOf(group.linked), logOf(group.sourced)];
}

export const confidence = (of: Signs, { bias, weights }: Calibration): number =>
  1 / (1 + Math.exp(-of.reduce((sum, sign, n) => sum + sign * weights[n]!, bias)));
