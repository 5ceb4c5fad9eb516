import { monthNumber } from "../times/vocabulary.js";
import type { Tokens } from "./tokens.js";

/** When a role began and ended, in EDTF, and the token after the words that say so. */
export interface Term {
  since?: string;
  until?: string;
  to: number;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DECADE = /^(?:1[5-9]|20)\d0s$/;
const RANGE = /^((?:1[5-9]|20)\d\d)[-–/]((?:1[5-9]|20)\d\d)$/;

/** "1990s" as "199X". */
export const decade = (word: string): string | undefined => (DECADE.test(word) ? `${word.slice(0, 3)}X` : undefined);

/** "since 2013", "from 2004 to 2008", "between 2004 and 2008", "until June 2008", "in the 1990s", "2004-2008". */
export function termAt(t: Tokens, at: number): Term | undefined {
  const { lower, text } = t.at(at);
  const range = RANGE.exec(text);
  if (range) return { since: range[1]!, until: range[2]!, to: at + 1 };
  if (YEAR.test(text) && /^[-–—]$/.test(t.at(at + 1).text) && YEAR.test(t.at(at + 2).text))
    return { since: text, until: t.at(at + 2).text, to: at + 3 };
  const joint = { from: /^(?:to|until|till|through)$/, between: /^and$/, since: /^until$/ }[lower];
  if (joint) {
    const first = dateAt(t, at + 1);
    if (!first) return undefined;
    const last = joint.test(t.at(first.to).lower) ? dateAt(t, first.to + 1) : undefined;
    if (last) return { since: first.value, until: last.value, to: last.to };
    return lower === "between" ? undefined : { since: first.value, to: first.to };
  }
  const only = dateAt(t, at + 1);
  if (/^(?:until|till|through)$/.test(lower) && only) return { until: only.value, to: only.to };
  if (/^(?:in|during)$/.test(lower) && only?.value.endsWith("X"))
    return { since: only.value, until: only.value, to: only.to };
  return undefined;
}

/** A year, a month of one, or a decade. */
function dateAt(t: Tokens, index: number): { value: string; to: number } | undefined {
  const at = /^(?:the|early|late|mid)$/.test(t.at(index).lower) ? index + 1 : index;
  const { text, lower, capital } = t.at(at);
  const tens = decade(text);
  if (tens) return { value: tens, to: at + 1 };
  if (YEAR.test(text)) return { value: text, to: at + 1 };
  const month = capital ? monthNumber(lower) : 0;
  const year = t.at(at + 1).text;
  return month && YEAR.test(year) ? { value: `${year}-${String(month).padStart(2, "0")}`, to: at + 2 } : undefined;
}
