import type { Timex } from "../../records/timex.js";
import { type Day, dayOf, isoDay, isoWeek, partsOf, two, weekdayOf } from "./calendar.js";
import { BEND, bend, capital, type Place, type Rule } from "./rule.js";
import * as is from "./vocabulary.js";

const date = (value: string, more: Partial<Timex> = {}): Timex => ({ type: "DATE", value, ...more });

/** How much further off a time seems to be that is not where the words point; where they point nowhere, it is the past. */
const [AWAY, FAR] = [1.8, 6];

/** The year in which a month (and day) lies: the nearest to the day of publication, the future only where the words point there. */
export function yearOf(month: number, day: number | undefined, { today, ahead, behind }: Place): number {
  const { year } = partsOf(today);
  const away = (y: number): number => {
    const days = day === undefined ? monthsApart(y, month, today) * 30 : dayOf(y, month, day) - today;
    return days <= 0 ? -days * (ahead ? AWAY : 1) : days * (ahead ? 1 : behind ? FAR : AWAY);
  };
  return [year - 1, year, year + 1].reduce((a, b) => (away(b) < away(a) ? b : a));
}

const monthsApart = (year: number, month: number, today: Day): number => {
  const now = partsOf(today);
  return (year - now.year) * 12 + month - now.month;
};

const yearFrom = (word: string): number => {
  const digits = Number(word.replace(/\D/g, ""));
  return digits >= 100 ? digits : digits + (digits < 50 ? 2000 : 1900);
};

/** "nineteen ninety-six", "two thousand (and) one", as radio says years. */
const SPOKEN =
  "(?:(?<hundreds>sixteen|seventeen|eighteen|nineteen)\\s+(?<rest>(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?|hundred)|(?:the\\s+)?(?:year\\s+)?two\\s+thousand(?:(?:\\s+and)?\\s+(?<past>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)";
const spoken = (g: Record<string, string | undefined>): number => {
  if (!g.hundreds) return 2000 + (g.past ? is.numberOf(g.past) : 0);
  return is.numberOf(g.hundreds) * 100 + (g.rest!.toLowerCase() === "hundred" ? 0 : is.numberOf(g.rest!));
};

