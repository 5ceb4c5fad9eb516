import { titles } from "../../lexicon/titles.js";
import type { Tokens } from "./tokens.js";
import { former, loose, stops, stopsTitle } from "./vocabulary.js";

export const DETERMINER = /^(?:the|an?|his|her|their|its|our|my|your|another|this|both|two|three|four|one)$/;

/** Whether a token can stand in a phrase before its head, or as its head. */
export function isNominal(t: Tokens, index: number): boolean {
  const token = t.at(index);
  if (token.kind === "name" || token.kind === "number") return true;
  if (token.kind === "owner") return index > 0 && /^(?:name|word)$/.test(t.at(index - 1).kind);
  // "-based" after a name, "ex-" before one.
  if (/^-\p{L}|\p{L}-$/u.test(token.text)) return true;
  if (token.kind !== "word" || titles.calendar.has(token.lower)) return false;
  const opens = DETERMINER.test(t.at(index - 1).lower);
  // After "the", a word in -ing or -ed is no verb: "a shopping center".
  if (opens && (!stops.has(token.lower) || former.has(token.lower) || loose.has(token.lower))) return true;
  return !stopsTitle(token.lower, token.capital);
}

/** What follows a verb rather than a noun. */
const BEFORE_OBJECT = /^(?:the|an?|his|her|its|their|that|it|he|she|they|this|no|not)$/;

/** A noun in -s, which before a title would be taken for a verb. */
export function isPlural(t: Tokens, at: number): boolean {
  const { kind, lower } = t.at(at);
  return kind === "word" && /[^s]s$/.test(lower) && !stops.has(lower) && !BEFORE_OBJECT.test(t.at(at + 1).lower);
}
