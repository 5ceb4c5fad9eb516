import { isWithheld } from "../lexicon/answers.js";
import type { Judgement } from "../records/judgement.js";
import type { Evidence } from "../records/relation.js";
import { answering } from "./answering.js";
import { type Bond, type Opposed, verdictOf } from "./bond.js";
import { withoutBreakdowns } from "./breakdown.js";
import { contrasting } from "./contrasting.js";
import { charged, cleared, denying } from "./denying.js";
import { evidenceFor } from "./evidence.js";
import { claimsPlainly, type Hearing, inOne, namesakes, oneVoice, toldAs } from "./hearing.js";
import type { Judge } from "./judge.js";
import { juxtaposed } from "./juxtaposed.js";
import { negating } from "./negating.js";
import { comparable, type Pair, worthJudging } from "./pairs.js";
import { quarrelling } from "./quarrelling.js";
import { ONE_WORD, reckoned } from "./reckoned.js";
import { remaining } from "./remaining.js";
import { longestRun } from "./run.js";
import { standing } from "./standing.js";
import { differ, FIGURE } from "./terms.js";
import { turning } from "./turning.js";
import { isShown, weigh } from "./weighing.js";

/**
 * How the assertions of a story stand to each other, at most one bond a pair, in order of places.
 * @param assertions of all articles, the oldest article first, so that of two the later stands behind
 */
export async function bondsOf(assertions: readonly Hearing[], judge: Judge): Promise<Bond[]> {
  const bonds: Bond[] = [];
  const bound = new Set<string>();
  const answers = answering(assertions);
  for (const bond of [
    ...answers,
    ...standing(assertions, answers),
    ...turning(assertions),
    ...contrasting(assertions),
    ...quarrelling(assertions),
    ...negating(assertions),
    ...remaining(assertions),
  ]) {
    if (bound.has(keyOf(bond.a, bond.b))) continue;
    bound.add(keyOf(bond.a, bond.b));
    bonds.push(bond);
  }
  const open: Pair[] = [];
  for (const pair of comparable(assertions)) {
    if (bound.has(keyOf(pair.first, pair.second))) continue;
    const found = reckonedOf(pair, assertions);
    if (found) bonds.push({ ...found, evidence: evidenceFor(found, assertions) });
    else open.push(pair);
  }
  const against = new Map(
    [...cleared(assertions), ...charged(assertions), ...denying(assertions), ...juxtaposed(assertions)].map((one) => [
      keyOf(one.a, one.b),
      one,
    ]),
  );
  const chosen = worthJudging(open);
  const worth = open.filter((pair) => chosen.has(pair) || against.has(keyOf(pair.first, pair.second)));
  const judgements = await judge.judge(
    worth.map(({ first, second }) => [toldAs(assertions[first]!), toldAs(assertions[second]!)] as const),
  );
  for (const [n, pair] of worth.entries()) {
    const found = against.get(keyOf(pair.first, pair.second));
    const opposed = found && setAgainst(found, assertions, judgements[n]!, judge.by);
    if (opposed) bonds.push(opposed);
    const placed = opposed ? undefined : judged(pair, assertions, judgements[n]!);
    if (!placed) continue;
    const { agreed, ...bond } = placed;
    const told = agreed ? "corroborates" : bond.kind;
    bonds.push({ ...bond, evidence: evidenceFor(bond, assertions, { by: judge.by, says: told }) });
  }
  return withoutBreakdowns(bonds, assertions).sort((x, y) => before(x) - before(y) || behind(x) - behind(y));
}

const keyOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
const before = ({ a, b }: Bond): number => Math.min(a, b);
const behind = ({ a, b }: Bond): number => Math.max(a, b);

/** `agreed`: the judge found that both say the same, and one denies it. */
type Placed = Omit<Bond, "evidence"> & { agreed?: true };

function reckonedOf({ first, second }: Pair, assertions: readonly Hearing[]): Placed | undefined {
  const found = reckoned(assertions[first]!, assertions[second]!);
  if (!found) return undefined;
  const { turned, ...bond } = found;
  const ends =
    bond.kind !== "denies" ? [first, second].sort((x, y) => x - y) : turned ? [second, first] : [first, second];
  if (bond.opposites && ends[0] !== first) bond.opposites.reverse();
  return { ...bond, a: ends[0]!, b: ends[1]! };
}

/** How far such a conflict is trusted: of those in bench/judged-relations.jsonl 13 of 22 denials and 5 of 5 contradictions are right. */
const TRUSTED: Record<Opposed["kind"], number> = { denies: 0.6, contradicts: 0.75 };

function setAgainst(
  { kind, a, b, says, least }: Opposed,
  assertions: readonly Hearing[],
  { bond, stance }: Judgement,
  by: string,
): Bond | undefined {
  const share = bond.denies + bond.denied + bond.contradicts;
  if (share < least.conflict || stance.disagree < (least.disagree ?? 0)) return undefined;
  const cite = ({ article, part, statement }: Hearing) => ({ article, part, spans: statement!.cue });
  const evidence: Evidence[] = [
    { by: "text", says, cites: [assertions[a]!, assertions[b]!].map(cite).filter(({ spans }) => spans.length > 0) },
    { by: "model", says: kind, share: Math.round(1000 * share) / 1000, model: by },
  ];
  return { kind, a, b, evidence, confidence: TRUSTED[kind] };
}

function judged(
  { first, second, signs }: Pair,
  assertions: readonly Hearing[],
  judgement: Judgement,
): Placed | undefined {
  const [one, two] = [assertions[first]!, assertions[second]!];
  const answer = verdictOf(weigh(signs, judgement));
  if (!isShown(answer)) return undefined;
  const { bond, share: confidence } = answer;
  const [earlier, later] = [Math.min(first, second), Math.max(first, second)];
  const own = oneVoice(one, two);
  if (answer.class === "agree") {
    // What one is told to have said does not confirm itself, nor does a question what is said.
    if (inOne(one, two) || (one.act === "question") !== (two.act === "question")) return undefined;
    // "From 1967 to 1979" and "from 1966 to 1978".
    if (differ(one.words, two.words, FIGURE)) return undefined;
    if ((one.act === "deny") !== (two.act === "deny"))
      return deniedBy(one.act === "deny" ? [first, second] : [second, first], assertions, confidence);
    const retold =
      own ||
      namesakes(one, two) ||
      longestRun(one.stems, two.places) >= ONE_WORD ||
      (bond === "same" && (one.speaker === null || two.speaker === null));
    return { kind: retold ? "same" : "corroborates", a: earlier, b: later, confidence };
  }
  if (own) return { kind: "reversal", a: later, b: earlier, confidence };
  if (bond === "denies") return { kind: "denies", a: first, b: second, confidence };
  if (bond === "denied") return { kind: "denies", a: second, b: first, confidence };
  return { kind: "contradicts", a: earlier, b: later, confidence };
}

/** Who denies what another claims says the same words, and means the contrary. What says no besides is not understood well enough. */
function deniedBy(
  [a, b]: readonly [number, number],
  assertions: readonly Hearing[],
  confidence: number,
): Placed | undefined {
  const [one, two] = [assertions[a]!, assertions[b]!];
  if (one.noes !== 1 || isWithheld(one.cue) || oneVoice(one, two) || !claimsPlainly(two)) return undefined;
  return { kind: "denies", a, b, confidence, agreed: true };
}
