import { fold } from "../../lexicon/fold.js";
import { headNoun } from "./phrase.js";

/** How a source refers: each form has its own habits of reaching back. "other" holds a name, or describes for the first time. */
export type Form = "he" | "she" | "they" | "it" | "who" | "i" | "definite" | "none" | "other";

const FORMS: Record<string, Form> = Object.fromEntries(
  Object.entries({
    he: "he him his himself",
    she: "she her hers herself",
    they: "they them their theirs both neither these those some others themselves each all many",
    it: "it its itself",
    who: "who whom which that whose",
    i: "i me my we us our you your one everyone this there",
  }).flatMap(([form, words]) => words.split(" ").map((word) => [word, form as Form])),
);
const OWNED: Record<string, Form> = { his: "he", her: "she", their: "they", its: "it" };

/** Marks and possessives at either end of a source's words. */
export const tidy = (words: string): string =>
  words
    .replace(/^[\s"“”'‘’,([—–-]+|[\s"“”,;:([—–-]+$/gu, "")
    .replace(/(?<![\p{L}]\.[\p{L}])\.$/u, "")
    .replace(/['’]s?$/u, "");
/** ", which …": said of the speaker by the way. */
const ASIDE = /,\s+(?:who|whose|which|where)\b.*$/su;
const BEFORE = /^(?:(?:only|but|and|yet|even|now|still|just|among|by|with)\s+)+(?=\p{L}+\s|\d|\p{Lu})/iu;
const BESIDES = /,\s+(?:especially|particularly|in particular|notably|mainly)\b.*$|\s+\([^)]*\)?$/su;
/** The words without what is said of them by the way. */
export const withoutAside = (words: string): string =>
  tidy(tidy(words).replace(ASIDE, "").replace(BESIDES, "").replace(BEFORE, ""));

const DEFINITE = /^(?:(?:only|but|and|yet|even|now|still|both)\s+)?(?:the|this|that|these|those)\s+/iu;
const PARTITIVE =
  /^(?:(?:two|three|four|several|some|many|most|both|none|neither|one|all|each|any|few)\s+of\s+)(them|whom|which|these|those)$/iu;

/** The short names of a headline: "Poll", "expert". */
const KICKER = /^\p{L}+$/u;

/** What a source's words are. `noun`: for definite descriptions, the noun that they end with, folded. */
export function formOf(words: string, headline = false): { form: Form; noun?: string } {
  if (words.trim() === "") return { form: "none" };
  const plain = fold(withoutAside(words) || tidy(words));
  const known = FORMS[plain];
  if (known) return { form: known };
  const partitive = PARTITIVE.exec(plain);
  if (partitive) return { form: partitive[1] === "whom" || partitive[1] === "which" ? "who" : "they" };
  const bare = withoutAside(words);
  const noun = DEFINITE.test(bare) || (headline && KICKER.test(words)) ? headNoun(bare) : undefined;
  return noun ? { form: "definite", noun } : { form: "other" };
}

/** "his advisers": whose they are, and the rest; undefined where a source does not begin so. */
export function owned(words: string): { form: Form; rest: string } | undefined {
  const match = /^(his|her|their|its)\s+(.+)$/isu.exec(tidy(words));
  return match ? { form: OWNED[match[1]!.toLowerCase()]!, rest: match[2]! } : undefined;
}
