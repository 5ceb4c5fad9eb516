import { type Bond, kindOf } from "./bond.js";
import { candidates } from "./candidates.js";
import { evidenceFor } from "./evidence.js";
import { figures } from "./figures.js";
import { type Hearing, toldAs } from "./hearing.js";
import type { Judge } from "./judge.js";
import { type Sign, signsOf } from "./signs.js";
import { isShown, weigh, worth } from "./weighing.js";

/** Of each assertion the judge reads so many pairs at most, so that cost grows with the story. */
const EACH = 4;
/** Figures for one thing that differ are told by reckoning; of those looked at on training events two thirds were. */
const RECKONED = 0.67;

/**
 * How the assertions of a story stand to each other, at most one bond a pair, in order of places.
 * @param assertions of all articles, the oldest article first, so that of two the later stands behind
 */
export async function bondsOf(assertions: readonly Hearing[], judge: Judge): Promise<Bond[]> {
  const bonds: Bond[] = [];
  for (const { a, b, signs } of worthJudging(assertions)) {
    const pair = [assertions[a]!, assertions[b]!] as const;
    const found = differing(a, b, pair) ?? (await judged(a, b, pair, signs, judge));
    if (found) bonds.push({ ...found, evidence: evidenceFor(found, assertions, judge.by) });
  }
  return bonds;
}

type Found = Omit<Bond, "evidence">;

function differing(a: number, b: number, [one, two]: readonly [Hearing, Hearing]): Found | undefined {
  const found = figures(one, two);
  if (!found || found.stand === "agree" || one.speaker === two.speaker) return undefined;
  return found.stand === "differ"
    ? { kind: "differs", axis: "number", a, b, confidence: RECKONED }
    : { kind: "incomparable", axis: "time", a, b, confidence: RECKONED };
}

async function judged(
  a: number,
  b: number,
  [one, two]: readonly [Hearing, Hearing],
  signs: Record<Sign, number>,
  judge: Judge,
): Promise<Found | undefined> {
  const shares = weigh(signs, await judge.judge(toldAs(one), toldAs(two)));
  const answer = kindOf(shares);
  if (!isShown(answer)) return undefined;
  const { bond, share: confidence } = answer;
  const oneVoice = one.speaker !== null && one.speaker === two.speaker;
  if (answer.class === "agree") {
    const retold = oneVoice || (bond === "same" && (one.speaker === null || two.speaker === null));
    return { kind: retold ? "same" : "corroborates", a, b, confidence };
  }
  if (oneVoice) return { kind: "reversal", a: b, b: a, confidence };
  if (bond === "denied") return { kind: "denies", a: b, b: a, confidence };
  return { kind: bond === "denies" ? "denies" : "contradicts", a, b, confidence };
}

interface Pair {
  a: number;
  b: number;
  signs: Record<Sign, number>;
}

/** Of the candidates, the likeliest of each assertion. */
function worthJudging(assertions: readonly Hearing[]): Pair[] {
  const pairs = candidates(assertions)
    .map(({ a, b }) => ({ a, b, signs: signsOf(assertions[a]!, assertions[b]!) }))
    .map((pair) => ({ ...pair, worth: worth(pair.signs) }))
    .filter((pair) => pair.worth >= 1)
    .sort((x, y) => y.worth - x.worth || x.a - y.a || x.b - y.b);
  const taken = new Map<number, number>();
  const chosen = pairs.filter(({ a, b }) => {
    const [ofA, ofB] = [taken.get(a) ?? 0, taken.get(b) ?? 0];
    if (ofA >= EACH && ofB >= EACH) return false;
    taken.set(a, ofA + 1).set(b, ofB + 1);
    return true;
  });
  return chosen.sort((x, y) => x.a - y.a || x.b - y.b);
}
