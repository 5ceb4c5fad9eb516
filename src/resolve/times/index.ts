import type { TimeExpression } from "../../records/timex.js";
import { dayOf } from "./calendar.js";
import { dates } from "./dates.js";
import { deictic } from "./deictic.js";
import { directionAt } from "./direction.js";
import type { Place, Rule } from "./rule.js";
import { spans } from "./spans.js";
import { clock, vague } from "./vague.js";

const rules: { rule: Rule; pattern: RegExp }[] = [...dates, ...clock, ...deictic, ...spans, ...vague].map((rule) => ({
  rule,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}$€£-])(?:${rule.pattern})(?![\\p{L}\\p{N}])`, "giu"),
}));

/** Characters over which "a year earlier" still means the quarter that was named. */
const NEAR = 2000;

/**
 * The times that a text names, in order, none over another.
 * @param published the day that "yesterday" and "Friday" hang on, "2026-05-07"; a time of day behind it ("T18:42:00-04:00") changes nothing
 */
export function times(text: string, published: string): TimeExpression[] {
  const [year, month, day] = published.slice(0, 10).split("-").map(Number);
  const today = dayOf(year!, month ?? 1, day ?? 1);
  const matches = rules
    .flatMap(({ rule, pattern }) => [...text.matchAll(pattern)].map((match) => ({ rule, match, start: match.index })))
    .sort((a, b) => a.start - b.start || b.match[0].length - a.match[0].length);
  const found: TimeExpression[] = [];
  let before: string | undefined;
  let quarter: { value: string; end: number } | undefined;
  for (const { rule, match, start } of matches) {
    const end = start + match[0].length;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    const place: Place = {
      today,
      ...directionAt(text, start, end),
      ...(before && { before }),
      ...(quarter && start - quarter.end < NEAR && { quarter: quarter.value }),
    };
    const timex = rule.read(match.groups ?? {}, place, match[0]);
    if (!timex) continue;
    found.push({ start, end, ...timex });
    if (/-Q\d$/.test(timex.value)) quarter = { value: timex.value, end };
    if (timex.type === "DATE" && /^\d{4}/.test(timex.value)) before = timex.value;
  }
  return found;
}
