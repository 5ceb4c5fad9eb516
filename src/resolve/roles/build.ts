import type { Role } from "../../records/role.js";
import { modifiersOf, role } from "./modifiers.js";
import { demonym, type Phrase } from "./phrase.js";
import type { Tokens } from "./tokens.js";
import { close, data, family, normal, partyOf, singular } from "./vocabulary.js";

const HIS = /^(?:his|her|their|my|your|our)$/;

/**
 * The roles that one phrase tells: its title, and what its modifiers say of age, party and place.
 * @param over whether a word outside of it said that it is over
 */
export function rolesIn(t: Tokens, phrase: Phrase, over = false): Role[] {
  const { roles, title, ...told } = modifiersOf(t, phrase);
  const head = t.at(phrase.head);
  const of = phrase.of ?? told.of;
  const since = phrase.since ?? told.since;
  const until = phrase.until ?? told.until;
  if (phrase.place) roles.push(role("place", ...phrase.place, t.textOf(phrase.place)));
  const said = titleOf(t, title, phrase);
  const more = {
    ...((over || told.former || said.former) && { former: true as const }),
    ...(since && { since }),
    ...(until && { until }),
  };
  const party = partyOf(head.text);
  if (party && told.of && told.ofPlace) roles.push(role("place", ...told.of, t.textOf(told.of)));
  if (party) return [...roles, { ...role("party", head.start, head.end, party), ...more }];
  if (demonym(head)) return [...roles, role("origin", head.start, head.end, head.text)];
  if (head.lower === "native") return of ? [...roles, role("origin", ...of, t.textOf(of))] : roles;
  const noun = phrase.plural ? singular(head.lower)! : head.lower;
  const person = phrase.of ? phrase.ofPerson : told.ofPerson;
  const pronoun = HIS.test(phrase.determiner ?? "");
  const kin =
    family.has(noun) &&
    (phrase.plural || pronoun || told.owned || (phrase.of ? phrase.ofPerson || !phrase.ofName : told.ofPerson));
  const kind = kin || ((close.has(noun) || close.has(said.value)) && (person || pronoun)) ? "relation" : "title";
  return [...roles, { ...role(kind, said.start, said.end, said.value), ...more, ...(of && { of }) }];
}

/** The words of a title and its normal form, without "ex-". */
function titleOf(
  t: Tokens,
  from: number,
  { head, titleEnd, plural }: Phrase,
): Pick<Role, "start" | "end" | "value" | "former"> {
  const first = t.at(from);
  const over = /^(?:ex|then|former)-(?=\p{L})/u.exec(first.lower)?.[0].length ?? 0;
  const words = Array.from({ length: titleEnd - from }, (_, n) => {
    const { text, lower } = t.at(from + n);
    if (from + n === head && plural) return data.short[lower]?.replace(/s$/, "") ?? singular(lower)!;
    return n === 0 ? text.slice(over) : text;
  });
  const end = t.at(titleEnd - 1).end;
  return { start: first.start + over, end, value: normal(words), ...(over > 0 && { former: true }) };
}
