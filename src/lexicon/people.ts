import { fold } from "./fold.js";
import { readList } from "./read.js";

export type Gender = "female" | "male";

type ByGender = Record<Gender, string[]>;

const data = readList<
  { honorifics: ByGender } & Record<"descriptions" | "persons" | "deities" | "bodies" | "never" | "openers", string[]>
>("people");
const given = readList<ByGender>("given-names");
const rare = readList<Record<Gender, Record<string, string>>>("rare-given-names");

const byGender = (lists: ByGender): ReadonlyMap<string, Gender> =>
  new Map(
    (["female", "male"] as const).flatMap((gender) => lists[gender].map((word) => [fold(word), gender] as const)),
  );

/** The lists of people.json as sets of lower-case words; what honorifics and given names tell. */
export const honorifics = byGender(data.honorifics);
const givenNames = byGender(given);
const [female, male] = [rare.female, rare.male].map((letters) => Object.values(letters).join(" ").split(" "));
const rareNames = byGender({ female: female!, male: male! });
export const descriptions: ReadonlySet<string> = new Set(data.descriptions);
export const deities: ReadonlySet<string> = new Set(data.deities);
export const persons: ReadonlySet<string> = new Set(data.persons);
export const bodies: ReadonlySet<string> = new Set(data.bodies);
export const never: ReadonlySet<string> = new Set(data.never);
export const openers: ReadonlySet<string> = new Set(data.openers);

/** Whom a given name is mostly borne by; undefined for names that are not listed. */
export const genderOf = (name: string): Gender | undefined => givenNames.get(fold(name.split(/[\s-]/)[0] ?? ""));

/** The same, also of names that are too rare, or too often something else, to tell a person by. */
export const likelyGenderOf = (name: string): Gender | undefined =>
  genderOf(name) ?? rareNames.get(fold(name.split(/[\s-]/)[0] ?? ""));
