import { PartialDate } from "../records/article.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const ZONES: Record<string, string> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const two = (value: string | number): string => String(value).padStart(2, "0");

function zone(text: string | undefined): string {
  if (!text) return "";
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (offset) return `${offset[1]}${offset[2]}:${offset[3] ?? "00"}`;
  return ZONES[text.toLowerCase()] ?? "";
}

function checked(date: string): string | null {
  if (!PartialDate.safeParse(date).success) return null;
  const [day = "", time] = date.split("T");
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  if (month === undefined) return date;
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year!, month, 0)).getUTCDate();
  if (dayOfMonth !== undefined && (dayOfMonth < 1 || dayOfMonth > last)) return null;
  // A time that no clock shows is dropped, the day stays.
  return time !== undefined && Number.isNaN(Date.parse(`2000-01-01T${time}`)) ? day : date;
}

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,4})?)?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;
/** With full stops the day always comes first. */
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)/;
const TIME =
  /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?(?![\w:])/i;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]+${MONTH},?[ -]+(\\d{4})\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i");
const MONTH_ONLY = new RegExp(`^\\s*${MONTH},?\\s+(\\d{4})\\s*$`, "i");

function timeOf(text: string): string {
  const found = TIME.exec(text);
  if (!found) return "";
  const [, hour = "", minute, second, half, offset] = found;
  const late = half?.toLowerCase().startsWith("p");
  const hours = half ? (Number(hour) % 12) + (late ? 12 : 0) : Number(hour);
  return `T${two(hours)}:${minute}${second ? `:${second}` : ""}${zone(offset)}`;
}

/**
 * A date as precise as it is written, or null: ISO 8601 and its near misses, RFC 822, and English dates ("7 May 2026",
 * "May 7, 2026, 9:30 a.m. EDT"). Orders that mean one day here and another there ("5/7/2026") are not guessed.
 */
export function parseDate(written: string | null | undefined): string | null {
  const text = written?.trim() ?? "";
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, offset] = iso;
    const date = `${year}-${two(month!)}${day ? `-${two(day)}` : ""}`;
    return checked(hour ? `${date}T${two(hour)}:${minute}${second ? `:${second}` : ""}${zone(offset)}` : date);
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second, offset] = compact;
    return checked(
      `${year}-${month}-${day}${hour ? `T${hour}:${minute}${second ? `:${second}` : ""}${zone(offset)}` : ""}`,
    );
  }
  if (/^\d{4}$/.test(text)) return text;
  const named = (name: string) => two(MONTHS.indexOf(name.toLowerCase()) + 1);
  const dayFirst = DAY_FIRST.exec(text);
  const rest = (match: RegExpExecArray) => `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  if (dayFirst) return checked(`${dayFirst[3]}-${named(dayFirst[2]!)}-${two(dayFirst[1]!)}${timeOf(rest(dayFirst))}`);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return checked(`${monthFirst[3]}-${named(monthFirst[1]!)}-${two(monthFirst[2]!)}${timeOf(rest(monthFirst))}`);
  const dotted = DOTTED.exec(text);
  if (dotted) return checked(`${dotted[3]}-${two(dotted[2]!)}-${two(dotted[1]!)}${timeOf(rest(dotted))}`);
  const month = MONTH_ONLY.exec(text);
  return month ? checked(`${month[2]}-${named(month[1]!)}`) : null;
}
