import { fold } from "../lexicon/fold.js";
import { titles } from "../lexicon/titles.js";

const small = (word: string): boolean => titles.particles.has(word) || titles.prepositions.has(word);
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join("");

/** Whether letters, "UN" or "u.s.", are the initials of a name: of all its words, or of those that count ("AU" of "the African Union"). */
export function areInitials(letters: string, name: string): boolean {
  const words = fold(name)
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const wanted = fold(letters).replace(/[^\p{L}]/gu, "");
  return [words, words.filter((word) => !small(word))].some((some) => initialsOf(some) === wanted);
}
