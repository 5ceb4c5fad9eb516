import { fold } from "../../lexicon/fold.js";
import type { Name, NameType } from "../../records/name.js";
import { isShort } from "./vocabulary.js";
import { bareStart, namesWithin, windowAround } from "./window.js";

/** A word, a number, a sign, the "'s" of an owner, a whole name, or the person whose roles are looked for. */
export interface Token {
  kind: "word" | "number" | "sign" | "owner" | "name" | "self";
  type?: NameType;
  start: number;
  end: number;
  text: string;
  /** Folded, without a final dot. */
  lower: string;
  capital: boolean;
  /** No space before it. */
  glued: boolean;
}

/** The words around one naming of a person, within its paragraph. */
export interface Tokens {
  /** A token; a sign without text where there is none. */
  at(index: number): Token;
  length: number;
  /** Whether nearly every word has a capital. */
  headline: boolean;
  textOf(span: readonly [number, number]): string;
  /** Where the person's name stands. */
  self: number;
}

const TOKEN =
  /['’‘]s(?![\p{L}\p{N}])|(?<=s)['’](?=\s)|-?\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‑.&]|['’](?!s(?!\p{L})))[\p{L}\p{N}]+)*(?:-$)?|\d[\p{L}\p{N}]*(?:[-–.,:/][\p{L}\p{N}]+)*|--|\S/gu;
/** Words that headlines leave without a capital. */
const SMALL = /^(?:with|from|that|this|over|into|says?)$/;
const NONE: Token = { kind: "sign", start: 0, end: 0, text: "", lower: "", capital: false, glued: false };

/** @param names in order of place */
export function around(text: string, mention: readonly [number, number], names: readonly Name[]): Tokens {
  const end = mention[1];
  const [from, to] = windowAround(text, mention);
  const tokens: Token[] = [];
  let at = from;
  const upTo = (place: number): void => {
    for (const token of words(text.slice(at, place), at, text)) tokens.push(token);
  };
  const name = (one: Omit<Name, "type"> & { type?: NameType }, kind: "name" | "self"): void => {
    upTo(one.start);
    tokens.push({ ...token(text, one.start, one.end, kind), ...(one.type && { type: one.type }) });
    at = one.end;
  };
  const near = namesWithin(text, names, [from, to]);
  const start = bareStart(text, mention);
  for (const one of near) if (one.start >= at && one.end <= start) name(one, "name");
  name({ start, end }, "self");
  const self = tokens.length - 1;
  for (const one of near) if (one.start >= at) name(one, "name");
  upTo(to);
  const headline = !tokens.some(({ kind, text }) => kind === "word" && /^\p{Ll}{4}/u.test(text) && !SMALL.test(text));
  return {
    at: (index) => tokens[index] ?? NONE,
    length: tokens.length,
    self,
    headline,
    textOf: (span) => text.slice(...span),
  };
}

function token(text: string, start: number, end: number, kind: Token["kind"]): Token {
  const words = text.slice(start, end);
  const lower = fold(words).replace(/\.$/, "");
  return {
    kind,
    start,
    end,
    text: words,
    lower,
    capital: /^\p{Lu}/u.test(words),
    glued: start > 0 && !/\s/.test(text[start - 1]!),
  };
}

/** Common words and signs of a stretch between names. */
export function words(stretch: string, offset: number, text: string): Token[] {
  const out: Token[] = [];
  for (const { 0: found, index } of stretch.matchAll(TOKEN)) {
    const start = offset + index;
    const before = out.at(-1);
    // The dot of an abbreviation was taken with its word.
    if (before && before.end > start) continue;
    // A hyphen belongs to what follows only where it joins it to a name: "Lagos-based".
    const joins = found.startsWith("-") && (start === 0 || /\s/.test(text[start - 1]!)) ? 1 : 0;
    const from = start + joins;
    const to = start + found.length;
    const kind =
      /^['’‘](?:s$|$)/u.test(found) && !/\s/.test(text[start - 1] ?? " ")
        ? "owner"
        : /^-?\p{L}/u.test(found)
          ? "word"
          : /^\d/.test(found)
            ? "number"
            : "sign";
    const dot =
      kind === "word" && text[to] === "." && to < offset + stretch.length && isShort(text.slice(from, to)) ? 1 : 0;
    out.push(token(text, from, to + dot, kind));
  }
  return out;
}
