import type { Role } from "../../records/role.js";
import { ageAt } from "./ages.js";
import { rolesIn } from "./build.js";
import { clauseAt } from "./clause.js";
import { listEnd } from "./lists.js";
import { role } from "./modifiers.js";
import { partyAt } from "./party.js";
import { ofPerson, type Phrase, phrasesAt, type Sureness } from "./phrase.js";
import type { Token, Tokens } from "./tokens.js";
import { isState } from "./vocabulary.js";

interface Piece {
  roles: Role[];
  to: number;
}

const OPENS = /^(?:[,(—–]|-|--)$/;
const PREPOSITION = /^(?:of|for|with|by|from|to|about|against|like|than|on|at|in|and)$/;
const SAYS = /^(?:said|says|say|saying|told|added|adds|wrote|writes|argued|warned|noted|asked|explained|according)$/;
/** Appositions at most after one name. */
const MOST = 6;

/** What is said of a person behind the name: "of Ohio", "(R-Texas)", ", 34, a nurse at the clinic,", ", who heads the union", "is a lawyer". */
export function behind(t: Tokens, first: number): Role[] {
  const after = t.at(t.self + 1);
  if (after.kind === "owner") return [];
  const end = listEnd(t);
  const all = end === undefined ? [] : appositions(t, end, true, false).roles;
  if (all.length > 0) return all;
  const from = ofPlace(t, t.self + 1);
  if (end !== undefined && end > t.self + 1) return from.roles;
  const before = t.at(first - 1);
  const leads = before.kind === "sign" || SAYS.test(before.lower);
  const chain = appositions(t, from.to, false, leads);
  const verb = t.at(chain.to).text === "," ? chain.to + 1 : chain.to;
  const serving = /^(?:serving|working|acting)$/.test(t.at(verb).lower);
  const subject = PREPOSITION.test(before.lower) && !serving ? [] : clauseAt(t, verb, false);
  const relative = after.lower === "who" ? clauseAt(t, t.self + 2, true) : [];
  return [...from.roles, ...chain.roles, ...subject, ...relative];
}

/** "of Ohio", "of the Harbour Union" right behind the name. */
function ofPlace(t: Tokens, at: number): Piece {
  const none = { roles: [], to: at };
  if (!/^(?:of|from|with)$/.test(t.at(at).lower)) return none;
  const index = t.at(at + 1).lower === "the" ? at + 2 : at + 1;
  const { type, start, end, text } = t.at(index);
  const goesOn =
    (t.at(index + 1).glued && t.at(index + 1).text === "." && t.at(index + 2).capital) ||
    (t.at(index + 1).capital && t.at(index + 1).kind !== "sign");
  if (type === "LOC" && t.at(at).lower !== "with" && !(goesOn && index > at + 1))
    return { roles: [role("place", start, end, text)], to: pastWider(t, index + 1) };
  return type === "ORG" && t.at(index + 1).kind !== "owner"
    ? { roles: [role("affiliation", start, end, text)], to: index + 1 }
    : none;
}

/** "(N.Y.)" after the name. */
function bracketed(t: Tokens, at: number): Piece | undefined {
  const { type, kind, text, start, end } = t.at(at);
  if (t.at(at - 1).text !== "(" || (type !== "LOC" && !(kind === "word" && isState(text)))) return undefined;
  const dot = t.at(at + 1).text === "." ? 1 : 0;
  const place = role("place", start, end + dot, t.textOf([start, end + dot]));
  return t.at(at + 1 + dot).text === ")" ? { roles: [place], to: at + 1 + dot } : undefined;
}

/** Past the state that a town lies in. */
const pastWider = (t: Tokens, at: number): number =>
  t.at(at).text === "," && t.at(at + 1).type === "LOC" ? at + 2 : at;

function appositions(t: Tokens, start: number, many: boolean, leads: boolean): Piece {
  const out: Role[] = [];
  let at = start;
  for (let n = 0; n < MOST; n++) {
    // "X, Jr., …"
    if (t.at(at).text === "," && /^(?:jr|sr)$/.test(t.at(at + 1).lower)) at += 2;
    const opening = t.at(at);
    if (!OPENS.test(opening.text) && !(out.length > 0 && opening.lower === "and")) break;
    const piece = pieceAt(t, at + 1, many, leads && !out.some(({ kind }) => kind === "title"));
    if (!piece) break;
    out.push(...piece.roles);
    at = t.at(piece.to).text === ")" ? piece.to + 1 : piece.to;
  }
  return { roles: out, to: at };
}

/** One apposition, without the sign before it. */
function pieceAt(t: Tokens, index: number, many: boolean, leads: boolean): Piece | undefined {
  if (!many) {
    const told = ageAt(t, index) ?? partyAt(t, index) ?? bracketed(t, index);
    if (told) return told;
    if (t.at(index).lower === "who") {
      const roles = clauseAt(t, index + 1, true);
      return roles.length > 0 ? { roles, to: t.length } : undefined;
    }
    const from = ofPlace(t, index);
    if (from.roles.length > 0) return from;
  }
  const over = /^(?:once|then|formerly|previously)$/.test(t.at(index).lower);
  let at = over || /^(?:now|then|currently|both|himself|herself)$/.test(t.at(index).lower) ? index + 1 : index;
  const oneOf = t.at(at).lower === "one" && t.at(at + 1).lower === "of";
  if (oneOf) at += 2;
  const phrases = phrasesAt(t, at);
  const good = phrases.filter(
    (phrase) => phrase.plural === (many || oneOf) && ofPerson(t, phrase, sureness(t, phrase, leads)),
  );
  const last = good.at(-1);
  if (!last || good[0] !== phrases[0] || !closes(t, last)) return undefined;
  return { roles: good.flatMap((phrase) => rolesIn(t, phrase, over)), to: last.to };
}

/** After "a", any noun may be a person's where the name leads the sentence, or "who" follows. */
const sureness = (t: Tokens, { determiner, to }: Phrase, leads: boolean): Sureness =>
  /^an?$/.test(determiner ?? "") && (leads || t.at(to).lower === "who") ? "any" : "person";

const VERB =
  /^(?:is|was|were|are|has|had|have|does|did|do|will|would|could|can|may|might|should|must|told|he|she|they|it)$/;

/** Whether an apposition ends there, and is not the subject of a verb: "X, the lawyer claims,". */
function closes(t: Tokens, { to }: Phrase): boolean {
  const next: Token = t.at(to);
  if (next.kind === "sign" || next.kind === "number") return true;
  if (next.kind !== "word" || VERB.test(next.lower) || SAYS.test(next.lower)) return false;
  if (/ed$/.test(next.lower)) return PREPOSITION.test(t.at(to + 1).lower);
  return (
    /ing$/.test(next.lower) ||
    /^(?:who|whose|whom|which|that|and|but|or|as|when|where|while|since|until|before|after|by|about|between|against|during|on|in|to|at|for|from|of|with|under|over|through|near|not|because)$/.test(
      next.lower,
    )
  );
}
