import { fold } from "../lexicon/fold.js";
import { escaped } from "../lexicon/phrases.js";
import { titles } from "../lexicon/titles.js";

/** The words that a text writes in lower case: a capital elsewhere may be that of a sentence. */
export const lowerCaseWords = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}’'-]*/gu));

const tidy = (token: string): string => token.replace(/^["'“‘([]+|["'”’)\].,;:!?]+$/gu, "");
const key = (token: string): string => fold(token).replace(/\.$/, "");
const isCapital = (token: string): boolean => /^\p{Lu}/u.test(token);

/** How many tokens up to `end` are a title, the longest title first: 3 for "secretary of state". */
function titleBefore(tokens: readonly string[], end: number): number {
  for (const length of [3, 2, 1]) {
    if (
      length <= end &&
      titles.titles.has(
        tokens
          .slice(end - length, end)
          .map(key)
          .join(" "),
      )
    )
      return length;
  }
  return 0;
}

/** The tokens behind the last title: "Northern Federation Secretary of State Daniel Whitcombe" -> "Daniel Whitcombe". */
export function withoutTitles(tokens: readonly string[]): string[] {
  for (let end = tokens.length; end > 0; end--) {
    if (titleBefore(tokens, end) > 0) return tokens.slice(end);
  }
  return [...tokens];
}

/** Where the run of capitalised words and particles that ends the segment begins. */
function runStart(tokens: readonly string[]): number {
  let start = tokens.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (isCapital(tokens[at]!)) start = at;
    else if (!titles.particles.has(fold(tokens[at]!))) break;
  }
  return start;
}

/** "secretary of state " or "the party’s secretary " may stand before a name; "a spokesman for " makes it someone else. */
function mayPrecede(prefix: readonly string[]): boolean {
  const rest = prefix.slice(0, prefix.length - titleBefore(prefix, prefix.length));
  return !rest.some((token) => titles.prepositions.has(fold(token)));
}

function nameOfSegment(segment: string, isCommon: (word: string) => boolean): string | null {
  let tokens = segment.split(/\s+/).map(tidy).filter(Boolean);
  if (titles.determiners.has(fold(tokens[0] ?? "")) && tokens.length > 1) tokens = tokens.slice(1);
  const start = runStart(tokens);
  if (start === tokens.length || !mayPrecede(tokens.slice(0, start))) return null;
  const name = withoutTitles(tokens.slice(start));
  const [first] = name;
  if (first === undefined || !isCapital(first)) return null;
  if (name.every((token) => titles.offices.has(key(token)) || titles.pronouns.has(key(token)))) return null;
  if (name.length === 1 && (titles.people.has(key(first)) || isCommon(first.toLowerCase()))) return null;
  return name.join(" ").replace(/['’]s$/u, "");
}

/** Whether a segment describes a person whose name may follow it after a comma, and is no place: "residents of Belmara, …". */
function introduces(segment: string): boolean {
  const tokens = segment.split(/\s+/).map(tidy).filter(Boolean);
  const endsInPlace = titles.prepositions.has(fold(tokens.at(-2) ?? "")) && isCapital(tokens.at(-1) ?? "");
  return !endsInPlace || tokens.some((token) => titles.titles.has(key(token)));
}

/**
 * The proper name in the words of a source, without titles and appositions; null where they only describe or refer back.
 * `isCommon` says whether a lower-case word stands in the article: then its capital may be that of a sentence.
 */
export function nameIn(words: string, isCommon: (word: string) => boolean = () => false): string | null {
  const segments = words.split(/[,;:()—–…]+/).filter((segment) => segment.trim() !== "");
  for (const [index, segment] of segments.entries()) {
    const name = nameOfSegment(segment, isCommon);
    if (name !== null && (index === 0 || name.includes(" "))) return name;
    if (!introduces(segment)) return null;
  }
  return null;
}

// "Ramiro Castell and Elena Duarte" is no longer form of "Elena Duarte".
const isAnd = (token: string): boolean => token === "and" || token === "&";

/** Whether `fuller` can be a longer form of `name`: "Vantes" and "Rodrigo Vantes" of "Rodrigo Andrés Vantes". */
function lengthens(name: string, fuller: string): boolean {
  const short = fold(name).split(" ");
  const long = fold(fuller).split(" ");
  if (short.length >= long.length || long.some((token) => isAnd(token) && !short.includes(token))) return false;
  const ending = long.slice(-short.length).join(" ") === short.join(" ");
  const sameEnds = short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1);
  return ending || (sameEnds && short.every((token) => long.includes(token)));
}

/** The fullest name that `name` can stand for, or undefined where there is none or where two people share it. */
export function fullest(name: string, names: Iterable<string>): string | undefined {
  const candidates = [...names].filter((candidate) => lengthens(name, candidate));
  const longest = candidates.sort((a, b) => b.length - a.length)[0];
  const one = candidates.every((candidate) => fold(candidate) === fold(longest!) || lengthens(candidate, longest!));
  return one ? longest : undefined;
}

// "On Friday Vantes" is no one's full name, nor is "State Daniel Whitcombe" after "Secretary of".
const beginsNoName = (token: string): boolean =>
  [titles.calendar, titles.determiners, titles.prepositions, titles.offices].some((list) => list.has(key(token)));

/** The capitalised names in a text that end with `name`: where the article writes a person's name in full. */
export function namesInText(name: string, text: string): string[] {
  const pattern = new RegExp(`(?:\\p{Lu}[\\p{L}\\p{M}’'.-]* )+${escaped(name)}(?![\\p{L}\\p{N}]| \\p{Lu})`, "gu");
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const run = match.split(" ");
    // The capital of a sentence's first word says nothing: "But Ramiro Castell".
    if (/(?:^|[.!?:]["”’]?\s|\n|[“‘"])$/.test(text.slice(0, index))) run.shift();
    const tokens = withoutTitles(run);
    while (tokens.length > 0 && beginsNoName(tokens[0]!)) tokens.shift();
    const full = tokens.join(" ");
    return full.length > name.length ? [full] : [];
  });
}
