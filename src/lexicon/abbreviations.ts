import { readList } from "./read.js";

const { abbreviations } = readList<{ abbreviations: string[] }>("abbreviations");
const all = new Set(abbreviations);

/** Whether a word that a stop follows is an abbreviation, so that the stop seldom ends a sentence. */
export const isAbbreviation = (word: string): boolean => all.has(word);
