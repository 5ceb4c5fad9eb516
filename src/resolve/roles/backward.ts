import { openers } from "../../lexicon/people.js";
import { complements } from "./complements.js";
import { AGED } from "./modifiers.js";
import { isNominal } from "./nominal.js";
import { demonym, type Phrase } from "./phrase.js";
import { decade } from "./terms.js";
import type { Tokens } from "./tokens.js";
import { data, isListed, isPerson, isPlain, partyOf, pluralNoun } from "./vocabulary.js";

/** The phrase that ends before a token. */
export function backward(t: Tokens, end: number): Phrase | undefined {
  const head = headBefore(t, end);
  if (head === undefined) return undefined;
  const from = back(t, head);
  const determiner = t.at(from - 1).kind === "word" ? t.at(from - 1).lower : undefined;
  const { capital, lower } = t.at(head);
  // "a President Lund": what somebody may become.
  if (/^an?$/.test(determiner ?? "") && capital && t.at(head).kind === "word") return undefined;
  const plural = t.at(head).kind === "word" && pluralNoun(lower);
  const short = !data.short[lower] && /general$/.test(lower) ? head + 1 : undefined;
  return {
    determiner,
    from,
    head,
    plural,
    ...complements(t, short ?? head + 1),
    to: end,
    ...(head === end - 1 && { titleEnd: end }),
  };
}

/** The noun right before a name, or before its complement: "Secretary of State", "Ambassador to Norway". */
function headBefore(t: Tokens, end: number): number | undefined {
  const last = t.at(end - 1);
  // "Wasserman" has the ending of a noun for a person, and is a name.
  const opens = t.at(end - 2).kind === "sign" || !last.capital || isListed(last.lower);
  const noun = last.kind === "word" && ((opens && isPerson(last.lower)) || pluralNoun(last.lower));
  if (noun || ((last.kind === "word" || last.kind === "name") && partyOf(last.text)) || demonym(last)) return end - 1;
  for (let at = end - 3; at >= Math.max(0, end - 8); at--) {
    const { kind, capital, lower } = t.at(at);
    if (kind !== "word" && kind !== "name") return undefined;
    if (kind === "word" && capital && isPerson(lower) && /^(?:of|for|to)$/.test(t.at(at + 1).lower))
      return complements(t, at + 1).to === end ? at : undefined;
  }
  return undefined;
}

/** Where the words begin that belong to a head noun. */
function back(t: Tokens, head: number): number {
  const title = t.at(head);
  const office = title.capital && title.kind === "word";
  let at = head;
  while (at > 0 && isNominal(t, at - 1)) {
    const { kind, type, capital, lower, text } = t.at(at - 1);
    const [word, before] = [kind === "word", t.at(at - 2)];
    // "make sure President Lund"; "judicial analyst Judge Lund" has two titles.
    if (word && !capital && office && !/-$/.test(text) && (isPerson(lower) || !isPlain(lower))) break;
    if (kind === "number" && !AGED.test(text) && !decade(text)) break;
    // A capital at the start of a sentence, or in a headline, tells nothing.
    const opens = at < 2 || (before.kind === "sign" && before.text !== ",");
    if (word && capital && (t.headline || (opens && !leadsTitle(t, at - 1, head))) && !isPlain(lower)) break;
    if (word && !capital && BEFORE_VERB.test(before.lower)) break;
    at--;
    if (type === "PER" && t.at(at + 1).kind !== "owner") break;
  }
  while (at < head && t.at(at).kind === "owner") at++;
  return at;
}

const BEFORE_VERB = /^(?:to|will|would|could|did|can|should|must|may|might|not|who|he|she|they)$/;

/** "Real estate mogul" at the start of a sentence; not "Meanwhile analyst". */
const leadsTitle = (t: Tokens, at: number, head: number): boolean =>
  !t.at(head).capital && !openers.has(t.at(at).lower) && !/(?:ing|ed|ly)$/.test(t.at(at).lower);
