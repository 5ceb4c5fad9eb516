import type { Timex } from "../../records/timex.js";
import type { Day } from "./calendar.js";
import type { Direction } from "./direction.js";

/** Where an expression stands: what its meaning hangs on. */
export interface Place extends Direction {
  /** The day of publication. */
  today: Day;
  /** The last date that was read before it in the text, if any. */
  before?: string;
  /** The last quarter that was named, if it is not far back. */
  quarter?: string;
}

/** One way to name a time. */
export interface Rule {
  /** A pattern without flags; its groups are what `read` takes. */
  pattern: string;
  /** The meaning, or undefined where the words only look like a time. */
  read(groups: Record<string, string | undefined>, place: Place, words: string): Timex | undefined;
}

/** "early", "mid-", "late", "the end of" before a date. */
export const bend = (word: string | undefined): Pick<Timex, "mod"> => {
  if (!word) return {};
  if (/end|late|close/i.test(word)) return { mod: "END" };
  return { mod: /mid/i.test(word) ? "MID" : "START" };
};

export const BEND =
  "(?:(?<bend>early|earlier|late|later|mid|the\\s+(?:start|beginning|middle|end|close)\\s+of|(?:start|beginning|middle|end)\\s+of)(?:\\s+in)?(?:[-\\s]+))?";

/** Names of months and days are capitalised; "may" and "sat" are words. */
export const capital = (word: string | undefined): boolean => word === undefined || /^\p{Lu}/u.test(word);
