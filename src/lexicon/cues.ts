import { fold } from "./fold.js";
import { glance, pattern } from "./phrases.js";
import { readList } from "./read.js";

const lists = readList<Record<"cues" | "unsaid" | "nobody", string[]>>("cues");
const may = glance(lists.cues);
const any = pattern(lists.cues);
const every = new RegExp(any, "giu");
const unsaid = pattern(lists.unsaid);
const nobody: ReadonlySet<string> = new Set(lists.nobody);
/** The word before a cue, looked for in the last REACH code units. */
const BEFORE = /[\p{L}’']+\s+$/u;
const REACH = 40;

/** Whether words may hold a report of what somebody else said: not "I say", "to say", "would have said". */
export function mayReport(words: string): boolean {
  if (!may(words)) return false;
  for (const { index } of words.matchAll(every)) {
    const before = words.slice(Math.max(0, index - REACH), index).match(BEFORE)?.[0] ?? "";
    if (!unsaid.test(before) && !nobody.has(fold(before).trim())) return true;
  }
  return false;
}

/** Whether a cue tells that something was said. */
export const reports = (cue: string): boolean => any.test(cue) && !unsaid.test(cue.replace(any, ""));

/** Whether a source is somebody else than the one who speaks: not "I", not "nobody". */
export const isAnother = (source: string): boolean => !nobody.has(fold(source).trim());
