import type { Timex } from "../../records/timex.js";
import { dayOf, isoDay, isoMonth, isoWeek, partsOf, weekdayOf } from "./calendar.js";
import { BEND, bend, capital, type Place, type Rule } from "./rule.js";
import * as is from "./vocabulary.js";

const date = (value: string, more: Partial<Timex> = {}): Timex => ({ type: "DATE", value, ...more });
const withPart = (day: string, part: string | undefined, more: Partial<Timex> = {}): Timex =>
  part
    ? { type: "TIME", value: `${day}T${is.data.parts[part.toLowerCase().replace(/s$/, "")]}`, ...more }
    : date(day, more);

/** The day that a bare weekday means: today or the last such day, the next where the words point ahead. */
export function onWeekday(name: string, which: string, { today, ahead }: Place): number {
  const back = (weekdayOf(today) - is.weekdayNumber(name) + 7) % 7;
  if (/previous/.test(which)) return today - (back || 7) - 7;
  if (/last|past/.test(which)) return today - (back || 7);
  if (/next|coming/.test(which)) return today + (7 - back);
  if (which === "this") return back === 0 ? today : ahead ? today + 7 - back : today - back;
  return ahead && back > 0 ? today + 7 - back : today - back;
}

/** Days of a week, from Monday on, on which the weekend that people speak of is past. */
const EARLY = 3;

/** A calendar unit so many units away from the day of publication: "1997", "1998-02", "1998-W07", "1998-02-13". */
export function away(count: number, unit: string, { today, ahead }: Place): string | undefined {
  const { letter, times, clock } = is.unitOf(unit);
  const { year, month } = partsOf(today);
  const n = count * times;
  if (clock) return undefined;
  if (letter === "D") return isoDay(today + Math.round(n));
  if (letter === "W") return isoWeek(today + Math.round(7 * n));
  if (letter === "WE") {
    // At the beginning of a week "this weekend" is the one before, unless the words point ahead.
    const past = n === 0 && !ahead && weekdayOf(today) <= EARLY ? 7 : 0;
    return `${isoWeek(today + 7 * n - past)}-WE`;
  }
  if (letter === "M") return isoMonth(year, month + Math.round(n));
  if (letter === "Q") {
    const at = partsOf(dayOf(year, month + 3 * Math.round(n), 1));
    return `${at.year}-Q${Math.ceil(at.month / 3)}`;
  }
  if (times === 10) return String(Math.floor(year / 10) + count);
  if (times === 100) return String(Math.floor(year / 100) + count);
  return String(Math.floor(year + n));
}

