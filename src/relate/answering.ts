import { type Answered, answered, type Thing } from "../lexicon/answers.js";
import { isAccusing } from "../lexicon/charges.js";
import type { Act } from "../records/act.js";
import type { Bond } from "./bond.js";
import { called } from "./called.js";
import { DENYING, type Hearing, inOne, isBefore, lastBefore, oneVoice } from "./hearing.js";
import { isName, saysAnything, terms } from "./terms.js";
import { mass, shared, wordingOf } from "./wording.js";

const CLAIMS: ReadonlySet<Act> = new Set(["assert", "accuse", "confirm", "reveal"]);
/** How far back an answer reaches, in UTF-16 code units: to the word just before, or to the figures and pictures that an article is about. */
const REACH: Record<Thing, number> = { it: 300, so: 300, word: 500, version: 500, figure: 2500, picture: 2500 };
/** How far such answers are trusted where their owner is named, and where he is not: of those in bench/judged-relations.jsonl 20 of 24 and 13 of 21 are right. */
const [NAMED, NEAREST] = [0.8, 0.6];
/** Stems from which on what was just told says something. */
const TELLS = 3;
/** So much of what an owner's word is said to say has to be in it. */
const SAID = 0.5;
/** Counts below it are words like "three": no figure that is disputed. */
const FIGURE = 10;
/** Who dismisses a claim or a charge by office says nothing of what is so. */
const OFFICES = ["court", "judg", "justic", "magistr", "tribun", "panel", "juri", "prosecutor", "commiss"];
const PICTURES = /\b(?:photo|pictur|imag|video|footag)/u;

/** Denials of what was said before: "Lund denied it", "the party rejects the minister’s version". Each leads to one statement at most. */
export function answering(assertions: readonly Hearing[]): Bond[] {
  const stemsOf = called(assertions);
  return assertions.flatMap((one, place) => {
    if (!one.statement || one.speaker === null || one.act === "decline" || one.act === "question") return [];
    if (OFFICES.some((stem) => stemsOf.get(one.speaker!)!.has(stem))) return [];
    const answer = answered(one.cue, one.words);
    if (!answer) return [];
    const theirs = answer.owner ? ofOwner(assertions, place, answer, stemsOf) : nearest(assertions, place, answer);
    const found = theirs ?? (answer.owner === "" && answer.saying === "" ? toldOf(assertions, one, answer) : undefined);
    if (found === undefined) return [];
    const says = `${one.cue} ${answer.words}`.trim();
    const cites = [{ article: one.article, part: one.part, spans: one.statement.cue }].filter(
      ({ spans }) => spans.length > 0,
    );
    const confidence = answer.owner ? NAMED : NEAREST;
    return [{ kind: "denies", a: place, b: found, evidence: [{ by: "text", says, cites }], confidence } satisfies Bond];
  });
}

/** Whether one may answer what another says, which is more than names; of two who speak together it is not told whose it is. */
const claims = (one: Hearing, other: Hearing): boolean =>
  other.statement !== undefined &&
  other.speaker !== null &&
  CLAIMS.has(other.act) &&
  !/\sand\s/u.test(other.source) &&
  other.stems.some((stem) => !other.marked.has(stem) && saysAnything(stem)) &&
  !oneVoice(one, other);

const says = (saying: string, other: Hearing): boolean => {
  const said = wordingOf(saying);
  return shared(said, other.wording) >= SAID * mass(said);
};

/**
 * What the owner of the denied thing said: what it is said to say, in whatever article; else, before it in the same one, what calls for this answer, or
 * the only thing that he said, or, of a version of events, what he said first. Nothing where two may be the owner.
 */
function ofOwner(
  assertions: readonly Hearing[],
  place: number,
  { thing, owner, saying }: Answered,
  stemsOf: ReadonlyMap<string, ReadonlySet<string>>,
): number | undefined {
  const one = assertions[place]!;
  const stems = terms(owner).map(({ stem }) => stem);
  const theirs = [...assertions.keys()].filter((n) => {
    const other = assertions[n]!;
    return claims(one, other) && stems.every((stem) => stemsOf.get(other.speaker!)!.has(stem));
  });
  const apart = theirs.filter((n) => !inOne(one, assertions[n]!));
  if (saying !== "") return [...apart, ...theirs].find((n) => says(saying, assertions[n]!));
  const before = apart.filter((n) => isBefore(assertions[n]!, one));
  const speakers = new Set(before.map((n) => assertions[n]!.speaker));
  const justSo = new Set(
    assertions.filter((other) => isBefore(other, one) && isJust(other, stems)).map(({ speaker }) => speaker),
  );
  const own = speakers.size > 1 ? before.filter((n) => justSo.has(assertions[n]!.speaker)) : before;
  if (new Set(own.map((n) => assertions[n]!.speaker)).size !== 1) return undefined;
  // Who spoke last before, of all others, if it is near.
  const isOther = (other: Hearing): boolean => other.statement !== undefined && !oneVoice(one, other);
  const last = lastBefore(assertions, one, (other) => isOther(other) && one.place - other.place <= REACH[thing]);
  const calling = own.findLast((n) => touches(one, assertions[n]!)) ?? own.find((n) => n === last);
  return calling ?? (thing === "version" || own.length === 1 ? own[0] : undefined);
}

