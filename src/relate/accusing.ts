import { accusedIn } from "../lexicon/accusations.js";
import type { Span } from "../records/span.js";
import { type Bond, conflicts } from "./bond.js";
import { called } from "./called.js";
import type { Hearing } from "./hearing.js";
import { rarity, terms } from "./terms.js";

/** An accusation to which the accused has no word in the story. */
export interface Accusation {
  /** Its place in the list of assertions. */
  place: number;
  /** Who is accused, in the part of the article. */
  accused: Span;
  /** `unanswered`: the accused was asked and declined; `one-sided`: nothing that the accused says is told. */
  state: "unanswered" | "one-sided";
}

/** A name tells who is meant; a word that begins a sentence does not. */
const TELLING = 0.25;

/** Accusations of somebody who is named, whom no article has answer or say anything else: what a reader should know before he believes them. */
export function accusing(assertions: readonly Hearing[], bonds: readonly Bond[]): Accusation[] {
  const speak = [...called(assertions)];
  const answered = new Set(bonds.filter(conflicts).flatMap(({ a, b }) => [a, b]));
  return assertions.flatMap((one, place) => {
    if (!one.statement || one.called === "" || answered.has(place)) return [];
    const length = accusedIn(one.cue, one.words);
    if (length === undefined) return [];
    const name = terms(one.words.slice(0, length)).filter(({ stem, marked }) => marked && rarity(stem) > TELLING);
    if (name.length === 0) return [];
    // A person is called by the surname alone, so any of the words may be the one.
    const theirs = new Set(
      speak.filter(([id, stems]) => id !== one.speaker && name.some(({ stem }) => stems.has(stem))).map(([id]) => id),
    );
    const own = assertions.filter(({ speaker }) => speaker !== null && theirs.has(speaker));
    if (own.some(({ act }) => act !== "decline")) return [];
    const start = one.place;
    return [{ place, accused: [start, start + length], state: own.length > 0 ? "unanswered" : "one-sided" }];
  });
}
