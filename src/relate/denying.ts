import { refuted } from "../lexicon/answers.js";
import { isQuestion } from "../lexicon/negations.js";
import type { Opposed } from "./bond.js";
import { claimsPlainly, type Hearing, inOne, oneVoice } from "./hearing.js";
import { rarity, terms } from "./terms.js";

/** Words that are more common say little: "day", "year". */
const TELLING = 0.08;
/** So much of what one says is not so has to stand in what the other says, and so many words of it. */
const [MOSTLY, MANY] = [0.4, 2];

/**
 * Denials that say what is not so, each with those who say much the same: "Lund denied that the gate was locked", where Holt said that the gate had been
 * locked. What only speaks of the same things does so as well, so that a judge has to be heard on it.
 */
export const denying = (assertions: readonly Hearing[]): Opposed[] => {
  const able = assertions.map(claims);
  return assertions.flatMap((one, a) => {
    if (!one.statement || one.speaker === null) return [];
    const said = refuted(one.cue, one.words);
    if (said === undefined) return [];
    const stems = [...new Set(terms(said).map(({ stem }) => stem))].filter((stem) => rarity(stem) > TELLING);
    return assertions.flatMap((other, b): Opposed[] => {
      if (!able[b] || oneVoice(one, other) || inOne(one, other)) return [];
      const shared = stems.filter((stem) => other.places.has(stem));
      if (shared.length < MANY || mass(shared) < MOSTLY * mass(stems)) return [];
      return [{ kind: "denies", a, b, says: `${one.cue} ${said}` }];
    });
  });
};

const claims = (one: Hearing): boolean =>
  one.statement !== undefined && one.speaker !== null && claimsPlainly(one) && !isQuestion(one.words);

const mass = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + rarity(stem), 0);
