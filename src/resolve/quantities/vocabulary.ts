import { readList } from "../../lexicon/read.js";
import { phrasesOf } from "./phrases.js";

type Bound = "at least" | "at most" | "roughly";
type Many<Value> = Record<string, Value>;

interface Data extends Record<Bound | "few" | "names", string[]> {
  scales: Many<number>;
  "short scales": Many<number>;
  groups: Many<[low: number, high: number]>;
  after: Many<Bound>;
  percent: Many<string>;
  "currency signs": Many<string>;
  "currency names": Many<string | null>;
  hundredths: Many<string | null>;
  measures: Many<string>;
  factors: Many<number>;
  "factor words": Many<number>;
  contests: Many<string>;
  irregular: Many<string>;
  ends: Many<string>;
}
type Words = Record<
  | "weights"
  | "rising"
  | "falling"
  | "more"
  | "less"
  | "not factors"
  | "compared with"
  | "superlatives"
  | "ranked"
  | "ranked nouns"
  | "labels"
  | "streets"
  | "one of"
  | "standing"
  | "people"
  | "pronouns"
  | "not units"
  | "not plural",
  string
>;

const data = readList<Data & Words>("quantities");
const times = readList<{
  numbers: Many<number>;
  ordinals: string[];
  units: Many<string>;
  months: string[];
}>("times");

const split = (words: string): string[] => words.split(" ");
const setOf = (words: string): ReadonlySet<string> => new Set(split(words));
const mapOf = <Value>(values: Many<Value>): ReadonlyMap<string, Value> => new Map(Object.entries(values));
/** A name of a unit in both numbers. */
const both = (name: string): string[] => (name.length > 2 ? [name, `${name}s`] : [name]);

/** "one" is 1, "ninety" 90; "hundred" and "thousand" are scales. */
export const cardinals = new Map(Object.entries(times.numbers).filter(([, value]) => value < 100));
/** What a number before it is multiplied by. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...Object.entries(times.numbers).filter(([, value]) => value >= 100),
  ...Object.entries(data.scales),
]);
export const shortScales = mapOf(data["short scales"]);
/** "hundreds": from two hundred up to the next number that has a word. */
export const groups = mapOf(data.groups);
export const few = phrasesOf(data.few.map((phrase) => [phrase, true]));

/** "third", "3rd" and "thirds" without the s: 3. */
export const ordinals = new Map(
  times.ordinals.flatMap((names, index) => names.split("|").map((name) => [name, index + 1] as const)),
);
/** Units of time, whose numbers are no quantities, and their plurals. */
export const timeUnits = new Set(Object.keys(times.units).flatMap((unit) => [unit, `${unit}s`]));
export const months = new Set(times.months.flatMap((names) => names.split("|")));

/** Phrases before a figure that say which way it is open. */
export const before = phrasesOf<Bound>(
  (["at least", "at most", "roughly"] as const).flatMap((bound) =>
    data[bound].map((phrase) => [phrase, bound] as const),
  ),
);
/** The same after it. */
export const after = phrasesOf<Bound>(Object.entries(data.after));

export const percents = phrasesOf(Object.entries(data.percent));
export const currencySigns = phrasesOf(Object.entries(data["currency signs"]));
export const currencyNames = phrasesOf<{ code: string | null; worth: number }>([
  ...Object.entries(data["currency names"]).flatMap(([name, code]) =>
    both(name).map((form) => [form, { code, worth: 1 }] as const),
  ),
  ...Object.entries(data.hundredths).flatMap(([name, code]) =>
    both(name).map((form) => [form, { code, worth: 0.01 }] as const),
  ),
]);
/** The codes of currencies by their name in the singular. */
export const currencies = mapOf(data["currency names"]);
export const weights = setOf(data.weights);
export const measures = phrasesOf(
  Object.entries(data.measures).flatMap(([symbol, names]) =>
    split(names).flatMap((name) => both(name.replace(/_/g, " ")).map((form) => [form, symbol] as const)),
  ),
);

/** 1 for words of growth, -1 for words of decline. */
export const direction: ReadonlyMap<string, 1 | -1> = new Map([
  ...split(data.rising).map((word) => [word, 1] as const),
  ...split(data.falling).map((word) => [word, -1] as const),
]);
/** 1 for "more" and its like, -1 for "less". */
export const comparatives: ReadonlyMap<string, 1 | -1> = new Map([
  ...split(data.more).map((word) => [word, 1] as const),
  ...split(data.less).map((word) => [word, -1] as const),
]);
export const factorVerbs = mapOf(data.factors);
export const factorWords = mapOf(data["factor words"]);
export const notFactors = setOf(data["not factors"]);
export const comparedWith = setOf(data["compared with"]);

/** What is counted on the two sides of a score: "vote", or "" where it is not said. */
export const contests: ReadonlyMap<string, string> = new Map(
  Object.entries(data.contests).flatMap(([unit, words]) => split(words).map((word) => [word, unit] as const)),
);
export const superlatives = setOf(data.superlatives);
export const rankVerbs = setOf(data.ranked);
export const rankNouns = setOf(data["ranked nouns"]);
export const labels = setOf(data.labels);
export const streets = setOf(data.streets);
export const names = phrasesOf(data.names.map((name) => [name, true]));

export const single = setOf(data["one of"]);
export const standing = setOf(data.standing);
export const people = setOf(data.people);
export const pronouns = setOf(data.pronouns);
export const notUnits = setOf(data["not units"]);
export const notPlural = setOf(data["not plural"]);
export const irregular = mapOf(data.irregular);
/** Words that no phrase about a counted noun runs over. */
export const ends = new Set(Object.values(data.ends).flatMap(split));
