import type { Attribution } from "../records/statement.js";
import type { TimeExpression } from "../records/timex.js";
import { frame } from "./sentence.js";

/** When a statement was made: the day or time in its sentence that stands nearest to the cue, outside of what is said; null where there is none. */
export function saidAt(text: string, statement: Attribution, times: readonly TimeExpression[]): TimeExpression | null {
  const [cue] = statement.cue;
  if (!cue || times.length === 0) return null;
  const { start, words } = frame(text, statement);
  const apart = (time: TimeExpression): number => (time.start >= cue[1] ? time.start - cue[1] : cue[0] - time.end);
  const near = times.filter(
    (time) =>
      (time.type === "DATE" || time.type === "TIME") &&
      /^\d{4}/.test(time.value) &&
      time.start >= start &&
      time.end <= start + words.length &&
      !words.slice(time.start - start, time.end - start).includes("¦"),
  );
  return near.reduce<TimeExpression | null>((a, b) => (a && apart(a) <= apart(b) ? a : b), null);
}
