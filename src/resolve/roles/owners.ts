import { never } from "../../lexicon/people.js";
import type { Role } from "../../records/role.js";
import type { Span } from "../../records/span.js";
import { TIME } from "./complements.js";
import { demonym, type Phrase } from "./phrase.js";
import type { Tokens } from "./tokens.js";
import { data, former, isPlain, isTitular, loose, partyOf, titular } from "./vocabulary.js";

/** Whom or what a title is of, by the words before it. */
export interface Owner {
  of?: Span;
  ofPerson?: boolean;
  ofPlace?: boolean;
  /** It stands there with an "'s". */
  owned?: boolean;
}

const OFFICE =
  /(?:minister|president|premier|chancellor|secretary|ambassador|envoy|consul|king|queen|prince|princess|general|lawmaker|leader)s?$/;
/** Before these, a capital is of the place that they are for. */
const ELECTED = /^(?:governor|senator|representative|mayor|congress(?:wo)?man|delegate)$/;
/** Capitals that are words of a title and no name. */
const INITIALS = /^(?:TV|IT|PR|HR|AI|LGBTQ?|UX|FX|GP|PhD|II|III|Lt|Maj|Brig|First|Second)\.?$/;

/** "the party's", "Jan Berg's" before a head, and the token after it. */
export function ownerIn(t: Tokens, { from, head }: Phrase): (Owner & { to: number }) | undefined {
  let at = head;
  while (at > from && t.at(at).kind !== "owner") at--;
  if (at <= from) return undefined;
  const last = t.at(at - 1);
  if (TIME.test(last.lower)) return { to: at + 1 };
  const start = last.kind === "name" ? last.start : t.at(from).start;
  return {
    of: [start, last.end],
    ofPerson: last.type === "PER",
    ofPlace: last.type === "LOC",
    owned: true,
    to: at + 1,
  };
}

/** Takes a name before a title into account: whom it is of, or where somebody comes from. Answers the token after it. */
export function named(t: Tokens, at: number, { head, of }: Phrase, out: Owner & { roles: Role[] }): number {
  const { start, type } = t.at(at);
  const next = t.at(at + 1);
  if ((next.text.startsWith("-") && next.lower !== "-american") || /^(?:anti|pro|non)-$/.test(t.at(at - 1).lower))
    return at + 1;
  const to = nameEnd(t, at, head);
  if (demonym(t.at(at))) {
    // "Syrian-American", "African American".
    const end = /^-?american$/.test(next.lower) ? next.end : t.at(at).end;
    out.roles.push({ kind: "origin", start, end, value: t.textOf([start, end]) });
    if (!OFFICE.test(t.at(head).lower)) return at + 1;
  } else if (type === "MISC" && next.type !== "ORG" && to === at + 1) return to;
  // "Federal" and "Reserve", marked apart.
  const joined = out.of && !demonym(t.at(at - 1)) && t.textOf([out.of[1], start]) === " " ? out.of[0] : undefined;
  if (joined === undefined && out.of && (type !== "ORG" || of || (out.owned && !out.ofPlace))) return to;
  out.of = [joined ?? start, t.at(to - 1).end];
  out.ofPerson = type === "PER";
  out.ofPlace = type === "LOC";
  return to;
}

/** Past the capitals that go on with a name that the model cut: "Supreme" of "Supreme Court". */
function nameEnd(t: Tokens, at: number, head: number): number {
  const short = t.at(head).lower in data.short;
  const goesOn = (n: number): boolean => {
    const { kind, capital, text, lower } = t.at(n);
    return kind === "word" && capital && !isTitular(text) && !INITIALS.test(text) && (short || never.has(lower));
  };
  let to = at + 1;
  while (to < head && goesOn(to)) to++;
  return to;
}

/** Whether a capital before a title is of a name that the model missed: "Florida governor", "CIA Director", "Ohio Gov.". */
export function missed(t: Tokens, at: number, { head, from }: Phrase): boolean {
  const { kind, capital, text, lower } = t.at(at);
  const title = t.at(head);
  const opens = at === from && /^(?:[.!?:“"]|)$/.test(t.at(at - 1).text);
  if (kind !== "word" || !capital || opens || INITIALS.test(text)) return false;
  if (!title.capital) return ![loose, former, titular].some((list) => list.has(lower)) && !(lower in data.short);
  if (isPlain(lower) && !(text === "New" && t.at(at + 1).capital && at + 1 < head)) return false;
  const shout = /^\p{Lu}{3,}$/u.test(text) && /\p{Ll}/u.test(title.text);
  return title.lower in data.short || ELECTED.test(title.lower) || /\p{Ll}\p{Lu}/u.test(text) || shout;
}

/** Takes a run of capitals for the name of a body; answers the token after it. */
export function bodyAt(t: Tokens, at: number, { head, of }: Phrase, out: Owner): number {
  let to = at + 1;
  while (to < head && t.at(to).capital && t.at(to).kind !== "sign" && !partyOf(t.at(to).text)) to++;
  if (to === head && t.at(head).capital) while (to > at + 1 && isTitular(t.at(to - 1).text)) to--;
  if (!of) out.of = [t.at(at).start, t.at(to - 1).end];
  return to;
}
