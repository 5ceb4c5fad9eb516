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
 * Which of some lists a text may hold a phrase of, by their places, in order; told by the longest word of each phrase. Most texts hold none of most lists,
 * and a look at their words is far cheaper than a search for hundreds of phrases, whose pattern alone takes long to make.
 */
export function glances(lists: readonly (readonly string[])[]): (text: string) => number[] {
  const signs = new Map<string, Set<number>>();
  for (const [place, phrases] of lists.entries())
    for (const phrase of written(phrases)) {
      const sign = (phrase.toLowerCase().match(WORDS) ?? []).reduce((a, b) => (b.length > a.length ? b : a), "");
      signs.set(sign, (signs.get(sign) ?? new Set()).add(place));
    }
  return (text) => {
    const found = new Set<number>();
    for (const word of text.toLowerCase().match(WORDS) ?? [])
      for (const place of signs.get(word) ?? []) found.add(place);
    return [...found].sort((a, b) => a - b);
  };
}

/** Whether a text may hold any of the phrases of one list. */
export function glance(phrases: readonly string[]): (text: string) => boolean {
  const may = glances([phrases]);
  return (text) => may(text).length > 0;
}

/** The first label, in the order of the lists, of which a phrase occurs. */
export function finder<Label extends string>(lists: Readonly<Record<Label, readonly string[]>>): Finder<Label> {
  const labelled = Object.entries<readonly string[]>(lists) as [Label, readonly string[]][];
  const patterns = labelled.map(([, phrases]) => pattern(phrases));
  const may = glances(labelled.map(([, phrases]) => phrases));
  return (text) => {
    for (const place of may(text)) {
      const match = patterns[place]!.exec(text);
      if (match) return { label: labelled[place]![0], start: match.index, end: match.index + match[0].length };
    }
    return undefined;
  };
}
