import { fold } from "../../lexicon/fold.js";

/** A word of a phrase: where it stands, and its form for looking up. */
export interface Word {
  start: number;
  end: number;
  key: string;
}

/** A phrase as words, and as one line of their keys with single spaces, which patterns of word lists are run over. */
export interface Phrase {
  text: string;
  words: Word[];
  line: string;
}

/** Hyphens part words, points and apostrophes do not; a possessive is left out. */
const WORD = /(?<!['’])[\p{L}\p{N}][\p{L}\p{N}\p{M}.]*(?:['’](?!s(?!\p{L}))\p{L}+)?|(?<=['’])(?!s(?!\p{L}))\p{L}+/gu;

export function phraseOf(text: string): Phrase {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: fold(word).replace(/\./g, ""),
  }));
  return { text, words, line: words.map(({ key }) => key).join(" ") };
}

/** A pattern for any of the listed phrases in a line, the longest first. */
export function inLine(listed: readonly string[]): string {
  const lines = listed.map((one) => phraseOf(one).line).sort((a, b) => b.length - a.length);
  return `(?<![^ ])(?:${lines.join("|")})(?![^ ])`;
}

/** The words `[from, to)` that a match in the line covers. */
export function wordsOf(line: string, at: number, length: number): [from: number, to: number] {
  const from = at === 0 ? 0 : line.slice(0, at).trimEnd().split(" ").length;
  return [
    from,
    from +
      line
        .slice(at, at + length)
        .trim()
        .split(" ").length,
  ];
}

/** What stands under the words `[from, to)`. */
export const textOf = ({ text, words }: Phrase, from: number, to: number): string =>
  text.slice(words[from]!.start, words[to - 1]!.end);

/** The first thing of its kind that consecutive words name, the longest names first; at most six words make a name. */
export function longest<Found>(
  phrase: Phrase,
  find: (name: string, from: number) => Found | undefined,
): { found: Found; from: number; to: number }[] {
  const results: { found: Found; from: number; to: number }[] = [];
  const { length } = phrase.words;
  for (let from = 0; from < length; from++)
    for (let to = Math.min(length, from + 6); to > from; to--) {
      const found = find(textOf(phrase, from, to), from);
      if (found === undefined) continue;
      results.push({ found, from, to });
      from = to - 1;
      break;
    }
  return results;
}
