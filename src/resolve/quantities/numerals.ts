import { glued, joined, pastHyphen, type Tokens } from "./tokens.js";
import { unitAt } from "./units.js";
import { cardinals, few, groups, scales, shortScales } from "./vocabulary.js";

/** A number without its unit: "1.2 million", "twenty-three", "half a dozen", "hundreds of thousands". */
export interface Numeral {
  /** Tokens, half-open. */
  from: number;
  to: number;
  low: number;
  high: number;
  approximate: boolean;
  /** Digits alone, which may also be a year, a page or part of a name. */
  plain: boolean;
  digits: boolean;
  /** "million" and its like, which "$5 to $10 million" shares with the number before; 1 where there is none. */
  scale: number;
}

const VULGAR: Record<string, number> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 };
const PARTS = new Map(Object.entries({ half: 0.5, quarter: 0.25, couple: 2 }));
/** Longer ones are serial numbers, and lose their last digits as a number. */
const LONGEST = 16;

/** The number that begins at a token. After a currency sign, a glued "m" is a million. */
export function numeralAt(t: Tokens, index: number, money = false): Numeral | undefined {
  const { type, lower } = t.at(index);
  if (type === "number") return lower.length > LONGEST ? undefined : digitsAt(t, index, money);
  if (type !== "word") return undefined;
  return groupAt(t, index) ?? partAt(t, index) ?? wordsAt(t, index);
}

function digitsAt(t: Tokens, index: number, money: boolean): Numeral {
  const text = t.at(index).text;
  let value = Number(text.replace(/,/g, ""));
  let to = index + 1;
  const fraction = fractionAt(t, to);
  if (fraction && !text.includes(".")) {
    value += fraction.value;
    to = fraction.to;
  }
  const scaled = scaleAt(t, to, money);
  const plain = /^\d+$/.test(text) && to === index + 1 && scaled.to === to;
  return exactly(value * scaled.scale, { from: index, to: scaled.to, plain, digits: true, scale: scaled.scale });
}

/** "½", " 1/2", " and a half" after a whole number. */
function fractionAt(t: Tokens, index: number): { value: number; to: number } | undefined {
  const vulgar = VULGAR[t.at(index).text];
  if (vulgar) return { value: vulgar, to: index + 1 };
  const [above, slash, below] = [t.at(index), t.at(index + 1), t.at(index + 2)];
  if (above.gap === "space" && slash.text === "/" && glued(slash) && /^[2348]$/.test(below.text) && glued(below)) {
    const value = Number(above.text) / Number(below.text);
    if (value < 1) return { value, to: index + 3 };
  }
  if (above.lower === "and" && slash.lower === "a" && below.lower === "half") return { value: 0.5, to: index + 3 };
  return undefined;
}

/** "bn", " million", "-million" after a number. */
function scaleAt(t: Tokens, index: number, money: boolean): { scale: number; to: number } {
  const token = t.at(index);
  const short = glued(token) && token.type === "word" ? shortScales.get(token.lower) : undefined;
  if (short && (money || (token.text !== "K" && token.lower.length + Number(token.lower === "k") > 1)))
    return { scale: short, to: index + 1 };
  let scale = 1;
  let to = index;
  for (;;) {
    const next = pastHyphen(t, to);
    const more = joined(t.at(next)) && scales.get(t.at(next).lower);
    if (!more) return { scale, to };
    scale *= more;
    to = next + 1;
  }
}

/** "hundreds of thousands", "dozens", "several hundred", "a few million" */
function groupAt(t: Tokens, index: number): Numeral | undefined {
  const group = groups.get(t.at(index).lower);
  const rest = { from: index, approximate: true, plain: false, digits: false, scale: 1 };
  if (group) {
    const of = t.at(index + 1).lower === "of" ? t.at(index + 2).lower : "";
    const scale = of.endsWith("s") ? scales.get(of.slice(0, -1)) : undefined;
    if (scale && scale > group[0]) {
      return { ...rest, to: index + 3, low: group[0] * scale, high: (group[1] + 1) * scale - 1 };
    }
    return t.at(index).lower === "tens" ? undefined : { ...rest, to: index + 1, low: group[0], high: group[1] };
  }
  const some = few.startingAt(t, index);
  const many = some && groups.get(`${t.at(some.to).lower}s`);
  return many && joined(t.at(some.to)) ? { ...rest, to: some.to + 1, low: many[0], high: many[1] } : undefined;
}

