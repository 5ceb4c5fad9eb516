import { kindOfNoun } from "../../lexicon/kinds.js";
import { bodies } from "../../lexicon/people.js";
import { type Complements, complements } from "./complements.js";
import { DETERMINER, isNominal, isPlural } from "./nominal.js";
import type { Token, Tokens } from "./tokens.js";
import { former, isListed, isPerson, loose, matters, partyOf, pluralNoun, singular } from "./vocabulary.js";

/** A noun phrase that may say what somebody is: "the former mayor of Lund", by its tokens. */
export interface Phrase extends Complements {
  determiner: string | undefined;
  /** The first token after the determiner, the head noun, and the one after the title: past "of state" or "general". */
  from: number;
  head: number;
  /** Its head is a noun for several people. */
  plural: boolean;
}

/** What stands behind its noun: "secretary general", "professor emeritus". */
const BEHIND = /^(?:general|emeritus|emerita|elect|designate|royal|laureate)$/;

/** The phrase that begins at a token; undefined where none does. */
export function phraseAt(t: Tokens, index: number): Phrase | undefined {
  const determiner = t.at(index).kind === "word" && DETERMINER.test(t.at(index).lower) ? t.at(index).lower : undefined;
  const from = determiner ? index + 1 : index;
  let at = from;
  // "a 26-year-old benefits manager": after an article, a word in -s before a noun for a person is no verb.
  const noun = (n: number): boolean => determiner !== undefined && isPlural(t, n) && isPerson(t.at(n + 1).lower);
  while (isNominal(t, at) || noun(at)) at++;
  // "a candidate running for mayor"
  while (at > from + 1 && /(?:ing|ed)$/.test(t.at(at - 1).lower) && !isPerson(t.at(at - 1).lower)) at--;
  const last = at - 1;
  if (last < from) return undefined;
  const head = last > from && BEHIND.test(t.at(last).lower) && isPerson(t.at(last - 1).lower) ? last - 1 : last;
  const { kind, type, lower } = t.at(head);
  if (kind === "owner" || kind === "number" || (kind === "name" && type === "PER")) return undefined;
  const plural = kind === "word" && pluralNoun(lower);
  return { determiner, from, head, plural, ...complements(t, at) };
}

/** Phrases joined by "and": "chairman and chief executive of Y", where both are of Y. */
export function phrasesAt(t: Tokens, index: number): Phrase[] {
  const out: Phrase[] = [];
  for (let at = index; out.length < 3; ) {
    const next = phraseAt(t, at);
    if (!next || (out.length > 0 && !ofPerson(t, next, "person"))) break;
    out.push(next);
    if (!/^(?:and|&)$/.test(t.at(next.to).lower)) break;
    at = /^(?:later|now|then|previously)$/.test(t.at(next.to + 1).lower) ? next.to + 2 : next.to + 1;
  }
  const last = out.at(-1);
  if (!last?.of || last.determiner || former.has(t.at(last.from).lower)) return out;
  const shared = { of: last.of, ofPerson: last.ofPerson ?? false };
  return out.map((phrase) => (phrase.of || phrase.to !== phrase.titleEnd ? phrase : { ...phrase, ...shared }));
}

/** The folded words before its head. */
export const wordsBefore = (t: Tokens, { from, head }: Phrase): string[] =>
  Array.from({ length: head - from }, (_, n) => t.at(from + n).lower);

/** How sure it must be that a head is a noun for a person: listed, or by its ending, or by nothing but where it stands. */
export type Sureness = "listed" | "person" | "any";

/** What such nouns end in that are of deeds and states. */
const NO_PERSON = /(?:ing|ed|tion|sion|ness|ment|ity|ance|ence|ship|hood|ism|age|ure)$/;

/** Whether a phrase is of a person, by its head. */
export function ofPerson(t: Tokens, { head, plural, from }: Phrase, sure: Sureness): boolean {
  const noun = t.at(head);
  // "the next president" is not one yet.
  if (t.at(from).lower === "next") return false;
  if (partyOf(noun.text) || demonym(noun)) return true;
  if (noun.kind === "name") return false;
  const one = plural ? singular(noun.lower)! : noun.lower;
  if (sure === "listed") return isListed(one);
  return isPerson(one) || (sure === "any" && noun.kind === "word" && !noun.capital && mayBePerson(noun.lower));
}

const mayBePerson = (noun: string): boolean =>
  !NO_PERSON.test(noun) &&
  !matters.has(noun) &&
  !bodies.has(noun) &&
  !loose.has(noun) &&
  kindOfNoun(noun) === undefined;

/** Sure enough where the model did not mark a name. */
const PLAIN_DEMONYM =
  /^(?!Parish)\p{Lu}\p{Ll}+(?:[^c]ian|[a-z]ish|[a-z]ese)$|^(?:French|Dutch|German|Greek|Mexican|Israeli|Iraqi|African)$/u;
const DEMONYM =
  /^\P{Z}+(?:an|ish|ese|[eE]lsh|[zZ]ech|[eE]nch|[uU]tch|wiss|[gG]reek|[rR]aqi|raeli|audi|stani|ladeshi|emeni|waiti|atari|epali|omali|Omani)$/u;
/** "Venezuelan", "Irish": of the names that are neither person, place nor body, those that tell where somebody is from. */
export const demonym = ({ kind, type, text }: Token): boolean =>
  kind === "word" ? PLAIN_DEMONYM.test(text) : kind === "name" && type === "MISC" && DEMONYM.test(text);
