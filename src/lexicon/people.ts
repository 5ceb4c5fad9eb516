import { readFileSync } from "node:fs";

const read = (name: string) => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"));

export type Gender = "female" | "male";

const data: { honorifics: Record<Gender, string[]> } & Record<
  "descriptions" | "bodies" | "never" | "openers",
  string[]
> = read("people");
const given: Record<Gender, string[]> = read("given-names");

const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const byGender = (lists: Record<Gender, string[]>): ReadonlyMap<string, Gender> =>
  new Map(
    (["female", "male"] as const).flatMap((gender) => lists[gender].map((word) => [plain(word), gender] as const)),
  );

/** The lists of people.json as sets of lower-case words; what honorifics and given names tell. */
export const honorifics = byGender(data.honorifics);
const givenNames = byGender(given);
export const descriptions: ReadonlySet<string> = new Set(data.descriptions);
export const bodies: ReadonlySet<string> = new Set(data.bodies);
export const never: ReadonlySet<string> = new Set(data.never);
export const openers: ReadonlySet<string> = new Set(data.openers);

/** Whom a given name is mostly borne by; undefined for names that are not listed. */
export const genderOf = (name: string): Gender | undefined => givenNames.get(plain(name.split(/[\s-]/)[0] ?? ""));
