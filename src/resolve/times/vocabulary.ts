import { escaped } from "../../lexicon/phrases.js";
import { readList } from "../../lexicon/read.js";

interface Data {
  months: string[];
  weekdays: string[];
  seasons: Record<string, string>;
  parts: Record<string, string>;
  units: Record<string, string>;
  numbers: Record<string, number>;
  ordinals: string[];
  sets: Record<string, string>;
  present: string[];
  past: string[];
  future: string[];
  ahead: string[];
  behind: string[];
  open: string[];
  /** Days that everybody knows by what is named behind them: pattern of the day, of what follows, value. */
  known: [day: string, follows: string, value: string][];
  holidays: Record<string, string>;
}

/** The lists of lexicon/times.json. */
export const data = readList<Data>("times");

/** A pattern that matches any of these words, the longest first; "a|b" are two words. */
export const anyOf = (words: Iterable<string>): string =>
  `(?:${[...words]
    .flatMap((word) => word.split("|"))
    .sort((a, b) => b.length - a.length)
    .map((word) => escaped(word).replace(/ /g, "\\s+"))
    .join("|")})`;

/** The place of a word in a list of names, from 1. */
const placeIn =
  (names: readonly string[]) =>
  (word: string): number =>
    names.findIndex((name) => name.split("|").includes(word.toLowerCase().replace(/\.$/, ""))) + 1;

export const monthNumber = placeIn(data.months);
export const weekdayNumber = placeIn(data.weekdays);
export const ordinalNumber = (word: string): number => placeIn(data.ordinals)(word) || Number.parseInt(word, 10);

const MONTH_SHORT = data.months.flatMap((names) => names.split("|").slice(1));
const MONTH_LONG = data.months.map((names) => names.split("|")[0]!);

/** Building stones of the rules. None captures; case does not matter, but for months and weekdays, which are names. */
export const month = `(?:${anyOf(MONTH_LONG)}\\b|${anyOf(MONTH_SHORT)}(?:\\.|\\b(?=\\s\\d)))`;
export const weekday = `(?:${anyOf(data.weekdays.map((names) => names.split("|")[0]!))}|${anyOf(data.weekdays.flatMap((names) => names.split("|").slice(1)))}\\.)`;
export const season = anyOf(Object.keys(data.seasons));
export const part = anyOf(Object.keys(data.parts));
export const ordinal = `(?:${anyOf(data.ordinals)}|\\d{1,2}(?:st|nd|rd|th))`;
export const year = "(?:1[5-9]|20)\\d\\d";
export const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";

const cardinal = anyOf(Object.keys(data.numbers));
const figure = "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?";
/** "3", "2 1/2", "twenty-five", "a hundred", "two and a half". */
export const number = `(?:(?:${figure})(?:\\s+\\d/\\d)?|(?:an?\\s+)?${cardinal}(?:[-\\s]+(?:and\\s+)?${cardinal})*(?:\\s+and\\s+a\\s+half)?)`;
const units = Object.keys(data.units);
export const unit = `(?:${anyOf(units)}s?)`;
export const units_ = `(?:${anyOf(units.filter((u) => u !== "centuries"))}s|centuries)`;

/** The number that words of `number` or "a" name. */
export function numberOf(words: string): number {
  const text = words.toLowerCase().replace(/,/g, "").trim();
  const fraction = text.match(/^([\d.]+)\s+(\d)\/(\d)$/);
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]);
  if (/^[\d.]+$/.test(text)) return Number(text);
  let sum = 0;
  let group = 0;
  for (const word of text.split(/[-\s]+/)) {
    const value = data.numbers[word];
    if (value === undefined) {
      if (word === "half") sum += 0.5;
    } else if (value === 1000) {
      sum += Math.max(1, group) * 1000;
      group = 0;
    } else group = value === 100 ? Math.max(1, group) * 100 : group + value;
  }
  return sum + group || 1;
}

/** The letter of a unit with its multiple: "decades" is `{ letter: "Y", times: 10 }`. */
export function unitOf(word: string): { letter: string; times: number; clock: boolean } {
  const key = word.toLowerCase();
  const code = data.units[key] ?? data.units[key.replace(/s$/, "")]!;
  const [, times, letter] = code.match(/^(\d*)(\w+)$/)!;
  return {
    letter: letter!.replace(/^T/, ""),
    times: Number(times || 1),
    clock: letter!.startsWith("T") && letter !== "T",
  };
}
