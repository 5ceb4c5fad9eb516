import { titles } from "../../lexicon/titles.js";
import type { Span } from "../../records/span.js";
import { isNominal, isPlural } from "./nominal.js";
import { type Term, termAt } from "./terms.js";
import type { Token, Tokens } from "./tokens.js";
import { isPerson, isState } from "./vocabulary.js";

/** What follows the head noun: "of law at the University of Lund since 2013". */
export interface Complements extends Omit<Term, "to"> {
  /** The token after the title, and the one after everything. */
  titleEnd: number;
  to: number;
  /** Whom or what the title is of, whether that is a person by name, and whether it is a name at all. */
  of?: Span;
  ofPerson?: boolean;
  ofName?: boolean;
  /** "based in Lund", "from Lund". */
  place?: Span;
}

const JOINING = /^(?:of|for|at|in|to|with|from|on|within)$/;
/** What belongs to the title although a preposition leads it. */
const FIXED = /^(?:in (?:chief|residence)|at large)$/;
/** "secretary of State": capitals in titles that have none otherwise. */
const OFFICES = /^(?:state|defen[cs]e|staff|congress|parliament)$/;
/** "mayor at the time", "this year's guest" */
export const TIME = /^(?:time|moment|day|week|month|year|night|end|start|beginning|age)s?$/;
/** Steps at most; longer phrases are not worth the risk. */
const MOST = 5;

/** Reads on behind a head noun. */
export function complements(t: Tokens, index: number): Complements {
  const fixed = FIXED.test(`${t.at(index).lower} ${t.at(index + 1).lower}`) ? index + 2 : index;
  const out: Complements = { titleEnd: fixed, to: fixed };
  for (let step = 0; step < MOST; step++) {
    const { lower } = t.at(out.to);
    const term = termAt(t, out.to) ?? (t.at(out.to).text === "," ? termAt(t, out.to + 1) : undefined);
    if (term) {
      Object.assign(out, term);
      continue;
    }
    const based = /^(?:based|living)$/.test(lower) && /^(?:in|at|near)$/.test(t.at(out.to + 1).lower) ? 1 : 0;
    if (!based && !JOINING.test(lower)) break;
    const nouns = nounsAt(t, out.to + based + 1);
    if (
      !nouns ||
      TIME.test(t.at(nouns.to - 1).lower) ||
      (lower === "to" && !nouns.determiner && !t.at(nouns.from).capital)
    )
      break;
    const small = t.at(index - 1).capital || !t.at(nouns.from).capital || OFFICES.test(t.at(nouns.from).lower);
    const inTitle =
      lower === "of" &&
      out.titleEnd === out.to &&
      !out.of &&
      !nouns.determiner &&
      small &&
      (!nouns.named || OFFICES.test(t.at(nouns.from).lower));
    const where = t.at(nouns.from).type === "LOC" && (based > 0 || lower === "from");
    if (inTitle) out.titleEnd = nouns.to;
    else if (where) out.place ??= nouns.span;
    else if (
      !based &&
      !out.of &&
      (nouns.named || (nouns.determiner && !/^(?:on|in|with)$/.test(lower)) || lower === "of")
    ) {
      out.of = nouns.span;
      out.ofPerson = nouns.person;
      out.ofName = nouns.named || t.at(nouns.from).capital;
    }
    out.to = pastState(t, nouns.to);
  }
  return out;
}

/** "Lund, Sweden," after a place: the place around it is passed. */
function pastState(t: Tokens, at: number): number {
  const wider = t.at(at + 1);
  const isPlace = wider.type === "LOC" || isState(wider.text);
  return t.at(at).text === "," && t.at(at - 1).kind === "name" && isPlace ? at + 2 : at;
}

interface Nouns {
  determiner: boolean;
  /** Whether it holds a name, or is a person's name. */
  named: boolean;
  person: boolean;
  from: number;
  to: number;
  span: Span;
}

const ARTICLE = /^(?:the|an?|his|her|their|its|our|my|this|that|both|several|some|all|many)$/;

/** What a preposition governs: nouns and names, and what these are of in turn. */
function nounsAt(t: Tokens, index: number): Nouns | undefined {
  const determiner = t.at(index).kind === "word" && ARTICLE.test(t.at(index).lower);
  const from = determiner ? index + 1 : index;
  if (t.at(from).kind === "number" && !determiner) return undefined;
  let at = run(t, from);
  if (at === from || titles.calendar.has(t.at(from).lower)) return undefined;
  for (let more = 0; more < 2; more++) {
    const { lower } = t.at(at);
    const next = /^(?:of|and|&|for)$/.test(lower)
      ? at + (lower !== "and" && ARTICLE.test(t.at(at + 1).lower) ? 2 : 1)
      : at;
    const joins =
      lower === "and" || lower === "&" || lower === "for"
        ? joined(lower, t.at(at - 1), t.at(next)) || (lower === "and" && goesOn(t, next))
        : lower === "of";
    if (next === at || !joins) break;
    const end = run(t, next);
    if (end === next) break;
    at = end;
  }
  const all = Array.from({ length: at - from }, (_, n) => t.at(from + n));
  // "the late singer Eva Holm" is Eva Holm.
  const person = all.at(-1)!.type === "PER" && all.every(({ type }) => type !== "ORG");
  return {
    determiner,
    named: all.some(({ kind }) => kind === "name"),
    person,
    from,
    to: at,
    span: [person ? all.at(-1)!.start : all[0]!.start, all.at(-1)!.end],
  };
}

/** "Health and Human Services": words of one name; two people are not. */
const joined = (joint: string, a: Token, b: Token): boolean =>
  a.capital &&
  b.capital &&
  a.type !== "PER" &&
  b.type !== "PER" &&
  (b.kind === "word" || a.type === "ORG" || joint === "for");

/** "a science and medical blog": small words that are not another role. */
function goesOn(t: Tokens, from: number): boolean {
  const to = run(t, from);
  const small = (token: Token): boolean => token.kind === "word" && !token.capital && !isPerson(token.lower);
  return to > from + 1 && Array.from({ length: to - from }, (_, n) => t.at(from + n)).every(small);
}

function run(t: Tokens, from: number): number {
  let at = from;
  while (at < from + 8 && (isNominal(t, at) || isPlural(t, at))) at++;
  while (at > from && t.at(at - 1).kind === "owner") at--;
  return at;
}
