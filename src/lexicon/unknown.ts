import { glance, pattern } from "./phrases.js";
import { readList } from "./read.js";

const { unknown } = readList<{ unknown: string[] }>("unknown");
const may = glance(unknown);
const all = pattern(unknown);

/** Whether a sentence says that something is not known, not explained or not verified. */
export const leavesOpen = (sentence: string): boolean => may(sentence) && all.test(sentence);
