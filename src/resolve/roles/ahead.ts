import { bodies } from "../../lexicon/people.js";
import type { Role } from "../../records/role.js";
import { backward } from "./backward.js";
import { rolesIn } from "./build.js";
import { AGED, role } from "./modifiers.js";
import type { Phrase } from "./phrase.js";
import type { Tokens } from "./tokens.js";
import { courtesy, isPerson, pluralNoun } from "./vocabulary.js";

/** What stands right before a name, and the token where that begins. */
export interface Ahead {
  roles: Role[];
  from: number;
}

/**
 * "former Interior Minister", "Fox News host", "Lagos-based analyst", "the BBC's" before a name.
 * @param first the token of the name
 * @param many whether it is the first of a list, and the noun is for several
 */
export function ahead(t: Tokens, first: number, many = false): Ahead {
  let end = first - 1;
  while (end >= 0 && courtesy.has(t.at(end).lower)) end--;
  const last = t.at(end);
  const of = t.at(end - 1);
  const body = of.type === "ORG" || (of.type === "MISC" && bodies.has(of.lower.slice(of.lower.lastIndexOf(" ") + 1)));
  if (last.kind === "owner" && (body || of.type === "LOC"))
    return { roles: [role(body ? "affiliation" : "place", of.start, of.end, of.text)], from: end - 1 };
  if (last.kind === "number" && AGED.test(last.text)) {
    const age = AGED.exec(last.text)![1]!;
    return { roles: [role("age", last.start, last.start + age.length, age)], from: end };
  }
  if (/^-(?:based|born)$/.test(last.lower) && of.kind === "name")
    return { roles: [role(last.lower === "-born" ? "origin" : "place", of.start, of.end, of.text)], from: end - 1 };
  const phrase = backward(t, end + 1);
  if (!phrase || phrase.plural !== many) return { roles: [], from: end + 1 };
  const also = coordinated(t, phrase) ?? stacked(t, phrase);
  return { roles: [...(also ? rolesIn(t, also) : []), ...rolesIn(t, phrase)], from: (also ?? phrase).from };
}

/** "CIA director Gen. X": a title in small letters before one with a capital is another. */
function stacked(t: Tokens, { from }: Phrase): Phrase | undefined {
  const before = t.at(from - 1);
  return before.kind === "word" && !before.capital && isPerson(before.lower) ? backward(t, from) : undefined;
}

/** "filmmaker and author" before a name: the first of the two. */
function coordinated(t: Tokens, second: Phrase): Phrase | undefined {
  const [and, noun] = [t.at(second.from - 1), t.at(second.from - 2)];
  if (
    and.lower !== "and" ||
    noun.kind !== "word" ||
    (noun.capital !== t.at(second.head).capital && t.at(second.from - 3).kind !== "sign") ||
    !isPerson(noun.lower) ||
    pluralNoun(noun.lower)
  )
    return undefined;
  const first = backward(t, second.from - 1);
  return first && !first.plural && t.at(first.head).kind === "word" ? first : undefined;
}
