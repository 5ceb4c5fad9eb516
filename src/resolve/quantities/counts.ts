import { type Amount, amountAt } from "./amounts.js";
import { boundedAfter, boundedBefore, type Figure } from "./figure.js";
import { couldBeName, isNumberedThing } from "./names.js";
import { nounAt } from "./nouns.js";
import { joined, pastHyphen, type Tokens } from "./tokens.js";
import { currencies, ends, notUnits, pronouns, single, standing, timeUnits } from "./vocabulary.js";

const DETERMINER = /^(?:the|these|those|his|her|its|their|our|my)$/;

/** An amount that begins at a token as a figure, with its bounds and what it counts. Times are none. */
export function countedAt(t: Tokens, index: number): Figure | undefined {
  const amount = amountAt(t, index);
  if (!amount || amount.kind === "time" || isNumberedThing(t, amount)) return undefined;
  const { from, to, low, high, approximate, kind, unit } = amount;
  let figure: Figure = boundedAfter(t, boundedBefore(t, { from, to, low, high, approximate, kind, unit }));
  // "between 20 and 30"
  if (high > low && /^(?:between|from)$/.test(t.at(figure.from - 1).lower)) figure.from--;
  if (kind !== "count") return figure;
  const noun = countedNoun(t, figure, amount);
  if (noun === "time") return undefined;
  // "billions of offshore dollars"
  const money = noun?.unit ? currencies.get(noun.unit) : undefined;
  if (noun) figure = boundedAfter(t, { ...figure, ...noun, ...(money && { kind: "money" as const, unit: money }) });
  else if (!standsAlone(t, figure, amount)) return undefined;
  return couldBeName(t, figure, amount) ? undefined : figure;
}

type Noun = Pick<Figure, "to" | "unit" | "of">;

function countedNoun(t: Tokens, figure: Figure, { numeral }: Amount): Noun | "time" | undefined {
  const { to } = figure;
  if (numeral.low === 1 && numeral.high === 1 && !numeral.digits) return oneOf(t, figure);
  const hyphen = pastHyphen(t, to);
  if (hyphen > to) return compound(t, hyphen);
  let at = to;
  if (t.at(at).lower === "of" || (numeral.approximate && t.at(at - 1).lower === "of")) {
    at = t.at(at).lower === "of" ? at + 1 : at;
    if (DETERMINER.test(t.at(at).lower)) at++;
    else if (!numeral.approximate) return undefined;
    const whole = amountAt(t, at);
    if (whole && whole.kind === "count") {
      const noun = nounAt(t, whole.to);
      return { to: noun?.to ?? whole.to, unit: noun?.unit ?? null, of: whole.high };
    }
  }
  const noun = nounAt(t, at);
  if (!noun) return undefined;
  return timeUnits.has(noun.unit) ? "time" : noun;
}

/** "one person", "at least one minister"; elsewhere "one" is a pronoun. */
function oneOf(t: Tokens, figure: Figure): Noun | undefined {
  const noun = t.at(figure.to);
  if (noun.type !== "word" || !joined(noun)) return undefined;
  const over = t.at(figure.from).lower === "over";
  if (figure.bounded && !over && noun.lower === "of" && DETERMINER.test(t.at(figure.to + 1).lower))
    return nounAt(t, figure.to + 2);
  if (single.has(noun.lower)) return { to: figure.to + 1, unit: noun.lower };
  const told = figure.bounded || /^(?:only|just|exactly)$/.test(t.at(figure.from - 1).lower);
  if (!told || over || ends.has(noun.lower) || timeUnits.has(noun.lower)) return undefined;
  // "only one strong conservative won": the last word before a verb or a small word
  const hyphen = pastHyphen(t, figure.to + 1);
  let to = hyphen > figure.to + 1 ? hyphen + 1 : hyphen;
  while (to < figure.to + 3 && t.at(to).gap === "space" && t.at(to).type === "word") {
    if (ends.has(t.at(to).lower) || /ed$/.test(t.at(to).lower)) break;
    to++;
  }
  return { to, unit: t.at(to - 1).lower };
}

/** "52-count", "100-page" */
function compound(t: Tokens, index: number): Noun | "time" | undefined {
  const { lower, type } = t.at(index);
  if (type !== "word" || ends.has(lower) || notUnits.has(lower)) return undefined;
  return timeUnits.has(lower) ? "time" : { to: index + 1, unit: lower };
}

/** Whether a number without a noun is one all the same: "killed 12", "Six were hurt", and not "the two met". */
function standsAlone(t: Tokens, figure: Figure, { numeral }: Amount): boolean {
  const { low, high, plain, digits } = numeral;
  if (low === 1 && high === 1 && !digits) return false;
  if (pastHyphen(t, figure.to) > figure.to) return false;
  if (figure.bounded || numeral.approximate || (digits && !plain)) return true;
  if (low >= 10) return true;
  return standing.has(t.at(figure.to).lower) && !pronouns.has(t.at(figure.from - 1).lower);
}
