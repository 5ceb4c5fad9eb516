import { escaped } from "./phrases.js";
import { readList } from "./read.js";

const lists = readList<Record<"accusing" | "wrong" | "misdeeds", string[]>>("charges");

const begins = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${words.map(escaped).join("|").replaceAll(" ", "\\s+")})`, "iu");
const [accusing, wrong, misdeeds] = [lists.accusing, lists.wrong, lists.misdeeds].map(begins) as [
  RegExp,
  RegExp,
  RegExp,
];

/** Whether a cue puts a charge forward: "accused", "revealed". */
export const isAccusing = (cue: string): boolean => accusing.test(cue);

/** Whether words tell of something against law or rules. */
export const tellsWrong = (words: string): boolean => wrong.test(words);

/** Whether words tell of anything that people are charged with. */
export const tellsCharge = (words: string): boolean => wrong.test(words) || misdeeds.test(words);