/** Dates that name their day, month, year, quarter, season, decade or century. */
export const dates: Rule[] = [
  ...is.data.known.map(
    ([day, follows, value]): Rule => ({
      pattern: `${day}(?=\\s+${follows}(?!\\p{L}))`,
      read: () => date(value),
    }),
  ),
  {
    pattern: `(?<year>${is.year})-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\\d|3[01]))?(?![-\\d])`,
    read: (g) => date(g.day ? `${g.year}-${g.month}-${g.day}` : `${g.year}-${g.month}`),
  },
  {
    pattern: "(?<month>0?[1-9]|1[0-2])/(?<day>0?[1-9]|[12]\\d|3[01])/(?<year>(?:\\d\\d)?\\d\\d)(?!/)",
    read: (g) => date(isoDay(dayOf(yearFrom(g.year!), Number(g.month), Number(g.day)))),
  },
  {
    pattern: `(?:(?<weekday>${is.weekday}),?\\s+)?${BEND}(?<month>${is.month})\\s*(?:the\\s+)?(?<day>${is.day})(?!\\d|:\\d|%|\\s*(?:percent|per\\s+cent|million|billion|p\\.m|a\\.m))(?:(?:,\\s*|\\s+|\\s+of\\s+)(?<year>${is.year}))?`,
    read: (g, place) => (capital(g.month) ? onDay(g.month!, g.day!, g.year, place, g.bend) : undefined),
  },
  {
    // not "the 19 Sept. 11 hijackers"
    pattern: `(?:(?<weekday>${is.weekday}),?\\s+)?(?:the\\s+)?(?<day>${is.day})(?:\\s+of)?\\s+(?<month>${is.month})(?!\\.?\\s+\\d\\d?(?!\\d))(?:,?\\s+(?<year>${is.year}))?`,
    read: (g, place) => (capital(g.month) ? onDay(g.month!, g.day!, g.year, place) : undefined),
  },
  {
    pattern: `${BEND}(?<month>${is.month})(?:,?\\s+(?:of\\s+)?(?<year>${is.year})|,?\\s+${SPOKEN})`,
    read: (g) =>
      capital(g.month) ? date(`${g.year ?? spoken(g)}-${two(is.monthNumber(g.month!))}`, bend(g.bend)) : undefined,
  },
  {
    // "the Women’s March"
    pattern: `(?<!['’]s\\s+)${BEND}(?:(?<which>last|this|next|this\\s+past|this\\s+coming)\\s+)?(?<month>${is.month})(?:\\s+(?<of>last|this|next)\\s+year)?`,
    read: (g, place, words) => {
      const number = is.monthNumber(g.month!);
      if (
        !capital(g.month) ||
        (/^(?:may|march|mar|sun|sat|second)$/i.test(words.replace(/\W/g, "")) && !/^[A-Z]/.test(words))
      )
        return undefined;
      const { year, month } = partsOf(place.today);
      const apart = { last: -1, this: 0, next: 1 }[g.of?.toLowerCase() ?? ""];
      const which = g.which?.toLowerCase() ?? "";
      let of = apart === undefined ? yearOf(number, undefined, place) : year + apart;
      if (/last|past/.test(which)) of = number < month ? year : year - 1;
      if (/next|coming/.test(which)) of = number > month ? year : year + 1;
      if (which === "this") of = year;
      return date(`${of}-${two(number)}`, bend(g.bend));
    },
  },
  {
    pattern: `${BEND}(?:(?:the\\s+)?(?:fiscal|calendar|year)\\s+)?(?<year>${is.year})(?![-\\d,.]*\\d|[%/]|-\\p{L}\\b|\\s*(?:percent|people|points|million))`,
    read: (g) => date(g.year!, bend(g.bend)),
  },
  { pattern: `${SPOKEN}`, read: (g) => date(String(spoken(g))) },
  {
    pattern:
      "(?:(?<bend>early|late|mid)[-\\s]+)?(?:the\\s+)?(?:(?<late>early|late|mid)[-\\s]+)?(?:(?<century>1[5-9]|20)|['’])(?<decade>\\d)0['’]?s",
    read: (g) => date(`${g.century ?? "19"}${g.decade}`, bend(g.bend ?? g.late)),
  },
  {
    pattern: `(?:(?<bend>early|late|mid)[-\\s]+)?(?:the\\s+)?(?:(?<late>early|late|mid)[-\\s]+)?(?<which>${is.ordinal})[-\\s]century`,
    read: (g) => date(String(is.ordinalNumber(g.which!) - 1), bend(g.bend ?? g.late)),
  },
  {
    pattern: `(?:the\\s+)?(?:(?<fiscal>fiscal)[-\\s]+)?(?<which>first|second|third|fourth)[-\\s]+(?:fiscal[-\\s]+)?quarter(?:(?:\\s+of|,)?\\s+(?:(?:fiscal\\s+)?(?<year>${is.year})|(?<of>last|this|next)\\s+year))?`,
    read: (g, place) => date(quarter(is.ordinalNumber(g.which!), g, place)),
  },
  {
    pattern: `(?<of>last|this|next)\\s+year['’]s\\s+(?<which>first|second|third|fourth)[-\\s]+(?:fiscal\\s+)?quarter`,
    read: (g, place) => date(quarter(is.ordinalNumber(g.which!), g, place)),
  },
  {
    pattern: `(?:the\\s+)?(?:(?<year>${is.year})|(?<ago>year-(?:ago|earlier)))\\s+(?<which>first|second|third|fourth)[-\\s]+quarter`,
    read: (g, place) => date(quarter(is.ordinalNumber(g.which!), g.ago ? { of: "last" } : g, place)),
  },
  {
    pattern: `Q(?<which>[1-4])(?:\\s+(?:of\\s+)?(?<year>${is.year}))?`,
    read: (g, place) => date(quarter(Number(g.which), g, place)),
  },
  {
    pattern: `(?:the\\s+)?(?<which>first|second)[-\\s]half(?:\\s+of\\s+(?:fiscal\\s+)?(?<year>${is.year}))`,
    read: (g) => date(`${g.year}-H${is.ordinalNumber(g.which!)}`),
  },
  {
    pattern: `${BEND}(?:(?:the|(?<which>last|this|next|this\\s+past|this\\s+coming))\\s+)?(?<season>${is.season})(?:(?:,|\\s+of)?\\s+(?<year>${is.year}|${SPOKEN}))?`,
    read: (g, { today, ahead }, words) => {
      if (!g.which && !g.year && !/^the\s/i.test(words)) return undefined;
      const code = is.data.seasons[g.season!.toLowerCase()]!;
      if (g.year) return date(`${/\d/.test(g.year) ? g.year : spoken(g)}-${code}`, bend(g.bend));
      const { year, month } = partsOf(today);
      const starts = { SP: 3, SU: 6, FA: 9, WI: 12 }[code]!;
      const which = g.which?.toLowerCase() ?? (ahead ? "next" : "this");
      if (/last|past/.test(which)) return date(`${starts < month ? year : year - 1}-${code}`, bend(g.bend));
      if (/next|coming/.test(which)) return date(`${starts > month ? year : year + 1}-${code}`, bend(g.bend));
      return date(`${year}-${code}`, bend(g.bend));
    },
  },
  {
    pattern: `the\\s+week\\s+of\\s+(?<month>${is.month})\\s+(?<day>${is.day})`,
    read: (g, place) => {
      const month = is.monthNumber(g.month!);
      const day = Number.parseInt(g.day!, 10);
      return date(isoWeek(dayOf(yearOf(month, day, place), month, day)));
    },
  },
  {
    pattern: `(?:(?<which>last|next|this)\\s+)?(?<holiday>${is.anyOf(Object.keys(is.data.holidays))})`,
    read: (g, place) => {
      const day = holiday(g.holiday!);
      const { year } = partsOf(place.today);
      const off = (y: number): number => {
        const days = day(y) - place.today;
        if (/last/i.test(g.which ?? "")) return days < 0 ? -days : 1000;
        return days <= 0 ? -days * (place.ahead ? 1.8 : 1) : days;
      };
      return date(isoDay(day([year - 1, year, year + 1].reduce((a, b) => (off(b) < off(a) ? b : a)))));
    },
  },
];

