import { forms } from "./inflect.js";

/** Finds phrases of a word list in running text, whatever their case, apostrophes and spacing. */
export type Finder<Label extends string> = (text: string) => { label: Label; start: number; end: number } | undefined;

/** Words as a pattern that matches just them. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const flexible = (text: string): string => escaped(text).replace(/ /g, "\\s+").replace(/['’]/g, "['’]");

/** The phrases as they stand; "~" before one stands for every form of its first word. */
const written = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => {
    if (!phrase.startsWith("~")) return [phrase];
    const [verb, ...rest] = phrase.slice(1).split(" ");
    return forms(verb!).map((form) => [form, ...rest].join(" "));
  });

/** One pattern for a list of phrases. */
export function pattern(phrases: readonly string[]): RegExp {
  const longest = written(phrases)
    .sort((a, b) => b.length - a.length)
    .map(flexible);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Whether a text may hold any of the phrases, told by the longest word of each: most texts hold none, and a look at their words is
 * far cheaper than a search for hundreds of phrases.
 */
export function glance(phrases: readonly string[]): (text: string) => boolean {
  const signs = new Set(
    written(phrases).map((phrase) =>
      (phrase.toLowerCase().match(WORDS) ?? []).reduce((a, b) => (b.length > a.length ? b : a), ""),
    ),
  );
  return (text) => (text.toLowerCase().match(WORDS) ?? []).some((word) => signs.has(word));
}

/** The first label, in the order of the lists, of which a phrase occurs. */
export function finder<Label extends string>(lists: Readonly<Record<Label, readonly string[]>>): Finder<Label> {
  const patterns = Object.entries<readonly string[]>(lists).map(
    ([label, phrases]) => [label as Label, pattern(phrases)] as const,
  );
  const may = glance(Object.values<readonly string[]>(lists).flat());
  return (text) => {
    if (!may(text)) return undefined;
    for (const [label, at] of patterns) {
      const match = at.exec(text);
      if (match) return { label, start: match.index, end: match.index + match[0].length };
    }
    return undefined;
  };
}
