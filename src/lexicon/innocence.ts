import { pattern } from "./phrases.js";
import { readList } from "./read.js";

const innocent = pattern(readList<{ innocent: string[] }>("innocence").innocent);

/** The words by which somebody says that nothing wrong was done; undefined where he does not. */
export const innocentIn = (words: string): string | undefined => innocent.exec(words)?.[0];
