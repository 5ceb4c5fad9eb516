import { readList } from "./read.js";

const { verbs } = readList<{ verbs: Record<string, string[]> }>("verbs");

/** The forms of an English verb: base, -s, past, -ing. */
export function forms(verb: string): string[] {
  const known = verbs[verb];
  if (known) return [verb, ...known];
  if (/[^aeiou]y$/.test(verb)) return [verb, ...["ies", "ied"].map((end) => verb.slice(0, -1) + end), `${verb}ing`];
  if (/e$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}
