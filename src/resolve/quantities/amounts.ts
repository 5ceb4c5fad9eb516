import { type Numeral, numeralAt } from "./numerals.js";
import { glued, pastHyphen, type Tokens } from "./tokens.js";
import { unitAt } from "./units.js";
import { contests, currencySigns, direction, factorVerbs } from "./vocabulary.js";

/** A number or a range of numbers with its sign or unit, and not yet what is counted. */
export interface Amount {
  /** Tokens, half-open. */
  from: number;
  to: number;
  low: number;
  high: number;
  approximate: boolean;
  kind: "count" | "money" | "percent" | "measure" | "time" | "score";
  unit: string | null;
  /** The last number of it. */
  numeral: Numeral;
}

/** Each kind of figure begins with a look at the amount: it is read once. */
const read = new WeakMap<Tokens, Map<number, Amount | undefined>>();

/** The amount that begins at a token, ranges as one: "$4.5 billion", "20 to 30 per cent", "63-36". */
export function amountAt(t: Tokens, index: number): Amount | undefined {
  const amounts = read.get(t) ?? new Map<number, Amount | undefined>();
  if (amounts.size === 0) read.set(t, amounts);
  if (!amounts.has(index)) amounts.set(index, amountFrom(t, index));
  return amounts.get(index);
}

function amountFrom(t: Tokens, index: number): Amount | undefined {
  const first = oneAt(t, index);
  if (!first) return undefined;
  const link = linkAt(t, first);
  const second = link && oneAt(t, link.to);
  return (second && (range(t, first, second, link.word) ?? score(t, first, second, link.word))) ?? first;
}

function oneAt(t: Tokens, index: number): Amount | undefined {
  if (isMinus(t, index)) {
    const amount = oneAt(t, index + 1);
    if (!amount || !(t.at(index).lower === "minus" || /^(?:percent|measure)$/.test(amount.kind))) return undefined;
    return { ...amount, from: index, low: -amount.high, high: -amount.low };
  }
  const sign = signAt(t, index);
  const numeral = numeralAt(t, sign?.to ?? index, sign !== undefined);
  if (!numeral || (sign && t.at(sign.to).gap === "break")) return undefined;
  const { from, to, low, high, approximate } = numeral;
  const amount: Amount = { from, to, low, high, approximate, kind: "count", unit: null, numeral };
  if (sign) {
    // "$5 million dollars"
    const again = unitAt(t, to);
    return { ...amount, from: index, to: again?.kind === "money" ? again.to : to, kind: "money", unit: sign.value };
  }
  // "millions of dollars", "hundreds of miles"
  const unit = unitAt(t, to) ?? (approximate && t.at(to).lower === "of" ? unitAt(t, to + 1) : undefined);
  if (!unit) return amount;
  const { kind, worth } = unit;
  return { ...amount, to: unit.to, low: low * worth, high: high * worth, kind, unit: unit.unit };
}

/** "-5 degrees", "minus 0.3%" */
function isMinus(t: Tokens, index: number): boolean {
  const { text, gap } = t.at(index);
  if (t.at(index + 1).type !== "number") return false;
  if (text === "minus") return t.at(index - 1).lower !== "or";
  return /^[-−]$/.test(text) && gap !== "none" && glued(t.at(index + 1));
}

/** "$", "US$": the signs of one currency stand together. */
function signAt(t: Tokens, index: number): { to: number; value: string } | undefined {
  const sign = currencySigns.startingAt(t, index);
  for (let i = index + 1; sign && i < sign.to; i++) if (!glued(t.at(i))) return undefined;
  return sign;
}

type Link = "dash" | "to" | "and" | "or";

