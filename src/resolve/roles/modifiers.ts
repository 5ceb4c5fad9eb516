import type { Role } from "../../records/role.js";
import { bodyAt, missed, named, type Owner, ownerIn } from "./owners.js";
import { demonym, type Phrase } from "./phrase.js";
import { decade } from "./terms.js";
import type { Tokens } from "./tokens.js";
import { former, isOpinion, loose, partyOf } from "./vocabulary.js";

/** What the words before a head noun tell, and where the title proper begins. */
export interface Modifiers extends Owner, Pick<Role, "since" | "until"> {
  roles: Role[];
  title: number;
  former: boolean;
}

export const role = (kind: Role["kind"], start: number, end: number, value: string): Role => ({
  kind,
  start,
  end,
  value,
});

export const AGED = /^(\d{1,3})-years?-old$/;
const PARTY_BODY = /^(?:Party|National|Congressional|Senatorial|Governors|Caucus)$/;
/** "first" is part of these titles; elsewhere it only counts. */
const FIRST = /^(?:first (?:lady|minister|secretary|deputy|sergeant|lieutenant|vice|officer)|second lieutenant)$/;

/** Reads the words from the determiner to the head. */
export function modifiersOf(t: Tokens, phrase: Phrase): Modifiers {
  const { to, ...owner } = ownerIn(t, phrase) ?? { to: phrase.from };
  const out: Modifiers = { roles: [], title: to, former: false, ...owner };
  for (let at = to; at < phrase.head; ) {
    const next = told(t, at, phrase, out) ?? apart(t, at, phrase, out);
    if (next !== undefined) out.title = next;
    at = next ?? at + 1;
  }
  return out;
}

/** Words that tell something by themselves: an age, a decade, a party, "former", "Lagos-based"; and the token after them. */
function told(t: Tokens, at: number, phrase: Phrase, out: Modifiers): number | undefined {
  const { text, lower, start, end, kind } = t.at(at);
  const age = AGED.exec(text)?.[1];
  const tens = decade(text);
  // The model may take "presumptive Republican" for a name.
  const words = kind === "name" && !partyOf(text) ? text.slice(text.lastIndexOf(" ") + 1) : text;
  // A capital at the start of a sentence makes no party of a view.
  const view = isOpinion(words) && /^(?:[.!?:“"]|)$/.test(t.at(at - 1).text);
  const party = view ? undefined : partyOf(words);
  const double = at + 1 < phrase.head ? partyOf(`${text} ${t.at(at + 1).text}`) : undefined;
  const [, town, how] = /^(.+)-(based|born)$/u.exec(text) ?? [];
  if (age) out.roles.push(role("age", start, start + age.length, age));
  else if (tens) Object.assign(out, { since: tens, until: tens });
  else if (former.has(lower) || /^(?:ex|then)-$/.test(lower)) out.former = true;
  else if (party && PARTY_BODY.test(t.at(at + 1).text)) return bodyAt(t, at, phrase, out);
  else if (double) {
    out.roles.push(role("party", start, t.at(at + 1).end, double));
    return at + 2;
  } else if (party) out.roles.push(role("party", end - words.length, end, party));
  else if (town) out.roles.push(role(how === "born" ? "origin" : "place", start, start + town.length, town));
  else if (/^-(?:based|born)$/.test(lower)) {
    const name = t.at(at - 1);
    if (name.kind === "name")
      out.roles.push(role(lower === "-born" ? "origin" : "place", name.start, name.end, name.text));
  } else return view ? at + 1 : undefined;
  return at + 1;
}

/** Words that are apart from the title although they tell nothing more than whom it is of; undefined where a word belongs to it. */
function apart(t: Tokens, at: number, phrase: Phrase, out: Modifiers): number | undefined {
  const { text, lower, kind } = t.at(at);
  if (kind === "name" || demonym(t.at(at))) return named(t, at, phrase, out);
  if (missed(t, at, phrase)) return bodyAt(t, at, phrase, out);
  const describes =
    (loose.has(lower) || /.{3}ful$/.test(lower)) && at === out.title && !FIRST.test(`${lower} ${t.at(at + 1).lower}`);
  return kind !== "word" || /^-|-$/.test(text) || describes || lower === "american" ? at + 1 : undefined;
}
