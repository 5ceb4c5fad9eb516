import { isWritten, keyOf } from "./key.js";
import type { State } from "./state.js";
import { names } from "./table.js";

const POSSESSIVE = /['’]s?$/u;

/**
 * The state that a name stands for: a country, capital or demonym of the package world-countries, or a seat or body of metonyms.json.
 * Case, accents and "the" are nothing to it; the whole name must be known, so "New Mexico" is no state.
 */
export function stateOf(name: string): State | undefined {
  // What a hyphen cuts off is part of another word: "-American".
  if (/^-/u.test(name)) return undefined;
  return known(name) ?? (POSSESSIVE.test(name) ? stateOf(name.replace(POSSESSIVE, "")) : people(name));
}

function known(name: string): State | undefined {
  const entry = names().get(keyOf(name));
  return entry && isWritten(name, entry.writing) ? { ...entry.state } : undefined;
}

/** "Venezuelans", "Frenchmen": a demonym in another form. */
function people(name: string): State | undefined {
  const one = name.replace(/(?<=\p{L})(?:s|(?<=(?:sh|ch))(?:m[ae]n|wom[ae]n))$/u, "");
  const state = one === name ? undefined : known(one);
  return state?.as === "demonym" ? state : undefined;
}
