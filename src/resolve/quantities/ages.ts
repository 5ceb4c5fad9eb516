import { type Amount, amountAt } from "./amounts.js";
import type { Figure } from "./figure.js";
import { nounAt } from "./nouns.js";
import { numeralAt } from "./numerals.js";
import { capital, glued, joined, pastHyphen, type Tokens } from "./tokens.js";
import { months, people } from "./vocabulary.js";

const OLDEST = 120;
const AGED = /^(?:aged|ages?)$/;
const TURNED = /^(?:turn|turns|turned|turning)$/;
const SPANS: Record<string, [number, number]> = { early: [0, 3], mid: [4, 6], late: [7, 9] };

const age = (from: number, to: number, low: number | null, high: number | null, unit = "year"): Figure => ({
  ...{ from, to, kind: "age", low, high, unit, approximate: false },
});

/** An age that begins at a token: "aged 34", "34-year-old", "his late 30s", "over-65s", ", 34," after a name. */
export const ageAt = (t: Tokens, index: number): Figure | undefined =>
  stated(t, index) ??
  old(t, index) ??
  decade(t, index) ??
  group(t, index) ??
  underOrOver(t, index) ??
  afterName(t, index) ??
  afterPronoun(t, index);

const bare = (amount: Amount | undefined): amount is Amount =>
  amount?.kind === "count" && amount.high <= OLDEST && !amount.approximate;

/** "aged 34", "ages 55 to 65", "the age of 18", "turned 40" */
function stated(t: Tokens, index: number): Figure | undefined {
  const { lower } = t.at(index);
  if (!AGED.test(lower) && !TURNED.test(lower)) return undefined;
  let at = index + 1;
  if (AGED.test(lower)) while (/^(?:of|between|from)$/.test(t.at(at).lower)) at++;
  const amount = amountAt(t, at);
  if (!bare(amount) || t.at(index + 1).gap !== "space" || !t.at(at).text) return undefined;
  if (glued(t.at(amount.to)) && t.at(amount.to).type !== "sign") return undefined;
  if (TURNED.test(lower) && (joined(t.at(amount.to)) || amount.low < 10)) return undefined;
  return age(index, amount.to, amount.low, amount.high);
}

/** "34-year-old", "six-month-old", "34 years old", "40 years of age", "18-to-24-year-olds" */
function old(t: Tokens, index: number): Figure | undefined {
  const amount = amountAt(t, index);
  if (amount?.kind !== "time") return undefined;
  const unit = t.at(amount.to - 1).lower.replace(/s$/, "");
  const at = pastHyphen(t, amount.to);
  const ends = /^olds?$/.test(t.at(at).lower)
    ? at + 1
    : t.at(at).lower === "of" && t.at(at + 1).lower === "age"
      ? at + 2
      : 0;
  return ends ? age(index, ends, amount.low, amount.high, unit) : undefined;
}

/** "in her early 30s", "his mid-50s" */
function decade(t: Tokens, index: number): Figure | undefined {
  if (!/^(?:his|her|their|my|our|your)$/.test(t.at(index).lower)) return undefined;
  const span = SPANS[t.at(index + 1).lower];
  let at = span ? pastHyphen(t, index + 2) : index + 1;
  if (/^['’‘]$/.test(t.at(at).text)) at++;
  const [number, s] = [t.at(at), t.at(at + 1)];
  if (!/^[1-9]0$/.test(number.text) || s.lower !== "s" || !glued(s)) return undefined;
  const [low, high] = span ?? [0, 9];
  const from = span ? index + 1 : at;
  return { ...age(from, at + 2, Number(number.text) + low, Number(number.text) + high), approximate: true };
}

/** "over-65s", "under-16s" */
function group(t: Tokens, index: number): Figure | undefined {
  const word = t.at(index).lower;
  if (word !== "over" && word !== "under") return undefined;
  const at = pastHyphen(t, index + 1);
  const numeral = t.at(at).type === "number" ? numeralAt(t, at) : undefined;
  if (at === index + 1 || !numeral?.plain || t.at(at + 1).lower !== "s" || !glued(t.at(at + 1))) return undefined;
  return word === "over" ? age(index, at + 2, numeral.low, null) : age(index, at + 2, null, numeral.low);
}

/** "people under 30", "those over 65" */
function underOrOver(t: Tokens, index: number): Figure | undefined {
  const word = t.at(index).lower;
  if (!/^(?:under|over)$/.test(word) || !people.has(t.at(index - 1).lower)) return undefined;
  const amount = amountAt(t, index + 1);
  if (!bare(amount) || amount.low !== amount.high || nounAt(t, amount.to)) return undefined;
  return word === "over" ? age(index, amount.to, amount.low, null) : age(index, amount.to, null, amount.high);
}

/** "who is 70.", "when she was 12," */
function afterPronoun(t: Tokens, index: number): Figure | undefined {
  if (!/^(?:is|was|am)$/.test(t.at(index - 1).lower) || !/^(?:he|she|who|i)$/.test(t.at(index - 2).lower))
    return undefined;
  const amount = amountAt(t, index);
  const alone = bare(amount) && amount.low > 1 && amount.low === amount.high && !joined(t.at(amount.to));
  return alone ? age(index, amount.to, amount.low, amount.high) : undefined;
}

/** "Jane Roe, 34, a nurse": a number between commas after a name. */
function afterName(t: Tokens, index: number): Figure | undefined {
  const [name, comma, number, next] = [t.at(index - 2), t.at(index - 1), t.at(index), t.at(index + 1)];
  if (comma.text !== "," || !glued(comma) || number.gap !== "space" || !/^[1-9]\d?$|^1[01]\d$/.test(number.text))
    return undefined;
  const closed = /^[,.;)]$/.test(next.text) && glued(next);
  if (!(closed || /^[—–―]$/.test(next.text)) || (t.at(index + 2).type === "number" && next.text === "."))
    return undefined;
  const named = capital(name) && !months.has(name.lower) && t.at(index - 3).type !== "number";
  return named ? age(index, index + 1, Number(number.text), Number(number.text)) : undefined;
}
