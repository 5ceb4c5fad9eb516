import { escaped, pattern } from "./phrases.js";
import { readList } from "./read.js";

/** What somebody answers: a word, a figure or a picture of before, or just "it". */
export type Thing = "word" | "figure" | "picture" | "it";

/** What an answer is about, and whose it is said to be; no owner where it is not said. */
export interface Answered {
  thing: Thing;
  owner: string;
  /** Its words in what is said: "the minister’s version". */
  words: string;
  /** What it is said to say: "that the gate was locked"; empty where that is not said. */
  saying: string;
}

interface Lists {
  denying: string[];
  things: Record<Exclude<Thing, "it">, string[]>;
  false: string[];
  earlier: string[];
}
const lists = readList<Lists>("answers");
const [denying, isFalse, earlier] = [lists.denying, lists.false, lists.earlier].map(pattern) as [
  RegExp,
  RegExp,
  RegExp,
];
const kindOf = new Map(
  Object.entries(lists.things).flatMap(([kind, words]) => words.map((word) => [word, kind as Thing])),
);
const THING = new RegExp(
  `^["“‘'(]*(?:that\\s+)?(?:both\\s+|all\\s+)?(?:(?:the|this|that|these|those|such|any|his|her|its|their)\\s+)?((?:[\\p{L}.-]+(?:['’]s?)?\\s+){0,4}?)(${[...kindOf.keys()].map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);
const IT = /^["“‘']*it[.,!”"’]*$/iu;
const OWNER = /(\p{L}[\p{L}.-]*)['’]s?\s|(\p{Lu}[\p{L}.-]*)\s/gu;
const SAYING = /^(?:\s+[\p{L}\p{N}.]+){0,2}?\s+(?:that|of|which|saying|about)\s+(.+)/su;
const BY = /^\s+(?:by|from|of)\s+(?:the\s+)?(\p{Lu}[\p{L}.-]*)/u;

/** What is denied where a statement denies what was said before; undefined where it does not, or says itself what is not so. */
export function answered(cue: string, words: string): Answered | undefined {
  const denies = denying.test(cue);
  if (IT.test(words)) return denies ? { thing: "it", owner: "", words, saying: "" } : undefined;
  const found = THING.exec(words);
  // "Lund's office disputed a report": who answers is told in what is said.
  if (!found || denying.test(found[1]!)) return undefined;
  const rest = words.slice(found[0].length);
  if (!denies && !isFalse.test(rest)) return undefined;
  const owners = [...found[1]!.matchAll(OWNER)].map(([, owner, name]) => owner ?? name!);
  const owner = owners.join(" ") || (BY.exec(rest)?.[1] ?? "");
  const saying = SAYING.exec(rest)?.[1] ?? "";
  return { thing: kindOf.get(found[2]!.toLowerCase())!, owner, words: found[0], saying };
}

/** Whether a cue marks an own word of before: "had denied", "first said". */
export const isEarlier = (cue: string): boolean => earlier.test(cue);
