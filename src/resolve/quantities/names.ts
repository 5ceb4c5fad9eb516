import type { Amount } from "./amounts.js";
import type { Figure } from "./figure.js";
import { capital, glued, opens, type Tokens } from "./tokens.js";
import { ends, labels, months, streets } from "./vocabulary.js";

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Whether a number belongs to a thing that bears it: "F-16", "5G", "3.2.1", "555-0123", "9:30", "page 12", "1. " */
export function isNumberedThing(t: Tokens, { from, to, numeral, kind }: Amount): boolean {
  if (hangsBefore(t, from) || hangsAfter(t, to)) return true;
  if (kind !== "count") return false;
  if (labelled(t, from) || isClock(t, to)) return true;
  if (!numeral.plain) return false;
  if (isDialled(t, from, to)) return true;
  const opening = t.at(from).gap === "break" || t.at(from - 1).text === "";
  if (opening && (/^[.)]$/.test(t.at(to).text) || t.at(to).gap === "break")) return true;
  // "(1)"
  return /^[([]$/.test(t.at(from - 1).text) && /^[)\]]$/.test(t.at(to).text) && numeral.low < 100;
}

/** "EB-5", "G20", "/7", "#4": something is written on to the number from the left. */
function hangsBefore(t: Tokens, from: number): boolean {
  if (!glued(t.at(from))) return false;
  const { text, type } = t.at(from - 1);
  if (type !== "sign") return true;
  if (/^[/#@&:._\\+=*,°]$/.test(text)) return true;
  // one dash is a hyphen where a word stands before it, or a time that is hidden
  const joining = t.at(from - 2);
  return /^[-‐‑–]$/.test(text) && glued(t.at(from - 1)) && (joining.type !== "sign" || joining.text === "");
}

/** "5G", "3.2.1", "9:30", "1/3", "555-0123" */
function hangsAfter(t: Tokens, to: number): boolean {
  const [token, next] = [t.at(to), t.at(to + 1)];
  if (!glued(token)) return false;
  if (token.type !== "sign") return t.at(to - 1).type !== "sign";
  // "58%-33%"
  if (t.at(to - 1).type === "sign" && token.text !== "/") return false;
  if (/^['’]$/.test(token.text)) return next.lower === "s" && glued(next);
  return glued(next) && next.type === "number" && /^[-‐‑/:._,]$/.test(token.text);
}

/** "+44 20 7946 0958", "(202) 555-0175": numbers that follow each other, and years do not. */
function isDialled(t: Tokens, from: number, to: number): boolean {
  if (/^0\d/.test(t.at(from).text)) return true;
  const before = t.at(from).gap === "space" ? t.at(from - (t.at(from - 1).text === ")" ? 2 : 1)) : undefined;
  const next = t.at(to).text === ")" ? t.at(to + 1) : t.at(to);
  return (
    (before?.type === "number" && !YEAR.test(before.text)) ||
    (next.type === "number" && next.gap === "space" && !YEAR.test(t.at(from).text))
  );
}

/** "page 12", "No. 10", "Sept. 11" */
function labelled(t: Tokens, from: number): boolean {
  if (t.at(from).gap === "break") return false;
  const before = t.at(from - 1).text === "." && glued(t.at(from - 1)) ? t.at(from - 2) : t.at(from - 1);
  if (before.text === "§") return true;
  return labels.has(before.lower) || (capital(before) && months.has(before.lower) && t.at(from).type === "number");
}

/** "3 p.m.", "six o'clock" */
const isClock = (t: Tokens, to: number): boolean =>
  /^(?:am|pm|o'clock|gmt|utc|est|edt|bst)$/.test(t.at(to).lower) ||
  (/^[ap]$/.test(t.at(to).lower) && t.at(to + 1).text === "." && t.at(to + 2).lower === "m");

/** Whether a bare number is rather a year, an address, or a part of a name: "Apollo 11", "10 Downing Street". */
export function couldBeName(t: Tokens, figure: Figure, { numeral, from, to }: Amount): boolean {
  const before = t.at(from - 1);
  const named = capital(before) && t.at(from).gap === "space" && !opens(t, from - 1) && !ends.has(before.lower);
  if (named && figure.unit === null && !figure.bounded && (numeral.plain || capital(t.at(from)))) return true;
  if (!numeral.plain) return false;
  // "Nov. 6 to 10", where the first of the two is hidden
  const end = /^(?:to|and|or|through|until)$/.test(before.lower) && t.at(from - 2).text === "";
  if (end && figure.unit === null) return true;
  // "131 West 23rd Street"
  const inAddress = (i: number) => capital(t.at(i)) || t.at(i).type === "number" || glued(t.at(i));
  for (let i = to; i < to + 5 && inAddress(i); i++) if (i > to && streets.has(t.at(i).lower)) return true;
  if (months.has(t.at(to).lower) && capital(t.at(to))) return true;
  if (YEAR.test(t.at(from).text)) return !(figure.bounded && figure.unit);
  return figure.unit === null && !figure.bounded && numeral.low < 10;
}
