import { titles } from "../lexicon/titles.js";
import type { Voice } from "../records/brief.js";

const wordsOf = (form: string): string[] =>
  form
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean);

/** What kind of actor a name is, as far as its forms show it: people bear titles or surnames, offices say what they are. */
export function nameTypeOf({ name, alsoAs }: Voice): "Person" | "Organization" | undefined {
  const own = wordsOf(name ?? "");
  if (own.some((word) => titles.offices.has(word))) return "Organization";
  const forms = alsoAs.map(wordsOf);
  const titled = forms.some((form) => form.some((word) => titles.titles.has(word)));
  const surname = own.length > 1 && forms.some((form) => form.length === 1 && form[0] === own.at(-1));
  return own.length > 1 && (titled || surname) ? "Person" : undefined;
}