/** Times that hang on the day of publication, or on the date that was spoken of before. */
export const deictic: Rule[] = [
  {
    pattern: `(?:(?<bend>early|earlier|late|later)\\s+)?(?<when>today|yesterday|tomorrow|tonight)(?:\\s+(?<part>${is.part}))?`,
    read: (g, { today }) => {
      const when = g.when!.toLowerCase();
      const day = isoDay(today + (when === "yesterday" ? -1 : when === "tomorrow" ? 1 : 0));
      return withPart(day, when === "tonight" ? "night" : g.part, bend(g.bend));
    },
  },
  {
    pattern: `(?:(?<bend>early|earlier|late|later)\\s+)?(?<which>this|last)\\s+(?<part>morning|afternoon|evening|night)`,
    read: (g, { today }) => withPart(isoDay(today - (g.which!.toLowerCase() === "last" ? 1 : 0)), g.part, bend(g.bend)),
  },
  {
    pattern: `(?:(?<bend>early|earlier|late|later)\\s+)?(?:(?<which>last|next|this|this\\s+past|this\\s+coming|the\\s+coming|the\\s+previous)\\s+)?(?<weekday>${is.weekday})(?:\\s+(?<part>${is.part}))?`,
    read: (g, place) =>
      capital(g.weekday)
        ? withPart(isoDay(onWeekday(g.weekday!, g.which?.toLowerCase() ?? "", place)), g.part, bend(g.bend))
        : undefined,
  },
  {
    pattern: `${BEND}(?<which>last|this|next|the\\s+current|the\\s+coming|the\\s+previous|the\\s+past|this\\s+past)\\s+(?<unit>week|month|quarter|year|decade|century|weekend)(?!\\s*-)`,
    read: (g, place) => {
      const which = g.which!.toLowerCase();
      const value = away(/last|previous|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0, g.unit!, place);
      return value === undefined ? undefined : date(value, bend(g.bend));
    },
  },
  {
    pattern:
      "(?:the\\s+)?(?:year-(?:ago|earlier)|same)\\s+(?:period|quarter)(?!\\s+of)|(?:the\\s+)?year-(?:ago|earlier)|an?\\s+year\\s+(?:ago|earlier)",
    read: (_, { today, quarter }) => date(`${partsOf(today).year - 1}${quarter?.slice(4) ?? ""}`),
  },
  {
    pattern: `(?<unit>${is.units_})\\s+(?<way>ago|earlier|later)`,
    read: (g) => (is.unitOf(g.unit!).clock ? undefined : date(BACK.test(g.way!) ? "PAST_REF" : "FUTURE_REF")),
  },
  {
    pattern: `(?:(?:nearly|almost|roughly|more\\s+than|at\\s+least)\\s+)?(?<count>${is.number}|an?|(?:a\\s+)?(?:few|several|couple\\s+of|many))\\s+(?<unit>${is.unit})\\s+(?<way>ago|earlier|previously|later|from\\s+now|hence)(?!\\s+(?:the|a|an|he|she|it|they|his|her)\\b)`,
    read: (g, place) => ago(g.count!, g.unit!, g.way!, place),
  },
  {
    pattern: "(?:the|that)\\s+(?:latest\\s+|most\\s+recent\\s+)?(?:quarter|period)(?=[\\s,.])",
    read: (_, { today, quarter }, words) => {
      if (quarter) return date(`${partsOf(today).year}${quarter.slice(4)}`);
      return /quarter|latest/i.test(words)
        ? date(away(-1, "quarter", { today, ahead: false, behind: true })!)
        : undefined;
    },
  },
  {
    pattern: "(?:the|that)\\s+(?:same\\s+)?(?<unit>day|month|year)(?=[\\s,.])",
    read: (g, { before }, words) => {
      if (!before || !/^that|same/i.test(words) || !/^\d{4}/.test(before)) return undefined;
      const length = { day: 10, month: 7, year: 4 }[g.unit!.toLowerCase()]!;
      return before.length >= length ? date(before.slice(0, length)) : undefined;
    },
  },
  {
    pattern: "(?:the\\s+)(?<way>following|next|previous)\\s+(?<unit>day|year)(?=[\\s,.])",
    read: (g, { before }) => {
      if (!before) return undefined;
      const step = g.way!.toLowerCase() === "previous" ? -1 : 1;
      if (g.unit!.toLowerCase() === "year" && /^\d{4}/.test(before))
        return date(String(Number(before.slice(0, 4)) + step));
      const day = before.match(/^(\d{4})-(\d\d)-(\d\d)/);
      return day ? date(isoDay(dayOf(Number(day[1]), Number(day[2]), Number(day[3])) + step)) : undefined;
    },
  },
  {
    pattern: "year[-\\s]end|(?:the\\s+)?end\\s+of\\s+the\\s+year",
    read: (_, { today }) => date(`${partsOf(today).year}-12-31`),
  },
];

const BACK = /ago|earlier|previously/i;

function ago(count: string, unit: string, way: string, place: Place): Timex | undefined {
  const back = BACK.test(way);
  const vague = /few|several|couple|many/i.test(count);
  if (vague) return date(back ? "PAST_REF" : "FUTURE_REF");
  const { clock } = is.unitOf(unit);
  if (clock) return undefined;
  const value = away((back ? -1 : 1) * is.numberOf(count), unit, place);
  return value === undefined ? undefined : date(value);
}
