import { type Bond, kindOf } from "./bond.js";
import { evidenceFor } from "./evidence.js";
import { type Hearing, toldAs } from "./hearing.js";
import type { Judge } from "./judge.js";
import { type Pair, pairsWorthJudging } from "./pairs.js";
import { reckoned } from "./reckoned.js";
import { isShown, weigh } from "./weighing.js";

/**
 * How the assertions of a story stand to each other, at most one bond a pair, in order of places.
 * @param assertions of all articles, the oldest article first, so that of two the later stands behind
 */
export async function bondsOf(assertions: readonly Hearing[], judge: Judge): Promise<Bond[]> {
  const bonds: Bond[] = [];
  for (const pair of pairsWorthJudging(assertions)) {
    const plain = reckoned(assertions[pair.first]!, assertions[pair.second]!);
    const [a, b] = [Math.min(pair.first, pair.second), Math.max(pair.first, pair.second)];
    const found = plain ? { ...plain, a, b } : await judged(pair, assertions, judge);
    if (found) bonds.push({ ...found, evidence: evidenceFor(found, assertions, plain ? undefined : judge.by) });
  }
  return bonds;
}

async function judged(
  { first, second, signs }: Pair,
  assertions: readonly Hearing[],
  judge: Judge,
): Promise<Omit<Bond, "evidence"> | undefined> {
  const [one, two] = [assertions[first]!, assertions[second]!];
  const answer = kindOf(weigh(signs, await judge.judge(toldAs(one), toldAs(two))));
  if (!isShown(answer)) return undefined;
  const { bond, share: confidence } = answer;
  const [earlier, later] = [Math.min(first, second), Math.max(first, second)];
  const oneVoice = one.speaker !== null && one.speaker === two.speaker;
  if (answer.class === "agree") {
    const retold = oneVoice || (bond === "same" && (one.speaker === null || two.speaker === null));
    return { kind: retold ? "same" : "corroborates", a: earlier, b: later, confidence };
  }
  if (oneVoice) return { kind: "reversal", a: later, b: earlier, confidence };
  if (bond === "denies") return { kind: "denies", a: first, b: second, confidence };
  if (bond === "denied") return { kind: "denies", a: second, b: first, confidence };
  return { kind: "contradicts", a: earlier, b: later, confidence };
}
