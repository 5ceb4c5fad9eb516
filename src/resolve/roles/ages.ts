import type { Role } from "../../records/role.js";
import { AGED, role } from "./modifiers.js";
import { isNominal, isPlural } from "./nominal.js";
import type { Tokens } from "./tokens.js";

const AGE = /^(?:[1-9]\d?|1[01]\d)$/;
const CLOSED = /^(?:[,.;:)—–]|--|)$/;

/** "34", "aged 34", "now 34", "34 years old", where nothing but a sign follows, and the token after it. */
export function ageAt(t: Tokens, index: number): { roles: Role[]; to: number } | undefined {
  const whole = /^(?:an?|the)$/.test(t.at(index).lower) ? t.at(index + 1) : undefined;
  const old = whole && AGED.exec(whole.text)?.[1];
  if (whole && old && !isNominal(t, index + 2) && !isPlural(t, index + 2))
    return { roles: [role("age", whole.start, whole.start + old.length, old)], to: index + 2 };
  const at = /^(?:aged?|now|then|just|only)$/.test(t.at(index).lower) ? index + 1 : index;
  const { text, start, end } = t.at(at);
  if (!AGE.test(text)) return undefined;
  const years = /^years?$/.test(t.at(at + 1).lower) && t.at(at + 2).lower === "old" ? 2 : 0;
  const to = at + 1 + years;
  // "(8.)" counts something else.
  const closed = t.at(index - 1).text === "(" ? t.at(to).text === ")" : CLOSED.test(t.at(to).text);
  return years || closed ? { roles: [role("age", start, end, text)], to } : undefined;
}
