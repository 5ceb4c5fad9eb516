const months = "January February March April May June July August September October November December".split(" ");

interface Parts {
  year: string;
  month: string | undefined;
  day: string | undefined;
  time: string | undefined;
  zone: string | undefined;
}

const partsOf = (date: string): Parts => {
  const [, year = date, month, day, time, zone] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(date) ?? [];
  return { year, month, day, time, zone };
};

const zoneName = (zone: string): string =>
  zone === "Z" || zone === "+00:00"
    ? "UTC"
    : `UTC${zone
        .replace(/^-/, "−")
        .replace(/([+−])0/, "$1")
        .replace(":00", "")}`;

const join = (...words: (string | undefined)[]): string => words.filter(Boolean).join(" ");

const dayMonth = ({ month, day }: Parts): string =>
  join(day && String(Number(day)), month && months[Number(month) - 1]);

/** "9 May 2026", as precise as it is known. */
export const day = (date: string): string => join(dayMonth(partsOf(date)), partsOf(date).year);

/** "9 May 2026, 08:05 UTC−4", in the article's own time zone. */
export function moment(date: string): string {
  const { time, zone } = partsOf(date);
  return time ? `${day(date)}, ${join(time, zone && zoneName(zone))}` : day(date);
}

const SEASONS: Record<string, string> = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };

/** The Saturday of a week (ISO 8601: the first of a year is the one that 4 January is in), "2026-05-09". */
function saturday(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - (fourth.getUTCDay() || 7) + 1;
  return new Date(Date.UTC(year, 0, monday + 7 * (week - 1) + 5)).toISOString().slice(0, 10);
}

/** A TIMEX3 value as people write it, as precise as it is: "7 May 2026", "week 19 of 2026", "spring 2026", "the 1990s"; others as they stand. */
export function edtf(value: string): string {
  const [, year, week, end] = /^(\d{4})-W(\d\d)(-WE)?/.exec(value) ?? [];
  if (week && end) return `on the weekend of ${day(saturday(Number(year), Number(week)))}`;
  if (week) return `in week ${Number(week)} of ${year}`;
  const [, of, part] = /^(\d{4})-(Q\d|H\d|SP|SU|FA|WI)$/.exec(value) ?? [];
  if (part) return `${SEASONS[part] ?? part} ${of}`;
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  return /^\d{4}/.test(value) ? day(value.slice(0, 10)) : value;
}

/** "6–10 May 2026", "30 April – 2 May 2026": from the first to the last of dates in order. */
export function period(dates: readonly string[]): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "undated";
  const [a, b] = [partsOf(first), partsOf(last)];
  if (day(first) === day(last)) return day(first);
  if (a.year !== b.year) return `${day(first)} – ${day(last)}`;
  return a.month === b.month && a.day && b.day ? `${Number(a.day)}–${day(last)}` : `${dayMonth(a)} – ${day(last)}`;
}
