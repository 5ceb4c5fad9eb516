/** Days as whole numbers since 1970-01-01, in the Gregorian calendar, without time zones. */
export type Day = number;

const DAY = 86_400_000;

/** Months from 1. Days and months outside their range carry over. */
export const dayOf = (year: number, month: number, day: number): Day =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

export function partsOf(day: Day): { year: number; month: number; date: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** "2026-05-07" */
export const isoDay = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);

/** "2026-W19": the week that holds the day (ISO 8601). */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${two(week)}`;
}

/** "2026-05", so many months on. */
export function isoMonth(year: number, month: number): string {
  const { year: y, month: m } = partsOf(dayOf(year, month, 1));
  return `${y}-${two(m)}`;
}

export const two = (n: number): string => String(n).padStart(2, "0");
