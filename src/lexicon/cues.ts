import { fold } from "./fold.js";
import { glance, pattern } from "./phrases.js";
import { readList } from "./read.js";

const lists = readList<Record<"cues" | "unsaid" | "nobody", string[]>>("cues");
const may = glance(lists.cues);
const any = pattern(lists.cues);
const unsaid = pattern(lists.unsaid);
const nobody: ReadonlySet<string> = new Set(lists.nobody);

/** Whether words may hold a report of what somebody said. */
export const mayReport = (words: string): boolean => may(words) && any.test(words);

/** Whether a cue tells that something was said. */
export const reports = (cue: string): boolean => mayReport(cue) && !unsaid.test(cue.replace(any, ""));

/** Whether a source is somebody else than the one who speaks: not "I", not "nobody". */
export const isAnother = (source: string): boolean => !nobody.has(fold(source).trim());