/** "half a million", "half a mile", "half-dozen", "a quarter of a million", "a couple of hundred" */
function partAt(t: Tokens, index: number): Numeral | undefined {
  const start = /^an?$/.test(t.at(index).lower) ? index + 1 : index;
  const part = PARTS.get(t.at(start).lower);
  if (!part) return undefined;
  let to = pastHyphen(t, start + 1);
  if (t.at(to).lower === "of") to++;
  if (/^an?$/.test(t.at(to).lower)) to = pastHyphen(t, to + 1);
  const scale = joined(t.at(to)) ? scales.get(t.at(to).lower) : undefined;
  const rest = { from: index, plain: false, digits: false };
  const unit = part < 1 && /^an?$/.test(t.at(to - 1).lower) ? unitAt(t, to) : undefined;
  if (unit && unit.kind !== "time") return exactly(part, { ...rest, to, scale: 1 });
  if (scale) return { ...exactly(part * scale, { ...rest, to: to + 1, scale }), approximate: part === 2 };
  if (part !== 2 || t.at(start + 1).lower !== "of") return undefined;
  return { ...exactly(2, { ...rest, to: start + 2, scale: 1 }), approximate: true };
}

/** "one hundred and twenty-three thousand", "a dozen", "two and a half million" */
function wordsAt(t: Tokens, index: number): Numeral | undefined {
  let sum = 0;
  let group: number | undefined;
  let scale = 1;
  let to = index;
  if (/^an?$/.test(t.at(index).lower)) {
    if (!scales.has(t.at(index + 1).lower)) return undefined;
    group = 1;
    to = index + 1;
  }
  for (;;) {
    let next = to === index ? to : pastHyphen(t, to);
    const and = t.at(next).lower === "and" && to > index && (group === undefined ? sum > 0 : group % 100 === 0);
    if (and) next++;
    const token = t.at(next);
    if (to > index && !joined(token)) break;
    const value = cardinals.get(token.lower);
    const times = scales.get(token.lower);
    if (value !== undefined) {
      if (!follows(group, value)) break;
      group = (group ?? 0) + value;
    } else if (times !== undefined && !and) {
      if (group === undefined && token.lower !== "dozen") break;
      if (times > 100) sum += (group ?? 1) * times;
      group = times > 100 ? undefined : (group ?? 1) * times;
      scale = times;
    } else break;
    to = next + 1;
  }
  if (to === index) return undefined;
  const half = fractionAt(t, to);
  const value = sum + (group ?? 0);
  if (half && sum === value && scale >= 1000) {
    // "a million and a half"
    const total = value + half.value * scale;
    return exactly(total, { from: index, to: half.to, plain: false, digits: false, scale });
  }
  if (!half || value > 20) return exactly(value, { from: index, to, plain: false, digits: false, scale });
  const scaled = scaleAt(t, half.to, false);
  const total = (value + half.value) * scaled.scale;
  return exactly(total, { from: index, to: scaled.to, plain: false, digits: false, scale: scaled.scale });
}

/** Whether a number word can go on a number: "twenty" takes "three", "hundred" takes any below it. */
const follows = (group: number | undefined, value: number): boolean =>
  group === undefined || (group >= 100 && group % 100 === 0) || (group % 100 >= 20 && group % 10 === 0 && value < 10);

/** Twelve places are more than a text has, and take away what binary fractions add: 1.1 million is 1100000. */
function exactly(
  value: number,
  { from, to, plain, digits, scale }: Omit<Numeral, "low" | "high" | "approximate">,
): Numeral {
  const round = Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
  return { from, to, low: round, high: round, approximate: false, plain, digits, scale };
}