/** When a holiday is in a year. */
function holiday(name: string): (year: number) => Day {
  const [, month, first, which, more] = is.data.holidays[
    name.toLowerCase().replace(/’/g, "'").replace(/\s+/g, " ")
  ]!.match(/^(\d+)-(\d+)(?:\/(\d))?(?:\+(\d))?$/)!;
  if (which === undefined) return (year) => dayOf(year, Number(month), Number(first));
  return (year) => {
    const start = dayOf(year, Number(month), 1);
    const days = [0, 1, 2, 3, 4, 5, 6].find((n) => weekdayOf(start + n) === Number(first))!;
    const at = start + days + 7 * (Number(which) - 1) + Number(more ?? 0);
    return partsOf(at).month === Number(month) ? at : at - 7;
  };
}

function onDay(month: string, day: string, year: string | undefined, place: Place, bent?: string): Timex {
  const [m, d] = [is.monthNumber(month), Number.parseInt(day, 10)];
  return date(`${year ?? yearOf(m, d, place)}-${two(m)}-${two(d)}`, bend(bent));
}

/** A quarter without a year is of the last one that had ended, or had begun, or is to come. */
function quarter(which: number, g: Record<string, string | undefined>, { today, ahead }: Place): string {
  const { year, month } = partsOf(today);
  if (g.year) return `${g.year}-Q${which}`;
  const apart = { last: -1, this: 0, next: 1 }[g.of?.toLowerCase() ?? ""];
  if (apart !== undefined) return `${year + apart}-Q${which}`;
  const current = Math.ceil(month / 3);
  return `${which > current + (ahead ? 3 : 1) ? year - 1 : year}-Q${which}`;
}
