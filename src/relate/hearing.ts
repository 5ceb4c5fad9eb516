import { isWithheld, saysNo } from "../lexicon/answers.js";
import { mayReport } from "../lexicon/cues.js";
import { fold } from "../lexicon/fold.js";
import { type Sides, sidesIn } from "../lexicon/opposites.js";
import type { Act } from "../records/act.js";
import type { Spans } from "../records/span.js";
import { blocks } from "../resolve/identity/blocks.js";
import type { Assertion } from "./assertions.js";
import { type Circumstances, circumstancesOf } from "./circumstances.js";
import { type Denied, deniedIn } from "./negating.js";
import { isName, terms } from "./terms.js";
import { mass, type Wording } from "./wording.js";

/** An assertion made ready to be held against others. */
export interface Hearing extends Assertion {
  wording: Wording;
  /** How much the wording tells. */
  mass: number;
  /** Its stems in order. */
  stems: readonly string[];
  /** Where each stem stands among them. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Stems of names and numbers. */
  marked: ReadonlySet<string>;
  /** Stem of the last word of who says it: mostly the surname. */
  surname: string;
  /** How often its words say no. */
  spoken: number;
  /** The same, with the act of denying. */
  noes: number;
  /** Whether all its words stand in quotation marks. */
  quoted: boolean;
  /** Its sides in opposites, by cue and words. */
  sides: Sides;
  /** What it says is not so. */
  denied: readonly Denied[];
  /** When and where that is told of. */
  circumstances: Circumstances;
  /** Where it begins, UTF-16. */
  place: number;
}

const NO =
  /(?<![\p{L}])(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|false|untrue|wrong|baseless|unfounded|lie|lies)(?![\p{L}])|n['’]t(?![\p{L}])/giu;
/** Acts that say no. */
export const DENYING: ReadonlySet<Act> = new Set(["deny", "reject"]);

export function hearingOf(assertion: Assertion): Hearing {
  const { words, source, cue, act, statement, content } = assertion;
  const all = terms(words);
  const places = blocks(all.keys(), (place) => [all[place]!.stem]);
  const wording = new Map([...places].map(([stem, where]) => [stem, where.length]));
  const stems = all.map(({ stem }) => stem);
  const marked = new Set(all.filter(isName).map(({ stem }) => stem));
  const spoken = words.match(NO)?.length ?? 0;
  return {
    ...assertion,
    wording,
    places,
    mass: mass(wording),
    stems,
    marked,
    surname: terms(source).at(-1)?.stem ?? "",
    spoken,
    noes: spoken + (DENYING.has(act) ? 1 : 0),
    quoted: statement?.kind === "direct",
    sides: sidesIn(`${cue} ${words}`),
    denied: spoken > 0 ? deniedIn(assertion) : [],
    circumstances: circumstancesOf(assertion, stems, marked),
    place: content[0]![0],
  };
}

/** What the judge reads: who says it, the cue, and the words. */
export const toldAs = ({ source, cue, words, statement }: Assertion): string =>
  statement ? `${[source, cue].filter(Boolean).join(" ")}: ${words}` : words;

const SHARE =
  /\p{N}|\b(?:half|majority|majorities|plurality|most|many|some|few|fewer|third|quarter|shares?|percent|respondents|in\s+(?:two|three|four|five|ten))\b/iu;

/** Whether who says it is a share of those who were asked, which says nothing of what others say: "a quarter of the public". */
export const isShare = ({ source }: Assertion): boolean => SHARE.test(source);

/** Whether one speaks in both. */
export const oneVoice = (a: Assertion, b: Assertion): boolean => a.speaker !== null && a.speaker === b.speaker;

/**
 * Whether two who say the same in one story are one, though their names alone do not settle it: "Lund" and "Ada Lund", "Ben Holt" and "Benjamin Todd Holt", twice "the board".
 * One who is told twice confirms nothing.
 */
export function namesakes(a: Hearing, b: Hearing): boolean {
  if (!a.statement || !b.statement || a.surname === "") return false;
  if (fold(a.source) === fold(b.source)) return true;
  if (!a.person || !b.person || a.surname !== b.surname) return false;
  const [one, other] = [a, b].map(({ source }) => terms(source).slice(0, -1));
  return one!.length === 0 || other!.length === 0 || one!.some((x) => other!.some((y) => shortens(x.stem, y.stem)));
}

/** "Ben" and "Benjamin", "B." and "Ben"; not "Mr." and "Mrs.". */
const shortens = (x: string, y: string): boolean =>
  (x.startsWith(y) || y.startsWith(x)) && (x === y || Math.min(x.length, y.length) !== 2);

/** Whether one stands in the words of the other: "Holt said that Lund had denied the allegations" is no word that Lund denies. */
export function inOne(one: Assertion, other: Assertion): boolean {
  if (one.article !== other.article || one.part !== other.part) return false;
  const all = ({ content, statement }: Assertion): Spans => [
    ...content,
    ...(statement?.source ?? []),
    ...(statement?.cue ?? []),
  ];
  const lies = (spans: Spans, within: Spans): boolean =>
    spans.some(([start, end]) => within.some(([from, to]) => start < to && from < end));
  return lies(all(one), other.content) || lies(all(other), one.content);
}

/** Whether one stands before another in the same part of an article. */
export const isBefore = ({ article, part, place }: Hearing, one: Hearing): boolean =>
  article === one.article && part === one.part && place < one.place;

/** The last of those before one, in the same part of its article, that fit; by its place in the list. */
export function lastBefore(
  assertions: readonly Hearing[],
  one: Hearing,
  fits: (other: Hearing) => boolean,
): number | undefined {
  const before = [...assertions.keys()].filter((n) => isBefore(assertions[n]!, one) && fits(assertions[n]!));
  return before.sort((x, y) => assertions[y]!.place - assertions[x]!.place)[0];
}

/** Acts that put something forward as so. */
const CLAIMS: ReadonlySet<Act> = new Set(["assert", "accuse", "confirm", "reveal", "concede"]);

/** Whether one puts something forward as so, by itself: not a question, not a no, not what others say. */
export const claimsPlainly = (one: Hearing): boolean => one.noes === 0 && claimsPartly(one);

/** The same, but what it says may have clauses that say no. */
export const claimsPartly = ({ act, words }: Hearing): boolean => CLAIMS.has(act) && !mayReport(words);

const DECIDES = /\b(?:vot(?:e[ds]?|ing)|pass(?:ed|es|ing)?|approv(?:e[ds]?|ing)|adopt(?:ed|s|ing)?)\b/iu;

/** Whether it is told what somebody votes on: he does not say himself what the bill speaks of. */
export const decides = ({ cue }: Assertion): boolean => DECIDES.test(cue);

const CLAUSES = /[,;:.!?]["”’]*\s+(?:…\s+)?|\s+(?:…|and|but)\s+/u;

/** The clauses of a wording that say no "no": of "the power was cut and never came back", "the power was cut". */
export const plainClauses = (words: string): string[] => words.split(CLAUSES).filter((clause) => !clause.match(NO));

/** Acts that leave open whether it is so. */
const OPEN: ReadonlySet<Act> = new Set(["question", "demand", "promise", "threaten", "decline"]);

/** Whether what one's words say is not so is not so by him: who "denied that it is not so" says that it is. */
export const deniesPlainly = ({ statement, speaker, act, cue, known }: Hearing): boolean =>
  statement ? speaker !== null && !OPEN.has(act) && !saysNo(cue) && !isWithheld(cue) : known;
