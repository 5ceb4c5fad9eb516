import type { Role } from "../../records/role.js";
import { rolesIn } from "./build.js";
import { DETERMINER } from "./nominal.js";
import { ofPerson, phraseAt } from "./phrase.js";
import type { Tokens } from "./tokens.js";

/** Tokens back over which such a phrase may reach. */
const FAR = 18;
const HARD = /^(?:[.!?;:()"“”—–]|--)$/;
const CLOSED = /^(?:[,.;:!?)"”—–]|--|)$/;

/**
 * "The party's leader, X,": a phrase of a person and a comma before the name.
 * @param first where the name begins, with what stands right before it
 */
export function introduced(t: Tokens, first: number): Role[] {
  const comma = first - 1;
  if (t.at(comma).text !== ",") return [];
  let from = comma;
  while (from > 0 && comma - from < FAR && !HARD.test(t.at(from - 1).text)) from--;
  // "As mayor of Lund, X said": the first word of the sentence.
  const as = t.at(from).lower === "as" && t.at(from).capital ? phraseAt(t, from + 1) : undefined;
  if (as?.to === comma && !as.plural && ofPerson(t, as, "person")) return rolesIn(t, as);
  if (!CLOSED.test(t.at(t.self + 1).text)) return [];
  // The furthest start that reads on to the comma: "the wife of the mayor" is no mayor.
  for (let at = from; at < comma; at++) {
    const owned = t.at(at).kind === "name" && t.at(at + 1).kind === "owner" && t.at(at - 1).kind !== "name";
    if (!owned && !(t.at(at).kind === "word" && DETERMINER.test(t.at(at).lower))) continue;
    const phrase = phraseAt(t, at);
    if (phrase?.to !== comma || phrase.plural || !ofPerson(t, phrase, "person")) continue;
    // What stands between two commas after a name is said of that name.
    const said = t.at(at - 1).text === "," && (t.at(at - 2).type === "PER" || t.at(at - 2).text === ")");
    return said ? [] : rolesIn(t, phrase);
  }
  return [];
}
