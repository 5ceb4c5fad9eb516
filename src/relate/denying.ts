import { answered, refuted } from "../lexicon/answers.js";
import { isAccusing, tellsCharge, tellsWrong } from "../lexicon/charges.js";
import { innocentIn } from "../lexicon/innocence.js";
import { isQuestion } from "../lexicon/negations.js";
import { senseOf } from "../lexicon/synonyms.js";
import type { Act } from "../records/act.js";
import type { Opposed } from "./bond.js";
import { claimsPartly, decides, type Hearing, inOne, isShare, lastBefore, oneVoice, plainClauses } from "./hearing.js";
import { isName, saysAnything, terms, told } from "./terms.js";

/** So much of what one says is not so has to stand in what the other says, and so many words of it, within so many. */
const [MOSTLY, MANY, WITHIN] = [0.5, 2, 10];
/** What is denied of "him" was mostly said of him just before, in other words; so far back, in UTF-16 code units. */
const [PRONOUN, NEAR] = [/^(?:he|she|they|it)\s/iu, 300];
const [AGREED, NEXT] = [{ conflict: 0.6 }, { conflict: 0.3 }];
/** From so much of it on the other says nearly all that is not so, and the judge need not be as sure. */
const [NEARLY, NEARLY_ALL] = [0.65, { conflict: 0.5 }];

/**
 * Denials that say what is not so, each with those who say much the same: "Lund denied that the gate was locked", where Holt said that the gate had been
 * locked. What only speaks of the same things does so as well, so that a judge has to be heard on it.
 */
export const denying = (assertions: readonly Hearing[]): Opposed[] => {
  const denials = assertions.flatMap((one, a) => {
    const said = one.statement && one.speaker !== null ? refuted(one.cue, one.words) : undefined;
    return said === undefined ? [] : [{ one, a, said }];
  });
  if (denials.length === 0) return [];
  const asserted = assertions.map((one) => (claims(one) ? sensesOf(plainClauses(one.words).join("; ")) : []));
  return denials.flatMap(({ one, a, said }) => {
    const stems = [...new Set(sensesOf(said))].filter(saysAnything);
    const all = told(stems);
    const last = PRONOUN.test(said)
      ? lastBefore(assertions, one, (other) => one.place - other.place < NEAR)
      : undefined;
    return assertions.flatMap((other, b): Opposed[] => {
      if (oneVoice(one, other) || inOne(one, other)) return [];
      const shared = together(stems, asserted[b]!);
      const much = told(shared) / all;
      const mostly = shared.length >= MANY && much >= MOSTLY;
      if (!mostly && (b !== last || !isSaid(other) || other.paragraph !== one.paragraph)) return [];
      const least = !mostly ? NEXT : much >= NEARLY ? NEARLY_ALL : AGREED;
      return [{ kind: "denies", a, b, says: `${one.cue} ${said}`, least }];
    });
  });
};

/** Which of some stems stand near each other in a wording: of those places where most is told. */
function together(stems: readonly string[], wording: readonly string[]): string[] {
  let best: string[] = [];
  for (const [from, stem] of wording.entries()) {
    if (!stems.includes(stem)) continue;
    const near = wording.slice(from, from + WITHIN);
    const found = stems.filter((one) => near.includes(one));
    if (told(found) > told(best)) best = found;
  }
  return best;
}

const sensesOf = (words: string): string[] => terms(words).map(({ stem }) => senseOf(stem));

/** Stems of what says something. */
const TELLS = 4;
const SURE = { conflict: 0.8, disagree: 0.9 };

/**
 * Denials of "the allegations", each with whoever says such a thing of who denies it, or made them by what is denied ("Reade's allegations"), in whatever
 * article. That it is this is what the judge has to be sure of.
 */
export const charged = (assertions: readonly Hearing[]): Opposed[] => {
  const able = assertions.map((one) => claims(one) && one.noes === 0 && one.stems.length >= TELLS && isCharge(one));
  return assertions.flatMap((one, a) => {
    if (!one.statement || one.speaker === null || one.act === "decline" || one.act === "question") return [];
    const answer = answered(one.cue, one.words);
    if (answer?.thing !== "word") return [];
    const names = terms(`${one.source} ${one.called}`).filter(isName);
    const owner = terms(answer.owner).map(({ stem }) => stem);
    return assertions.flatMap((other, b): Opposed[] => {
      if (!able[b] || oneVoice(one, other) || inOne(one, other)) return [];
      const isOwner = owner.length > 0 && terms(other.source).some(({ stem }) => owner.includes(stem));
      if (!isOwner && !names.some(({ stem }) => other.marked.has(stem))) return [];
      return [{ kind: "denies", a, b, says: `${one.cue} ${answer.words}`.trim(), least: SURE }];
    });
  });
};

/** How sure the judge has to be that who says that nothing wrong was done stands against who says that it was. */
const CLEARED = { conflict: 0.3 };

/** "Nothing improper took place", where another in the same article says that it was improper, or a crime. */
export const cleared = (assertions: readonly Hearing[]): Opposed[] =>
  assertions.flatMap((one, a) => {
    const says = one.statement && one.speaker !== null && PLEADS.has(one.act) ? innocentIn(one.words) : undefined;
    if (says === undefined) return [];
    return assertions.flatMap((other, b): Opposed[] => {
      if (one.article !== other.article || oneVoice(one, other) || inOne(one, other)) return [];
      if (!claims(other) || isShare(other) || !callsWrong(other.words)) return [];
      return [{ kind: "denies", a, b, says, least: CLEARED }];
    });
  });

/** Who speaks of allegations mostly answers them. */
const callsWrong = (words: string): boolean =>
  innocentIn(words) === undefined && !/\ballegations?\b/iu.test(words) && tellsWrong(plainClauses(words).join("; "));

const PLEADS: ReadonlySet<Act> = new Set(["assert", "deny", "reject"]);

const isCharge = ({ act, cue, words }: Hearing): boolean => act === "accuse" || isAccusing(cue) || tellsCharge(words);

const isSaid = ({ statement, speaker, words }: Hearing): boolean =>
  statement !== undefined && speaker !== null && !isQuestion(words);

const claims = (one: Hearing): boolean => isSaid(one) && claimsPartly(one) && !decides(one);
