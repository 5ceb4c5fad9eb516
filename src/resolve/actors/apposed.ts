import { kindOfNoun } from "../../lexicon/kinds.js";
import type { ActorKind } from "../../records/actor.js";
import type { Span } from "../../records/span.js";

/** "their party, Civic Accord, …", "the opposition party Civic Accord" */
const BEFORE = /(?<![\p{L}])(\p{Ll}[\p{Ll}-]+)(,?)\s+$/u;
/** "Civic Accord, the party to which …" */
const BEHIND =
  /^,\s+(?:the|an?|her|his|their|its)\s+((?:[\p{L}’'-]+\s+){0,3}?[\p{L}’'-]+)(?:[,.;]|\s+(?:of|to|in|for|behind|led|founded|run|that|which|whose|where)\b)/u;

/** What the text says outright that a named body is, by the noun that stands beside its name. */
export const apposed = (text: string, mentions: readonly Span[]): ActorKind | undefined =>
  first(mentions, ([start, end]) => {
    const before = BEFORE.exec(text.slice(Math.max(0, start - 40), start));
    const fits = before && (before[2] === "" || text.startsWith(",", end));
    return (fits && kindOf(before[1]!)) || behind(text, end);
  });

/** The same by what follows the name only: what stands before may be a body that a person heads. */
export function behind(text: string, end: number): ActorKind | undefined {
  const [, words] = BEHIND.exec(text.slice(end, end + 80)) ?? [];
  const noun = words?.split(/\s+/).at(-1);
  return noun ? kindOf(noun) : undefined;
}

function kindOf(noun: string): ActorKind | undefined {
  const kind = kindOfNoun(noun);
  return kind === "document" ? undefined : kind;
}

function first<Of, To>(all: readonly Of[], look: (one: Of) => To | undefined): To | undefined {
  for (const one of all) {
    const found = look(one);
    if (found) return found;
  }
  return undefined;
}
