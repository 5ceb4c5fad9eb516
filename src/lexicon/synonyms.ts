import { stemmer } from "stemmer";
import { fold } from "./fold.js";
import { forms } from "./inflect.js";
import { readList } from "./read.js";

const { groups } = readList<{ groups: string[][] }>("synonyms");
const stemOf = (word: string): string => stemmer(fold(word));
const first = new Map(
  groups.flatMap((words) => {
    const stems = words.flatMap((word) => (word.startsWith("~") ? forms(word.slice(1)) : [word])).map(stemOf);
    return stems.map((stem) => [stem, stems[0]!]);
  }),
);

/** One stem for all that stand for one thing: "bargain" is "negoti", as "negotiations" are. */
export const senseOf = (stem: string): string => first.get(stem) ?? stem;
