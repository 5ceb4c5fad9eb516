import { fold } from "../../lexicon/fold.js";
import { descriptions } from "../../lexicon/people.js";
import { readList } from "../../lexicon/read.js";
import { titles } from "../../lexicon/titles.js";

const LISTS = [
  "opinions",
  "courtesy",
  "former",
  "family",
  "close",
  "persons",
  "things",
  "matters",
  "plain",
  "titular",
  "loose",
  "stops",
  "praise",
] as const;
type Tables = Record<"letters" | "short" | "doing", Record<string, string>> & {
  parties: Record<string, string[]>;
  states: string[];
};

/** The lists of lexicon/roles.json, and those of single words as sets. */
export const data = readList<Record<(typeof LISTS)[number], string[]> & Tables>("roles");
// "constructor" is a word, and no entry.
for (const table of ["letters", "short", "doing"] as const) Object.setPrototypeOf(data[table], null);
const sets = Object.fromEntries(LISTS.map((name) => [name, new Set(data[name].map(fold))])) as unknown as Record<
  (typeof LISTS)[number],
  ReadonlySet<string>
>;
export const { family, close, former, loose, stops, courtesy, matters, titular } = sets;
const { persons, things, plain, opinions, praise } = sets;

const states = new Set(data.states);
const parties = new Map(
  Object.entries(data.parties).flatMap(([party, words]) => words.map((word) => [fold(word), party] as const)),
);
/** In titles.json, but not nouns for a person by themselves. */
const NO_NOUN = new Set(["former", "then", "acting", "interim", "late", "private", "major", "st"]);
const known = new Set([
  ...persons,
  ...descriptions,
  ...[...titles.titles].filter((word) => !word.includes(" ") && !NO_NOUN.has(word)),
  ...[...titles.people].filter((word) => !/s$|^(?:police|people|media|source)/.test(word)),
]);
for (const word of things) known.delete(word);
const ENDING = /^\p{L}{2,}(?:er|or|ist|ician|itian|man|woman|person|eer|crat|ologist)$/u;

/** Whether a dot after it belongs to it. */
export const isShort = (word: string): boolean =>
  /^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u.test(word) ||
  fold(word) in data.short ||
  courtesy.has(fold(word)) ||
  states.has(word) ||
  /^(?:Jr|Sr|No)$/.test(word);

export const isState = (word: string): boolean => states.has(word.replace(/\.$/, ""));

/** Whether a word is listed as a noun for a person; the surer half of `isPerson`. */
export const isListed = (word: string): boolean =>
  known.has(word.replace(/-(?:elect|designate)$/, "")) || word in data.short || family.has(word);

/** Whether a folded word, in the singular, is a noun for a person: listed, or with the ending of one, or a compound of one. */
export function isPerson(word: string): boolean {
  const base = word.replace(/-(?:elect|designate)$/, "");
  if (things.has(base)) return false;
  return isListed(base) || ENDING.test(base) || (base.includes("-") && isPerson(base.slice(base.lastIndexOf("-") + 1)));
}

const PLURALS: [RegExp, string][] = [
  [/men$/, "man"],
  [/ies$/, "y"],
  [/wives$/, "wife"],
  [/^children$/, "child"],
  [/(?<=[^s])s$/, ""],
];

/** The singular of a noun for several people, or undefined: "lawyers", "spokesmen", "Sens." */
export function singular(word: string): string | undefined {
  const many = data.short[word] ?? word;
  const [ending, one] = PLURALS.find(([ending]) => ending.test(many)) ?? [];
  const base = ending && many.replace(ending, one!);
  return base && isPerson(base) ? base : undefined;
}

/** Whether a word is a noun for several people, and for them alone. */
export const pluralNoun = (lower: string): boolean =>
  (data.short[lower]?.endsWith("s") ?? false) || (!isListed(lower) && singular(lower) !== undefined);

/** A party by one of its names or adjectives; "conservative" and the like are parties only where they have a capital. */
export const partyOf = (words: string): string | undefined => {
  const party = parties.get(fold(words).replace(/\.$/, ""));
  return party && opinions.has(fold(words)) && !/^\p{Lu}/u.test(words) ? undefined : party;
};

/** The name of a party that is also a view: "conservative". */
export const isOpinion = (word: string): boolean => opinions.has(fold(word));

/** A word that cannot be part of a title: a function word, or by its ending a verb. */
export function stopsTitle(word: string, capital: boolean): boolean {
  if (stops.has(word) && !(loose.has(word) && capital)) return true;
  if (capital || plain.has(word) || loose.has(word) || former.has(word) || isListed(word)) return false;
  return /(?:ed|ing|ly)$/.test(word) || (/[^s']s$/.test(word) && !word.includes("-") && singular(word) === undefined);
}

/** A title as the records have it: lower case, spelt out. */
export const normal = (words: readonly string[]): string =>
  words.map((word) => data.short[word.toLowerCase().replace(/\.$/, "")] ?? word.toLowerCase()).join(" ");

/** Whether a word at the head of a marked name is a title, or leads up to one: "House Speaker". */
export const isTitle = (word: string): boolean => {
  const lower = fold(word).replace(/\.$/, "");
  return titles.titles.has(lower) || lower in data.short || courtesy.has(lower);
};
export const leads = (word: string): boolean => isTitle(word) || titles.offices.has(fold(word));

/** A word of titles and of nothing else: "majority", "chief", "governor". */
export const isTitular = (word: string): boolean => titular.has(fold(word)) || isTitle(word) || isPerson(fold(word));

/** A word that belongs to titles, whatever its case. */
export const isPlain = (lower: string): boolean =>
  plain.has(lower) ||
  loose.has(lower) ||
  former.has(lower) ||
  titles.offices.has(lower) ||
  titular.has(lower) ||
  isPerson(lower) ||
  partyOf(lower) !== undefined;

/** "a great leader" is praise or blame, not a role. */
export const isPraise = (words: readonly string[]): boolean => words.some((word) => praise.has(word));
