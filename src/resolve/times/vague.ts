import { isoDay, two } from "./calendar.js";
import { onWeekday } from "./deictic.js";
import type { Place, Rule } from "./rule.js";
import * as is from "./vocabulary.js";

/** Words for now, for what was and for what will be, without a date. */
export const vague: Rule[] = [
  { pattern: is.anyOf(is.data.present), read: () => ({ type: "DATE", value: "PRESENT_REF" }) },
  {
    pattern: `${is.anyOf(is.data.past)}(?!\\s+(?:${is.number}|few|several|couple|${is.unit}|${is.season}s?)\\b)`,
    read: () => ({ type: "DATE", value: "PAST_REF" }),
  },
  { pattern: is.anyOf(is.data.future), read: () => ({ type: "DATE", value: "FUTURE_REF" }) },
];

const ZONE = "(?:\\s+(?:[ECMP][SD]T|GMT|UTC|BST|CET|local\\s+time))?";

/** Hours of the clock, with their day where it is named. */
export const clock: Rule[] = [
  {
    pattern: `(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?\\s*(?<half>[ap])\\.?\\s?m\\.?(?![a-z])${ZONE}(?:,?\\s+(?:on\\s+)?(?<day>${is.weekday}|today|yesterday|tomorrow))?`,
    read: (g, place) => {
      const hour = (Number(g.hour) % 12) + (g.half!.toLowerCase() === "p" ? 12 : 0);
      return { type: "TIME", value: `${dayNamed(g.day, place)}T${two(hour)}:${g.minute ?? "00"}` };
    },
  },
  {
    pattern: `(?<what>noon|midnight)(?:${ZONE})(?:,?\\s+(?:on\\s+)?(?<day>${is.weekday}|today|yesterday|tomorrow))?`,
    read: (g, place) => ({
      type: "TIME",
      value: `${dayNamed(g.day, place)}T${g.what!.toLowerCase() === "noon" ? "12:00" : "24:00"}`,
    }),
  },
];

function dayNamed(name: string | undefined, place: Place): string {
  const { today, before } = place;
  if (!name) return before && /^\d{4}-\d\d-\d\d/.test(before) ? before.slice(0, 10) : isoDay(today);
  if (/today/i.test(name)) return isoDay(today);
  if (/yesterday|tomorrow/i.test(name)) return isoDay(today + (/yester/i.test(name) ? -1 : 1));
  return isoDay(onWeekday(name, "", place));
}
