import { readFileSync } from "node:fs";
import type { Entity } from "./entity.js";
import type { Asked, Candidate, Told } from "./evidence.js";
import { evidence, fits, isModified, lastBefore, MEMORY } from "./evidence.js";

/** `models/reference.json`: what each piece of evidence weighs, by form. */
export type Weights = Record<string, Record<string, number>>;

export const weights: Weights = JSON.parse(
  readFileSync(new URL("../../../models/reference.json", import.meta.url), "utf8"),
).weights;

/** All that a source may mean, with what speaks for each. Learning and choosing both go by this. */
export function candidates(
  asked: Asked,
  entities: readonly Entity[],
  told: Told,
): { one: Candidate; evidence: Record<string, number> }[] {
  const near = entities
    .map((one) => ({ one, last: lastBefore(one, asked.at)?.[1] ?? -1 }))
    .filter(
      ({ one, last }) =>
        last >= 0 ||
        (asked.form !== "who" && one.mentions.some(([start]) => start > asked.at && start < asked.at + MEMORY / 10)),
    )
    .filter(({ one }) => fits(asked, one))
    .sort((a, b) => b.last - a.last);
  const plain: Candidate[] = asked.form === "none" || asked.form === "i" ? ["nobody"] : ["own"];
  return [...near.map(({ one }, rank) => [one, rank] as const), ...plain.map((one) => [one, 0] as const)].map(
    ([one, rank]) => ({
      one,
      evidence: evidence(asked, one, told, rank),
    }),
  );
}

/** Below this share "the party" is left as it stands, and "the prison service", which says more of itself: a wrong name costs a reader more than no name. Chosen, not fitted. */
const [DOUBTFUL, MODIFIED] = [0.4, 0.6];

export function score(evidence: Record<string, number>, of: Record<string, number>): number {
  let sum = 0;
  for (const name in evidence) sum += evidence[name]! * (of[name] ?? 0);
  return sum;
}

/** The likeliest, and its share of the likelihood of all, 0..1. */
export function choose(asked: Asked, entities: readonly Entity[], told: Told): { one: Candidate; sure: number } {
  const scored = candidates(asked, entities, told).map(({ one, evidence }) => ({
    one,
    score: score(evidence, weights[asked.form] ?? {}),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const all = scored.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const sure = 1 / all;
  // "The party" stays itself where it is more likely than not that nobody guesses whose it is.
  const person = typeof best.one !== "string" && best.one.kind === "person";
  if (asked.form === "definite" && sure < (isModified(asked) && !person ? MODIFIED : DOUBTFUL))
    return { one: "own", sure };
  // Who speaks without being named at all is told only where it is likelier than not.
  if (sure < 0.5 && asked.form === "none") return { one: "nobody", sure: 1 - sure };
  return { one: best.one, sure };
}
