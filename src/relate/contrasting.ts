import { contrastIn } from "../lexicon/contrasts.js";
import type { Bond } from "./bond.js";
import { called } from "./called.js";
import { claimsPlainly, type Hearing, inOne, lastBefore, oneVoice } from "./hearing.js";
import { rarity, terms } from "./terms.js";
import { mass, shared, wordingOf } from "./wording.js";

/** How far a contrast that is told outright is trusted. Not measured: hardly any article has one. */
const TOLD = 0.8;
/** Words that are more common do not tell whose word it is. */
const TELLING = 0.1;
/** So much of what an owner's word is said to say has to be in it; and so much of it in the sentence, where that is not told. */
const [SAID, ABOUT] = [0.5, 0.15];
/** Stems from which on what was told before says something. */
const TELLS = 5;
const POSSESSIVE = /['’]s?\s/u;
/** What stands for the thing that was told just before. */
const BEFORE = /^["“‘']?(?:that|this|it|which|both|all\s+of\s+(?:that|this))\b/iu;

/** Contradictions that a text tells outright: "That is hard to square with the version of the minister, who hailed a rescue". */
export function contrasting(assertions: readonly Hearing[]): Bond[] {
  const stemsOf = called(assertions);
  return assertions.flatMap((one, place): Bond[] => {
    const contrast = contrastIn(one.words);
    if (!contrast) return [];
    const subject = BEFORE.test(sentenceOf(contrast.before))
      ? lastBefore(assertions, one, (other) => other.stems.length >= TELLS && !inOne(one, other))
      : place;
    const owner = terms(contrast.owner).flatMap(({ stem }) => (rarity(stem) > TELLING ? stem : []));
    if (subject === undefined || owner.length === 0) return [];
    const theirs = [...assertions.keys()].filter((n) => {
      const other = assertions[n]!;
      if (!other.statement || other.speaker === null || oneVoice(other, assertions[subject]!) || inOne(one, other))
        return false;
      // "Holt’s lawyers" are not Holt.
      if (POSSESSIVE.test(other.source) || !claimsPlainly(other)) return false;
      return owner.every((stem) => stemsOf.get(other.speaker!)!.has(stem));
    });
    const found = likest(assertions, theirs, contrast.saying || one.words, contrast.saying ? SAID : ABOUT);
    if (found === undefined) return [];
    const at = one.content[0]![0];
    const says = one.words.slice(contrast.start, contrast.end);
    // Where what is said stands in pieces, its places are not those of its words.
    const spans =
      one.content.length === 1 ? [[at + contrast.start, at + contrast.end] as [number, number]] : one.content;
    const evidence = [{ by: "text" as const, says, cites: [{ article: one.article, part: one.part, spans }] }];
    const [a, b] = [Math.min(subject, found), Math.max(subject, found)];
    return [{ kind: "contradicts", a, b, evidence, confidence: TOLD }];
  });
}

const sentenceOf = (before: string): string =>
  before
    .split(/[.!?]["”’]?\s+/u)
    .at(-1)!
    .trim();

/** Of some the one that has most of a wording; the first of equals, and none that has too little. */
function likest(
  assertions: readonly Hearing[],
  places: readonly number[],
  words: string,
  least: number,
): number | undefined {
  const wording = wordingOf(words);
  const alike = (n: number): number => {
    const other = assertions[n]!;
    return shared(wording, other.wording) / (Math.min(mass(wording), other.mass) || 1);
  };
  const best = places.reduce<number | undefined>((a, b) => (a === undefined || alike(b) > alike(a) ? b : a), undefined);
  return best !== undefined && alike(best) >= least ? best : undefined;
}
