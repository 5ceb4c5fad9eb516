import { pattern } from "./phrases.js";
import { readList } from "./read.js";

const quarrel = pattern(readList<{ phrases: string[] }>("quarrels").phrases);
const NOT = /\b(?:not|never|hardly|no|nobody)\s|n['’]t\s/iu;

/** Whether a sentence announces that others do not agree on something. */
export const announces = (sentence: string): boolean => quarrel.test(sentence) && !NOT.test(sentence);
