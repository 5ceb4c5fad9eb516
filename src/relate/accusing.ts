import { accusedIn } from "../lexicon/accusations.js";
import type { Span } from "../records/span.js";
import { stateOf } from "../resolve/places/states.js";
import { type Bond, conflicts } from "./bond.js";
import { called } from "./called.js";
import { type Hearing, isBefore } from "./hearing.js";
import { isName, rarity, terms } from "./terms.js";

/** An accusation to which the accused has no word in the story. */
export interface Accusation {
  /** Its place in the list of assertions. */
  place: number;
  /** Who is accused, in the part of the article. */
  accused: Span;
  /** `unanswered`: the accused was asked and declined; `one-sided`: nothing that the accused says is told. */
  state: "unanswered" | "one-sided";
}

/** Words that are more common do not tell who is meant. */
const TELLING = 0.25;
/** Behind these stands something that belongs to the accused, or where he is. */
const BEHIND = /[,;:(]|\s(?:of|for|in|at|from|on|to|by|who|whom|whose|which|that|and|or)\s/u;
const WOULD_NOT_SAY = /comment|respon|answer|say|said|discuss|speak/iu;

/**
 * Accusations of a person or body by name whom no article has answer or say anything else: what a reader should know before he believes them. Nothing is
 * told where somebody speaks who may be the accused: a state has many names, and "he" may be he.
 */
export function accusing(assertions: readonly Hearing[], bonds: readonly Bond[]): Accusation[] {
  const speak = [...called(assertions)];
  const answered = new Set(bonds.filter(conflicts).flatMap(({ a, b }) => [a, b]));
  return assertions.flatMap((one, place) => {
    if (!one.statement || one.called === "" || answered.has(place)) return [];
    const length = accusedIn(one.cue, one.words);
    const [start, end] = one.content[0]!;
    if (length === undefined || start + length > end) return [];
    const accused = one.words.slice(0, length);
    const [name] = accused.split(BEHIND) as [string];
    const last = terms(name).at(-1);
    if (!last || !isName(last) || stateOf(name.replace(/^the\s+/iu, "").trim()) !== undefined) return [];
    const said = terms(accused).filter(({ stem }) => rarity(stem) > TELLING);
    const theirs = new Set(
      speak.filter(([id, stems]) => id !== one.speaker && said.some(({ stem }) => stems.has(stem))).map(([id]) => id),
    );
    const own = assertions.filter(({ speaker }) => speaker !== null && theirs.has(speaker));
    if (own.some(({ act, cue, words }) => act !== "decline" || !WOULD_NOT_SAY.test(`${cue} ${words}`))) return [];
    if (assertions.some((other) => other.statement && other.speaker === null && isBefore(one, other))) return [];
    return [{ place, accused: [start, start + length], state: own.length > 0 ? "unanswered" : "one-sided" }];
  });
}