/** What joins two numbers of a range. */
function linkAt(t: Tokens, first: Amount): { to: number; word: Link } | undefined {
  const { to } = first;
  const token = t.at(to);
  if (/^[-‐‑–—]$/.test(token.text) && glued(token)) {
    if (t.at(to + 1).lower === "to" && glued(t.at(to + 1))) return { to: pastHyphen(t, to + 2), word: "dash" };
    // "18- to 24-year-olds"
    if (/^(?:to|or)$/.test(t.at(to + 1).lower)) return { to: to + 2, word: "to" };
    return glued(t.at(to + 1)) ? { to: to + 1, word: "dash" } : undefined;
  }
  if (token.gap === "break") return undefined;
  if (token.lower === "to") return { to: to + 1, word: "to" };
  if (token.lower === "or") return { to: to + 1, word: "or" };
  return token.lower === "and" && isBetween(t, first.from) ? { to: to + 1, word: "and" } : undefined;
}

/** "between 20 and", "the ages of 17 and" */
const isBetween = (t: Tokens, index: number): boolean =>
  /^(?:between|betwixt)$/.test(t.at(index - 1).lower) ||
  (t.at(index - 1).lower === "of" && t.at(index - 2).lower === "ages");

/** "rose from 10": what follows is where it went, and no range. */
function isCourse(t: Tokens, index: number): boolean {
  if (t.at(index - 1).lower !== "from") return false;
  for (let i = index - 2; i > index - 8 && t.at(i).text !== "."; i--)
    if (direction.has(t.at(i).lower) || factorVerbs.has(t.at(i).lower)) return true;
  return false;
}

function range(t: Tokens, first: Amount, second: Amount, link: Link): Amount | undefined {
  if (first.approximate || second.approximate || first.numeral.digits !== second.numeral.digits) return undefined;
  if (link === "to" && contestNear(t, first, second) !== undefined && second.kind === "count") return undefined;
  if (link === "to" && isCourse(t, first.from)) return undefined;
  const shared =
    second.numeral.scale > 1 && first.numeral.scale === 1 && first.low < second.high / second.numeral.scale;
  const low = shared ? first.low * second.numeral.scale : first.low;
  if (low >= second.high || (first.numeral.plain && /^0\d/.test(t.at(first.from).text))) return undefined;
  // "five or six", and not "ten or 200"
  if (link === "or" && (first.kind !== "count" || second.high - low > Math.max(1, low))) return undefined;
  const same = first.kind === second.kind && first.unit === second.unit;
  // "$5-10 million" has its sign once, "20 to 30 per cent" its unit
  const signed = first.kind === "money" && second.kind === "count" && (link === "dash" || second.numeral.scale > 1);
  if (!same && !signed && first.kind !== "count") return undefined;
  const { kind, unit } = signed ? first : second;
  return { ...second, from: first.from, low, kind, unit, approximate: link === "or" };
}

/** Two sides of a vote or a game, the smaller first. */
function score(t: Tokens, first: Amount, second: Amount, link: Link): Amount | undefined {
  if (first.kind !== "count" || second.kind !== "count" || (link !== "dash" && link !== "to")) return undefined;
  if (first.numeral.digits !== second.numeral.digits) return undefined;
  const sides = [first, second].map(({ numeral, low }) => ({ numeral, low }));
  if (sides.some(({ numeral, low }) => numeral.scale > 1 || low > 999 || !Number.isInteger(low))) return undefined;
  if (/^0\d/.test(t.at(first.from).text) || /^0\d/.test(t.at(second.from).text)) return undefined;
  const contest = contestNear(t, first, second);
  if (contest === undefined && (link === "to" || first.low <= second.low)) return undefined;
  const [low, high] = [first.low, second.low].sort((a, b) => a - b) as [number, number];
  return { ...second, from: first.from, low, high, kind: "score", unit: contest || null };
}

/** What two numbers are the sides of, told by a word just before or after them. */
function contestNear(t: Tokens, first: Amount, second: Amount): string | undefined {
  for (const i of [second.to, first.from - 1, first.from - 2, first.from - 3, second.to + 1]) {
    const contest = t.at(i).gap === "break" ? undefined : contests.get(t.at(i).lower);
    if (contest !== undefined) return contest;
  }
  return undefined;
}
