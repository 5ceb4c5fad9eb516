import type { Figure } from "./figure.js";
import { glued, joined, pastHyphen, type Tokens } from "./tokens.js";
import { ordinals, rankNouns, rankVerbs, superlatives } from "./vocabulary.js";

/** A place in an order that begins at a token: "third-largest", "ranked 5th", "fourth place". Other ordinals only tell one from another. */
export function rankAt(t: Tokens, index: number): Figure | undefined {
  const ordinal = ordinalAt(t, index);
  if (ordinal) {
    const at = pastHyphen(t, ordinal.to);
    const { lower } = t.at(at);
    if (!joined(t.at(at)) || (!superlatives.has(lower) && !(rankNouns.has(lower) && ordinal.value > 1)))
      return undefined;
    return rank(index, at + 1, ordinal.value, superlatives.has(lower) ? null : lower);
  }
  if (!rankVerbs.has(t.at(index).lower)) return undefined;
  const at = /^(?:in|at|number|no)$/.test(t.at(index + 1).lower) ? index + 2 : index + 1;
  const start = t.at(at).text === "." ? at + 1 : at;
  const place = ordinalAt(t, start);
  if (place && !joined(t.at(place.to))) return rank(index, place.to, place.value, null);
  if (place && /^(?:in|out|among|on|with|place)$/.test(t.at(place.to).lower))
    return rank(index, t.at(place.to).lower === "place" ? place.to + 1 : place.to, place.value, null);
  const number = t.at(start);
  if (!/^(?:number|no)$/.test(t.at(index + 1).lower) || !/^\d{1,3}$/.test(number.text)) return undefined;
  return rank(index, start + 1, Number(number.text), null);
}

const rank = (from: number, to: number, place: number, unit: string | null): Figure => ({
  ...{ from, to, kind: "rank", low: place, high: place, unit, approximate: false },
});

/** "third", "21st" */
function ordinalAt(t: Tokens, index: number): { to: number; value: number } | undefined {
  const [token, suffix] = [t.at(index), t.at(index + 1)];
  if (/^\d{1,4}$/.test(token.text) && /^(?:st|nd|rd|th)$/.test(suffix.lower) && glued(suffix))
    return { to: index + 2, value: Number(token.text) };
  const value = ordinals.get(token.lower);
  return value ? { to: index + 1, value } : undefined;
}
