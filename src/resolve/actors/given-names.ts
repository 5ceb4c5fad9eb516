import { readFileSync } from "node:fs";
import { fold } from "../../lexicon/fold.js";

const { female, male }: Record<"female" | "male", string[]> = JSON.parse(
  readFileSync(new URL("../../lexicon/given-names.json", import.meta.url), "utf8"),
);
const women = new Set(female.map(fold));
const men = new Set(male.map(fold));

export type Gender = "female" | "male";

/** Whom a given name is mostly borne by; undefined for names that are not listed. */
export const genderOf = (name: string): Gender | undefined => {
  const first = fold(name.split(/[\s-]/)[0] ?? "");
  return women.has(first) ? "female" : men.has(first) ? "male" : undefined;
};
