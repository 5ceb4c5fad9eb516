import { readFileSync } from "node:fs";
import { stemmer } from "stemmer";
import { fold } from "../lexicon/fold.js";

export const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
/** "1,200", "3.5" */
export const FIGURE = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** `models/frequencies.json`, made by training/frequencies.mjs. */
interface Frequencies {
  documents: number;
  /** In how many of these documents a stem stands; stems of fewer than three are left out. */
  counts: Record<string, number>;
}

const { documents, counts }: Frequencies = JSON.parse(
  readFileSync(new URL("../../models/frequencies.json", import.meta.url), "utf8"),
);

/** A word of a text as it counts for what the text is about. */
export interface Term {
  /** Folded and stemmed (Porter 1980): "claims" and "claimed" are "claim". */
  stem: string;
  /** Whether it begins with a capital letter or is a number. */
  marked: boolean;
}

/** The words of a text, in order. */
export const terms = (text: string): Term[] =>
  Array.from(text.matchAll(WORD), ([word]) => ({
    stem: stemmer(fold(word).replace(/'s$/, "")),
    marked: /^[\p{Lu}\p{N}]/u.test(word),
  }));

const MOST = Math.log(documents + 1);

/**
 * How much a stem tells of what a text is about, 0..1: inverse document frequency (Spärck Jones 1972) over a fixed collection, so that what is
 * alike does not hang on what else has been read.
 */
export const rarity = (stem: string): number =>
  (MOST - Math.log((Object.hasOwn(counts, stem) ? counts[stem]! : 0) + 1)) / MOST;

/** How much stems tell together. */
export const told = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + rarity(stem), 0);

const [LITTLE, NAME] = [0.08, 0.25];

/** Whether a stem says anything: "day" and "year" are in too many texts. */
export const saysAnything = (stem: string): boolean => rarity(stem) > LITTLE;

/** Whether a word is a name or a number: the first word of a sentence is capital whatever it is, but a name is rarer. */
export const isName = ({ stem, marked }: Term): boolean => marked && tellsWho(stem);

/** Whether a stem is rare enough to be a name. */
export const tellsWho = (stem: string): boolean => rarity(stem) > NAME;

/** Whether two texts both hold some of a pattern, and none that is the same. */
export function differ(a: string, b: string, pattern: RegExp): boolean {
  const [one, two] = [new Set<string>(a.match(pattern)), new Set<string>(b.match(pattern))];
  return one.size > 0 && two.size > 0 && [...one].every((found) => !two.has(found));
}
