import { bodies, descriptions, type Gender } from "../../lexicon/people.js";
import { escaped } from "../../lexicon/phrases.js";
import { titles } from "../../lexicon/titles.js";
import type { Spans } from "../../records/span.js";
import type { StandIn } from "../../records/stand-in.js";
import type { Entity } from "./entity.js";
import { isPersonal } from "./evidence.js";
import type { Referent } from "./refer.js";

/** What is asked for: whom "he" or "she" at a place means, of all but one, or "the company". */
export interface Question {
  form: "he" | "she" | "definite";
  noun?: string;
  at: number;
  except?: Entity | undefined;
}
export type Ask = (question: Question) => Referent;

/** "he or she" is nobody. */
const EITHER = /(?:\bor\s+|\/)$/iu;
const GENDERED =
  /(?<![\p{L}'’-])(?:(?<he>he|him|his|himself)|(?<she>she|her|hers|herself))(?![\p{L}-]|\s*(?:\/|or)\s*(?:she|hers?))/giu;
/** "the company", with nothing behind that tells which. */
const BODY = new RegExp(
  `(?<![\\p{L}])the\\s+(${[...bodies, "ministry"].join("|")})(?![\\p{L}’'-]|\\s+(?:of|for|in|that|which|who|whose|behind|led|named|called)\\b|\\s+[\\p{Lu}“"])`,
  "gu",
);
const OWN = /(?<![\p{L}'’.-])(?:I|me|my|mine|myself)(?![\p{L}.-])/gu;
/** How far "he" is trusted to be who speaks, and to be another who is named before it: he may be either then. */
const [SPEAKER, ANOTHER] = [0.9, 0.6];
/** What is said of "the president" goes on with "he". */
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:the|a|an|this)\\s+(?:\\p{L}+\\s+){0,2}(?:${[...titles.titles, ...descriptions]
    .filter((word) => !word.includes(" "))
    .map(escaped)
    .join("|")})(?![\\p{L}])`,
  "iu",
);

/**
 * The words of what somebody says that stand for people. "I" in quotation marks is who speaks, and "he" there is somebody else; outside of them "he" is who
 * speaks, unless the sentence, or what is said, names another man before.
 * @param inQuote whether a place lies in a quotation
 * @param begins where the sentence begins in which what is said begins
 */
export function standIns(
  text: string,
  {
    content,
    begins,
    speaker,
    persons,
  }: { content: Spans; begins: number; speaker: Referent; persons: readonly Entity[] },
  inQuote: (at: number) => boolean,
  ask: Ask,
): StandIn[] {
  const told = new Map<Gender, Referent>();
  const meant = (gender: Gender, at: number): Referent => {
    const { entity, sure } = speaker;
    const able = (one: Entity): boolean =>
      (one === entity ? isOne(one) : one.kind === "person") && (one.gender ?? gender) === gender;
    const another = lastNamed(
      persons.filter((one) => one !== entity && able(one)),
      [[begins, content[0]![0]], ...content],
      at,
    );
    if (another) return { entity: another, sure: ANOTHER };
    const own = entity && able(entity) && !inQuote(at);
    if (own && TITLED.test(wordsBefore(text, content, at))) return { entity, sure: ANOTHER };
    // One pronoun means one person throughout what is said.
    if (!told.has(gender)) {
      const asked = ask({ form: gender === "male" ? "he" : "she", at, except: inQuote(at) ? entity : undefined });
      // Who is only described, or not told, may be meant as well.
      const known = entity && (entity.kind !== "described" || inQuote(at));
      const other = known ? asked : { ...asked, sure: Math.min(ANOTHER, asked.sure) };
      told.set(gender, own ? { entity, sure: SPEAKER * sure } : other);
    }
    return told.get(gender)!;
  };
  const found: StandIn[] = [];
  for (const [from, to] of content) {
    const words = text.slice(from, to);
    const add = (at: number, word: string, { entity, sure }: Referent): void => {
      if (entity)
        found.push({ start: at, end: at + word.length, name: entity.name, confidence: Math.round(1000 * sure) / 1000 });
    };
    for (const { 0: word, index, groups } of words.matchAll(GENDERED))
      if (!EITHER.test(words.slice(0, index)))
        add(from + index, word, meant(groups?.he ? "male" : "female", from + index));
    for (const { 0: phrase, 1: noun, index } of words.matchAll(BODY)) {
      const body = ask({ form: "definite", noun: noun!, at: from + index });
      if (body.entity?.kind === "body") add(from + index, phrase, body);
    }
    if (speaker.entity && isOne(speaker.entity))
      for (const { 0: word, index } of words.matchAll(OWN)) if (inQuote(from + index)) add(from + index, word, speaker);
  }
  return found.sort((a, b) => a.start - b.start);
}

const isOne = (one: Entity): boolean => one.kind === "person" || isPersonal(one);

const wordsBefore = (text: string, content: Spans, at: number): string =>
  content.map(([start, end]) => text.slice(start, Math.max(start, Math.min(end, at)))).join(" ");

/** Who of some people is named last in spans before a place. */
function lastNamed(people: readonly Entity[], spans: Spans, at: number): Entity | undefined {
  const here = people.flatMap((one) =>
    one.mentions.flatMap(([start, end]) =>
      end <= at && spans.some(([from, to]) => from <= start && end <= to) ? [{ one, start }] : [],
    ),
  );
  return here.sort((a, b) => b.start - a.start)[0]?.one;
}
