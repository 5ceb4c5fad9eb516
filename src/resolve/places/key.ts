import { fold } from "../../lexicon/fold.js";

const ARTICLE = /^the\s+(?=.)/u;
/** The points of "U.S." and "D. C.". */
const POINTS = /(?<=(?<!\p{L})\p{L})\.\s?(?=\p{L}(?!\p{L}))/gu;

/** The form under which a name is looked up: folded, without "the", without points, hyphens and commas. */
export function keyOf(name: string): string {
  const plain = fold(name)
    .replace(POINTS, "")
    .replace(/["“”.]/gu, "")
    .replace(/[\s,–-]+/gu, " ")
    .trim();
  return plain.replace(ARTICLE, "").replace(/^st (?=.)/u, "saint ");
}

/** How a name must be written to be one: some are other words in small letters ("us", "ice", "turkey"). */
export type Writing = "any" | "capital" | "capitals";

/** How an abbreviation must be written; long ones are written as words too, "Nato". */
export const writingOf = (name: string): Writing =>
  !/^(?:[\p{Lu}\d]\.?){2,}$/u.test(name) ? "any" : name.replace(/\./g, "").length > 3 ? "capital" : "capitals";

/** Whether a name is written as it must be. */
export function isWritten(name: string, writing: Writing): boolean {
  if (writing === "any") return true;
  const bare = name.trim().replace(/^the\s+|['’]s?$/giu, "");
  return (writing === "capital" ? /^\p{Lu}/u : /\..|^\P{Ll}+$/u).test(bare);
}
