import type { Timex } from "../../records/timex.js";
import { two } from "./calendar.js";
import type { Rule } from "./rule.js";
import * as is from "./vocabulary.js";

const MORE: [RegExp, NonNullable<Timex["mod"]>][] = [
  [/^(?:nearly|almost|roughly|approximately)$/i, "APPROX"],
  [/^(?:more\s+than|over)$/i, "MORE_THAN"],
  [/^(?:less\s+than|under)$/i, "LESS_THAN"],
  [/^at\s+least$/i, "EQUAL_OR_MORE"],
  [/^(?:up\s+to|at\s+most|no\s+more\s+than)$/i, "EQUAL_OR_LESS"],
];
const HOW_MANY =
  "(?:(?<more>nearly|almost|roughly|approximately|more\\s+than|over(?!\\s+the)|less\\s+than|under|at\\s+least|up\\s+to|at\\s+most|no\\s+more\\s+than)\\s+)?";

const mod = (word: string | undefined): Pick<Timex, "mod"> => {
  const found = word ? MORE.find(([pattern]) => pattern.test(word)) : undefined;
  return found ? { mod: found[1] } : {};
};

/** "P2Y", "PT1M30S"; an unknown number is X. Halves go to the next smaller unit. */
export function lasting(count: number | "X", unit: string): string {
  const { letter, times, clock } = is.unitOf(unit);
  const t = clock ? "T" : "";
  if (letter === "WE") return count === "X" ? "PXD" : `P${2 * count}D`;
  if (count === "X") return times === 10 ? "PXY" : times === 100 ? "PXC" : `P${t}X${letter}`;
  const n = count * times;
  if (Number.isInteger(n)) return `P${t}${n}${letter}`;
  const whole = Math.floor(n);
  const [smaller, per] = { Y: ["M", 12], M: ["D", 30], W: ["D", 7], D: ["TH", 24], H: ["M", 60], M_: ["S", 60] }[
    clock && letter === "M" ? "M_" : letter
  ] ?? ["D", 1];
  const rest = Math.round((n - whole) * Number(per));
  const join = String(smaller).startsWith("T") ? "T" : "";
  return `P${t}${whole > 0 ? `${whole}${letter}` : ""}${join}${rest}${String(smaller).replace("T", "")}`;
}

const duration = (value: string, more: Partial<Timex> = {}): Timex => ({ type: "DURATION", value, ...more });

/** "1988 second", "60 Minutes" */
const odd = (count: string, unit: string): boolean => /^(?:19|20)\d\d$/.test(count) || /^\p{Lu}/u.test(unit);

const anyUnit = "(?:second|minute|hour|day|week|month|year|decade|century)";

/** Lengths of time, and times that come back. */
export const spans: Rule[] = [
  {
    pattern: `(?<count>${is.number}|several|multi)-(?<unit>${anyUnit})(?:-long)?(?![-\\w]|\\s+old\\b)`,
    read: (g) =>
      odd(g.count!, g.unit!)
        ? undefined
        : duration(lasting(/several|multi/i.test(g.count!) ? "X" : is.numberOf(g.count!), g.unit!)),
  },
  {
    pattern: `${HOW_MANY}(?:the\\s+)?(?:(?:last|past|next|first|coming|final|previous|following|another|additional)\\s+)?(?<count>${is.number})(?:\\s+(?:more|full|straight|consecutive|additional))?\\s+(?<unit>${is.unit})(?![-\\w]|\\s+old\\b|\\s+of\\s+age)`,
    read: (g) => (odd(g.count!, g.unit!) ? undefined : duration(lasting(is.numberOf(g.count!), g.unit!), mod(g.more))),
  },
  {
    pattern: `${HOW_MANY}(?<one>an?)\\s+(?<unit>${is.unit})(?<half>\\s+and\\s+a\\s+half)?(?![-\\w])`,
    read: (g, _, words) =>
      /(?:weekends?|^a\s+second)$/i.test(words) ? undefined : duration(lasting(g.half ? 1.5 : 1, g.unit!), mod(g.more)),
  },
  {
    pattern: `(?:half\\s+an?|a\\s+half)[-\\s](?<unit>hour|day|year)`,
    read: (g) => duration(lasting(0.5, g.unit!)),
  },
  {
    pattern: `(?:the\\s+)?(?:(?:last|past|next|first|coming)\\s+)?(?:an?\\s+)?(?:several|few|many|some|couple(?:\\s+of)?|numerous|recent|coming|past)\\s+(?<unit>${is.units_})`,
    read: (g, _, words) =>
      duration(
        /couple/i.test(words) ? lasting(2, g.unit!) : lasting("X", g.unit!),
        /couple/i.test(words) ? { mod: "APPROX" } : {},
      ),
  },
  {
    pattern: `(?<=\\b(?:for|in|of|over|within|after|takes?|took|lasted?)\\s)(?<unit>${is.units_})(?:-long)?`,
    read: (g) => duration(lasting("X", g.unit!)),
  },
  { pattern: "decades-(?:long|old)", read: () => duration("PXY") },
  { pattern: `(?<unit>day|week|month|year|hour)-long`, read: (g) => duration(lasting(1, g.unit!)) },
  { pattern: "the\\s+weekend", read: () => duration("P2D") },
  {
    pattern: `(?:the|all)\\s+(?:(?:past|last|whole|full|entire|fiscal)\\s+)?(?<unit>year|month|week)(?=[\\s,.])`,
    read: (g, _, words) => (/^the\s+(?:month|week)$/i.test(words) ? undefined : duration(lasting(1, g.unit!))),
  },
  {
    pattern: is.anyOf(Object.keys(is.data.sets)),
    read: (_, __, words) => ({ type: "SET", value: is.data.sets[words.toLowerCase()]! }),
  },
  {
    pattern: `(?:every|each)\\s+(?:(?<other>other|second)\\s+|(?<count>${is.number})\\s+)?(?<unit>${is.unit})`,
    read: (g) => ({ type: "SET", value: lasting(g.other ? 2 : g.count ? is.numberOf(g.count) : 1, g.unit!) }),
  },
  {
    pattern: `(?:every|each)\\s+(?<weekday>${is.weekday})(?:\\s+(?<part>${is.part}))?|(?<plural>${is.weekday})s(?:\\s+(?<parts>${is.part}))?|(?<night>${is.weekday})\\s+(?<nights>${is.part})s`,
    read: (g) => {
      const day = g.weekday ?? g.plural ?? g.night!;
      const part = (g.part ?? g.parts ?? g.nights)?.toLowerCase();
      return { type: "SET", value: `XXXX-WXX-${is.weekdayNumber(day)}${part ? `T${is.data.parts[part]}` : ""}` };
    },
  },
  {
    pattern: `(?:every|each)\\s+(?<month>${is.month})`,
    read: (g) => ({ type: "SET", value: `XXXX-${two(is.monthNumber(g.month!))}` }),
  },
];
