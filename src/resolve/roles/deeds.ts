import { kindOfNoun } from "../../lexicon/kinds.js";
import { bodies } from "../../lexicon/people.js";
import type { Role } from "../../records/role.js";
import { complements } from "./complements.js";
import { role } from "./modifiers.js";
import { phraseAt } from "./phrase.js";
import type { Tokens } from "./tokens.js";
import { data } from "./vocabulary.js";

/** Words between a verb and the place where it is done. */
const FAR = 9;

/** "in Lund" after "lives" or "born". */
export function place(t: Tokens, at: number, kind: "place" | "origin"): Role[] {
  const { type, start, end, text } = t.at(at);
  return type === "LOC" ? [role(kind, start, end, text)] : [];
}

/** "for Nordbank" after "works". */
export function employer(t: Tokens, at: number): Role[] {
  const { of, ofPerson } = complements(t, at);
  return of && !ofPerson ? [role("affiliation", ...of, t.textOf(of))] : [];
}

/** "teaches law at Lund University". */
export function school(t: Tokens, from: number): Role[] {
  let at = from;
  while (at < from + FAR && t.at(at).kind === "word" && t.at(at).lower !== "at") at++;
  return t.at(at).lower === "at" ? employer(t, at) : [];
}

/** "heads the union": a title from what somebody does, where they do it to a body. */
export function doing(t: Tokens, at: number, over: boolean): Role[] {
  const { lower, start, end } = t.at(at);
  const title = data.doing[lower];
  const object = title ? phraseAt(t, at + 1) : undefined;
  if (!object || !title) return [];
  const { kind, type, lower: noun } = t.at(object.head);
  const body =
    kind === "name"
      ? type === "ORG" || type === "LOC"
      : bodies.has(noun) || /^(?:government|organisation)$/.test(kindOfNoun(noun) ?? "");
  if (!body || (title === "representative" && kind !== "name")) return [];
  const of: [number, number] = [t.at(object.from).start, object.of?.[1] ?? t.at(object.head).end];
  const { since, until } = object;
  return [
    {
      ...role("title", start, end, title),
      of,
      ...(over && { former: true as const }),
      ...(since && { since }),
      ...(until && { until }),
    },
  ];
}