const POINT = /^keyPoints\.(\d+)$/u;
const pointOf = ({ part }: Hearing): number => Number(POINT.exec(part)?.[1] ?? Number.NaN);

/** Whether one is the key point before another. */
const isPointBefore = (other: Hearing, one: Hearing): boolean =>
  other.article === one.article && pointOf(other) + 1 === pointOf(one);

/** Whether a speaker is called by these words and no other: "the minister". */
function isJust({ called }: Hearing, stems: readonly string[]): boolean {
  const words = terms(called.replace(/^the\s+/iu, ""));
  return words.length === stems.length && words.every(({ stem }, n) => stem === stems[n]);
}

/** What another said just before, if it accuses or speaks of who answers; of figures and pictures, the first of such that is told. */
function nearest(assertions: readonly Hearing[], place: number, { thing, saying }: Answered): number | undefined {
  const one = assertions[place]!;
  const before: number[] = [];
  for (let n = place - 1; n >= 0 && (isBefore(assertions[n]!, one) || isPointBefore(assertions[n]!, one)); n--) {
    const other = assertions[n]!;
    if (other.part === one.part && one.place - other.place > REACH[thing]) break;
    if (other.statement && !oneVoice(one, other) && !inOne(one, other)) before.push(n);
  }
  const fits = (n: number): boolean => claims(one, assertions[n]!) && (saying === "" || says(saying, assertions[n]!));
  if (thing === "figure") return before.findLast((n) => fits(n) && hasFigure(assertions[n]!));
  if (thing === "picture") return before.findLast((n) => fits(n) && PICTURES.test(assertions[n]!.called));
  // "One" is what was just told, whoever is named there.
  if (thing === "so") {
    const [last] = before;
    return last !== undefined && fits(last) && assertions[last]!.stems.length >= TELLS ? last : undefined;
  }
  const found = before.find((n) => fits(n) && touches(one, assertions[n]!));
  // Between the two nobody else may have spoken.
  const between = found === undefined ? [] : before.slice(0, before.indexOf(found));
  return between.every((n) => oneVoice(assertions[n]!, assertions[found!]!)) ? found : undefined;
}

/** What is denied, as it was told of before: "after a report that he had locked the gate", "a woman’s claims that he locked it". */
const TOLD_OF =
  /\b(?:(?:stor(?:y|ies)|reports?|articles?)\s+(?:(?:in|by|from|on)\s+(?:\p{L}+\s+){1,4}?)?that|(?:allegations?|accusations?|charges|claims)\s+(?:(?:by|from|against|made)\s+(?:\p{L}+\s+){1,4}?)?(?:that|of))\s/iu;
/** Where others say more than that, they speak of something else; in UTF-16 code units. */
const AT_ONCE = 24;

/** By which words it is told of what is denied by one: who dismisses a claim does not speak of charges; a story may tell of anything. */
const KINDS: readonly [denied: RegExp, told: RegExp][] = [
  [/\b(?:stor(?:y|ies)|reports?|article)\b/iu, /./u],
  [/\b(?:allegations?|accusations?|charges?)\b/iu, /\b(?:allegations?|accusations?|charges|claims)\b/iu],
  [/\bclaims?\b/iu, /\bclaims\b/iu],
];

/** The last sentence before, of the article or of another, that tells of such a story or charge, and of what it says. */
function toldOf(assertions: readonly Hearing[], one: Hearing, { thing, words }: Answered): number | undefined {
  const kind = thing === "word" ? KINDS.find(([denied]) => denied.test(words))?.[1] : undefined;
  if (!kind) return undefined;
  return lastBefore(
    assertions,
    one,
    (other) => tellsOf(other, kind) && !DENYING.has(other.act) && !oneVoice(one, other) && !inOne(one, other),
  );
}
const tellsOf = ({ statement, words }: Hearing, kind: RegExp): boolean => {
  const found = TOLD_OF.exec(words);
  return found !== null && kind.test(found[0]) && (!statement || found.index < AT_ONCE);
};

const hasFigure = ({ quantities }: Hearing): boolean =>
  quantities.some(({ low, high }) => (high ?? low ?? 0) >= FIGURE);

/** Whether what another said calls for an answer: it accuses, or it names who answers, or whom he is called after ("Holt’s widow"). */
const touches = (one: Hearing, other: Hearing): boolean =>
  (other.act === "accuse" && isAccusing(other.cue)) ||
  terms(`${one.source} ${one.called}`).some((term) => isName(term) && other.marked.has(term.stem));
