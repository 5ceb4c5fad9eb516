import { joined, pastHyphen, type Tokens } from "./tokens.js";
import { ends, irregular, notPlural } from "./vocabulary.js";

/** Words between a number and its noun: "five previous Security Council resolutions". */
const MOST_BETWEEN = 3;

/** The singular of a plural noun, in lower case; undefined where the word does not look like a plural. */
export function singular(word: string): string | undefined {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length < 3 || !/[^s'’]s$/.test(word) || /(?:us|is)$/.test(word) || notPlural.has(word)) return undefined;
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/**
 * The counted noun after a number, past what describes it: "two sports teams", "17 American sailors".
 * @returns the token after it, and the noun in the singular
 */
export function nounAt(t: Tokens, index: number): { to: number; unit: string } | undefined {
  let found: { to: number; unit: string } | undefined;
  let at = index;
  let prefix = "";
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    const token = t.at(at);
    if (token.type !== "word" || !joined(token) || ends.has(token.lower)) break;
    const hyphen = pastHyphen(t, at + 1);
    if (hyphen > at + 1) {
      prefix += `${token.lower}-`;
      at = hyphen;
      between--;
      if (at - index > 3 * MOST_BETWEEN) break;
      continue;
    }
    // "coal- and gas-fired plants"
    if (t.at(at + 1).text === "-" && /^(?:and|or)$/.test(t.at(at + 2).lower) && between < MOST_BETWEEN) {
      at += 3;
      continue;
    }
    const unit = singular(token.lower);
    if (unit) found = { to: at + 1, unit: prefix + unit };
    else if (found && !found.unit.includes("-")) break;
    prefix = "";
    at++;
  }
  return found;
}
