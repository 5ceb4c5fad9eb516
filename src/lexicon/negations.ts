import { pattern } from "./phrases.js";
import { readList } from "./read.js";

const { unreal, half, light } = readList<Record<"unreal" | "half" | "light", string[]>>("negations");
const unsure = pattern(unreal);
const lights: ReadonlySet<string> = new Set(light);
const halves = new RegExp(`^(?:(?:the|an?|any)\\s+)?${pattern(half).source}`, "iu");

/** What is said not to be so. Offsets are UTF-16. */
export interface Negation {
  /** The word before "is not", "did not"; empty where there is none, as in "there was no …". */
  subject: string;
  /** What is not so: "a rescue", "negotiated in my name". */
  said: string;
  /** "It was not a rescue", "there was no rescue": the thing itself is denied, not what it did. */
  bare: boolean;
  start: number;
  end: number;
}

const BE = "(?:is|was|are|were|has\\s+been|had\\s+been|have\\s+been|['’]s|['’]re)";
const NOT = "\\s*(?:not|n['’]t|never)\\s+";
const REST = '([^.,;:!?“”"—–]{2,60})';
/** `ahead`: what will not be. */
const forms: { pattern: RegExp; bare: boolean; ahead?: true }[] = [
  {
    pattern: new RegExp(`\\bthere\\s+${BE}\\s+(?:absolutely\\s+|simply\\s+)?()no\\s+(?:such\\s+)?${REST}`, "giu"),
    bare: true,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])([\\p{L}]+)(?:\\s+|(?=['’]))${BE}${NOT}(?!going\\s+to\\s)${REST}`, "giu"),
    bare: true,
  },
  { pattern: new RegExp(`(?<![\\p{L}])([\\p{L}]+)\\s+(?:do|does|did|has|have|had)${NOT}${REST}`, "giu"), bare: false },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])([\\p{L}]+)(?:\\s+(?:will|would)\\s+(?:not|never)|\\s+won['’]t|\\s+(?:is|are|was|were)\\s+(?:not|never)\\s+going\\s+to)\\s+${REST}`,
      "giu",
    ),
    bare: false,
    ahead: true,
  },
  { pattern: new RegExp(`\\b()(?:nobody|no\\s+one)\\s+${REST}`, "giu"), bare: false },
];
/** Where another clause begins. */
const FURTHER = /\s(?:and|but|because|that|which|who|when|while|as|so)\s.*$/isu;

/** Whether words tell of what is thought, wanted or forbidden, and not of what is so. */
export const isUnreal = (words: string): boolean => unsure.test(words);

const EXISTING =
  /^(?:(?:and|but)\s+)?(?:that\s+)?["“‘]?(?:that\s+)?(there\s+(?:was|were|is|are|has\s+been|had\s+been)\s+(?:indeed\s+)?(?:an?|some)\s+(?:[\p{L}-]+\s+){0,2}?[\p{L}-]+)(?=["”’]|\s+(?:between|in|on|at|with|by|for|of|about|that|which)\s|$)/iu;

/** What a clause says there is or was: of "there was a negotiation with them", "there was a negotiation". */
export const existing = (clause: string): string | undefined => EXISTING.exec(clause)?.[1];

/** Whether words leave open whether something is so: "whether the gate was locked". */
export const isQuestion = (words: string): boolean => /^["“‘']*(?:whether|if)\s|\?["”’]*$/iu.test(words.trim());

/** Whether a word says something by itself. */
export const isLight = (word: string): boolean => lights.has(word.toLowerCase());

/** What is plainly said not to be so, in order. */
export const negationsIn = (words: string): Negation[] =>
  forms
    .flatMap(({ pattern: form, bare, ahead }) =>
      [...words.matchAll(form)].flatMap((match): Negation[] => {
        const [whole, subject = "", rest = ""] = match;
        const said = rest.replace(FURTHER, "").trimEnd();
        const end = match.index + whole.length - rest.length + said.length;
        const before = words
          .slice(Math.max(0, match.index - 24), match.index)
          .split(/[.,;:!?]/)
          .at(-1)!;
        // "Will not take up the bill" denies no bill.
        if (ahead && isLight(said.split(" ")[0]!)) return [];
        if (said === "" || halves.test(rest) || isUnreal(`${before}${ahead ? said : words.slice(match.index, end)}`))
          return [];
        return [{ subject, said, bare: bare && !/^\p{L}+ing\b/u.test(said), start: match.index, end }];
      }),
    )
    .sort((a, b) => a.start - b.start);
