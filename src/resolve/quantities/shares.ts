import { amountAt } from "./amounts.js";
import type { Figure } from "./figure.js";
import { nounAt } from "./nouns.js";
import { numeralAt } from "./numerals.js";
import { glued, joined, pastHyphen, type Tokens } from "./tokens.js";
import { before, ordinals, scales, timeUnits } from "./vocabulary.js";

const DETERMINER = /^(?:the|its|their|his|her|our|my|your|that|this|those|these|all)$/;
const VULGAR: Record<string, number> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 };

/** A part of a whole that begins at a token: "half of the 1,200", "two-thirds", "one in five voters", "a majority of". */
export function shareAt(t: Tokens, index: number): Figure | undefined {
  const part = halfAt(t, index) ?? fractionAt(t, index) ?? majorityAt(t, index);
  if (part) return withWhole(t, { ...share(index, part.to, part.low, part.high) });
  const inMany = oneInFive(t, index);
  if (!inMany) return undefined;
  const noun = nounAt(t, inMany.to);
  return { ...share(index, noun?.to ?? inMany.to, inMany.low, inMany.low), unit: noun?.unit ?? null };
}

interface Part {
  to: number;
  low: number | null;
  high: number | null;
}
const part = (to: number, value: number): Part => ({ to, low: value, high: value });

const share = (from: number, to: number, low: number | null, high: number | null): Figure => ({
  ...{ from, to, kind: "share", low, high, unit: null, approximate: false },
});

/** Whether the word before says that a figure follows: "nearly", "by". */
const expected = (t: Tokens, index: number): boolean =>
  before.endingAt(t, index) !== undefined || /^(?:by|in)$/.test(t.at(index - 1).lower);

/** "half of", "half the", "nearly half", "by half", and not "half-hearted", "the second half" */
function halfAt(t: Tokens, index: number): Part | undefined {
  const at = /^(?:a|one)$/.test(t.at(index).lower) ? index + 1 : index;
  if (t.at(at).lower !== "half" || pastHyphen(t, at + 1) > at + 1) return undefined;
  const next = t.at(at + 1);
  const of = next.lower === "of" && !timeUnits.has(t.at(at + 2).lower) && t.at(at + 2).type === "word";
  const shown = of || DETERMINER.test(next.lower) || (expected(t, index) && !/^(?:an?)$/.test(next.lower));
  return shown && next.gap !== "break" && !ordinals.has(t.at(index - 1).lower) ? part(at + 1, 0.5) : undefined;
}

/** "two-thirds", "a quarter of", "one third", "2/3 of" */
function fractionAt(t: Tokens, index: number): Part | undefined {
  const vulgar = VULGAR[t.at(index).text];
  if (vulgar) return t.at(index + 1).lower === "of" ? part(index + 1, vulgar) : undefined;
  const [over, slash, under] = [t.at(index), t.at(index + 1), t.at(index + 2)];
  if (slash.text === "/" && glued(slash) && glued(under) && /^\d$/.test(over.text) && /^\d\d?$/.test(under.text))
    return t.at(index + 3).lower === "of" && Number(over.text) < Number(under.text)
      ? part(index + 3, Number(over.text) / Number(under.text))
      : undefined;
  const above = over.lower === "a" ? { low: 1, to: index + 1, from: index } : numeralAt(t, index);
  if (!above || above.low > 20 || !Number.isInteger(above.low)) return undefined;
  const at = pastHyphen(t, above.to);
  const below = denominator(t.at(at).lower, above.low > 1);
  if (!below || !joined(t.at(at)) || above.low >= below) return undefined;
  const next = t.at(at + 1).lower;
  // "a quarter of a million" is a number
  if (next === "of" && t.at(at + 2).lower === "a" && scales.has(t.at(at + 3).lower)) return undefined;
  const sure = above.low > 1 || at > above.to || next === "of" || expected(t, index) || over.lower === "one";
  return sure && !(below === 4 && timeUnits.has(next)) ? part(at + 1, above.low / below) : undefined;
}

function denominator(word: string, plural: boolean): number | undefined {
  if (plural && !word.endsWith("s")) return undefined;
  const name = plural ? word.slice(0, -1) : word;
  if (name === "quarter") return 4;
  const value = ordinals.get(name);
  return value && value > 2 ? value : undefined;
}

/** "a majority of", "a vast majority of": more than half */
function majorityAt(t: Tokens, index: number): Part | undefined {
  if (!/^(?:a|the)$/.test(t.at(index).lower)) return undefined;
  for (let i = index + 1; i < index + 4; i++) {
    const { lower } = t.at(i);
    if (t.at(i + 1).lower === "of" && lower === "majority") return { to: i + 1, low: 0.5, high: null };
    if (t.at(i + 1).lower === "of" && lower === "minority") return { to: i + 1, low: null, high: 0.5 };
    if (lower === "of" || t.at(i).type !== "word") return undefined;
  }
  return undefined;
}

/** "one in five", "9 out of 10", "nine of 10" */
function oneInFive(t: Tokens, index: number): { to: number; low: number } | undefined {
  const few = numeralAt(t, index);
  if (!few || few.low < 1 || few.low > 99 || few.low !== few.high) return undefined;
  let at = pastHyphen(t, few.to);
  const { lower } = t.at(at);
  const out = lower === "out" && t.at(at + 1).lower === "of";
  if (!out && lower !== "in" && lower !== "of") return undefined;
  at = pastHyphen(t, at + (out ? 2 : 1));
  const every = t.at(at).lower === "every";
  if (every) at++;
  const many = amountAt(t, at);
  if (many?.kind !== "count" || many.low !== many.high || many.low <= few.low || !joined(t.at(at))) return undefined;
  const round = /^(?:3|4|5|10|20|100|1000)$/.test(String(many.low));
  if (!out && !every && (lower === "of" ? !/^100?$/.test(String(many.low)) : few.low > 9 || (few.low > 1 && !round)))
    return undefined;
  if (!out && many.numeral.plain && /^(?:1[5-9]|20)\d\d$/.test(t.at(at).text)) return undefined;
  return { to: many.to, low: Number((few.low / many.low).toPrecision(12)) };
}

/** Takes in the whole that follows: its number ("of the 1,200") and its noun ("of voters"). */
function withWhole(t: Tokens, figure: Figure): Figure {
  let at = figure.to;
  if (t.at(at).lower === "of") at++;
  if (t.at(at).lower === "all") at++;
  if (DETERMINER.test(t.at(at).lower)) at++;
  if (at === figure.to) return figure;
  const whole = amountAt(t, at);
  if (whole?.kind === "percent" && whole.low === whole.high) {
    // "less than half of 1 percent"
    const times = (value: number | null) => value && value * whole.low;
    return {
      ...figure,
      to: whole.to,
      kind: "percent",
      low: times(figure.low),
      high: times(figure.high),
      unit: whole.unit,
    };
  }
  if (whole && whole.kind !== "count" && whole.kind !== "money") return figure;
  const noun = nounAt(t, whole?.to ?? at);
  if (!whole && (!noun || timeUnits.has(noun.unit))) return figure;
  const of = whole && whole.low === whole.high ? { of: whole.low } : {};
  return { ...figure, to: noun?.to ?? whole!.to, unit: noun?.unit ?? whole?.unit ?? null, ...of };
}
