import { day } from "../records/dates.js";
import { times } from "../resolve/times/index.js";

/** A time that only the day on which it is told gives: "on Tuesday", "last month". UTF-16, half-open, into the words. */
export interface When {
  start: number;
  end: number;
  /** "5 May 2026", as precise as it is. The end is behind the "’s" of "Tuesday’s". */
  day: string;
}

/** What tells the time by itself, or by another that was named before; and "today", by which people also mean these days. */
const ITSELF = /\p{N}|^today|\b(?:that|same|earlier|later|before|after)\b/iu;
/** Words that the day tells, and no feast ("Election Day"), nor a month, which may be of any year. */
const TOLD = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|tonight|ago|last|next|this)\b/iu;
/** Whether what stands before leaves open whether the last Friday or the next is meant: "that he would leave on". */
const OPEN = /\b(?:would|could|should|might|may|to|by|until|plans?|planned|scheduled)\s[^.;!?]*$/iu;
const DAY = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T(?:MO|AF|EV|NI|DT))?$/;

/**
 * The times in words that can only be told with the day on which they were published, each once.
 * @param published as in `Article.published`; nothing is told where it is no whole day
 */
export function whens(words: string, published: string | null): When[] {
  if (published === null || !/^\d{4}-\d\d-\d\d/.test(published)) return [];
  const told = new Set<string>();
  return times(words, published).flatMap(({ start, end, type, value, mod }): When[] => {
    const said = words.slice(start, end);
    const found = (type === "DATE" || type === "TIME") && mod === undefined ? DAY.exec(value)?.[1] : undefined;
    if (!found || told.has(found)) return [];
    if (found < published && OPEN.test(words.slice(0, start))) return [];
    if (!TOLD.test(said) || ITSELF.test(said)) return [];
    told.add(found);
    const owns = /^['’]s(?!\p{L})/iu.exec(words.slice(end))?.[0].length ?? 0;
    return [{ start, end: end + owns, day: day(found) }];
  });
}
