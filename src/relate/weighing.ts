import { readFileSync } from "node:fs";
import type { Judgement } from "../records/judgement.js";
import { BONDS, type BondLabel, STANCES } from "../records/stance.js";
import type { Verdict } from "./bond.js";
import type { Sign } from "./signs.js";

/** How much each piece of evidence speaks for an answer. */
interface Weights {
  bias: number;
  of: Record<string, number>;
}

/** `models/bonds.json`, fitted by training/bonds.py on labelled events. */
interface Numbers {
  /** Whether a pair is worth the judge's time, from signs alone: since it may agree, or since it may conflict; `least` is the share from which on it is. */
  worth: Record<Verdict["class"], Weights & { least: number }>;
  /** How assertions stand to each other, from signs and the logarithms of the judge's shares: a softmax over all answers. */
  bonds: Record<BondLabel, Weights>;
  /** From these shares on an agreement or a conflict is shown. */
  shown: { agree: number; conflict: number };
}

const numbers: Numbers = JSON.parse(readFileSync(new URL("../../models/bonds.json", import.meta.url), "utf8"));

const sum = ({ bias, of }: Weights, evidence: Record<string, number>): number =>
  Object.entries(of).reduce((much, [name, weight]) => much + weight * evidence[name]!, bias);

/** How far a pair is worth the judge's time as an agreement or a conflict, as far as signs tell: from 1 on it is. */
export const worth = (signs: Record<Sign, number>, as: Verdict["class"]): number => {
  const one = numbers.worth[as];
  return 1 / (1 + Math.exp(-sum(one, signs))) / one.least;
};

export const isShown = ({ class: kind, share }: Verdict): boolean => share >= numbers.shown[kind];

/** How likely each bond is, all things considered; together 1. */
export function weigh(signs: Record<Sign, number>, judgement: Judgement): Record<BondLabel, number> {
  const evidence = evidenceOf(signs, judgement);
  const scores = BONDS.map((bond) => sum(numbers.bonds[bond], evidence));
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((a, b) => a + b, 0);
  return Object.fromEntries(BONDS.map((bond, n) => [bond, raised[n]! / all])) as Record<BondLabel, number>;
}

/** No share counts as less, so that one sure mistake does not outweigh all else. */
const LEAST = 0.001;

/** Signs and judgement as one list of numbers by name, as training/bonds.py has them. */
function evidenceOf(signs: Record<Sign, number>, { bond, stance }: Judgement): Record<string, number> {
  const told: Record<string, number> = { ...signs };
  for (const name of BONDS) told[`judge: ${name}`] = Math.log(Math.max(LEAST, bond[name]));
  for (const name of STANCES) told[`judge: ${name}`] = Math.log(Math.max(LEAST, stance[name]));
  return told;
}
