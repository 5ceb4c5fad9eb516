import { escaped, pattern } from "./phrases.js";
import { readList } from "./read.js";

const { against, things } = readList<Record<"against" | "things", string[]>>("contrasts");
const AGAINST = new RegExp(pattern(against).source, "giu");
const NOT =
  /(?:\b(?:not|never|hardly|no|nor|neither|without|whether|if|would|could|may|might|to|avoid\p{L}*)\b|n['’]t\b)[^.;:]{0,30}$/iu;
const NAME = "(?:[\\p{L}.-]+(?:['’]\\p{L}+)?)";
const THING = things.map(escaped).join("|");
/** "the Harbour Office’s insistence that …", "the version of Peter Holt, who …" */
const OWNED = new RegExp(
  `^\\s+(?:the\\s+)?(${NAME}(?:\\s+${NAME}){0,3}?)['’]s?\\s+(?:\\p{Ll}+\\s+)?(?:${THING})(?![\\p{L}])(?:\\s+that\\s+(.+))?`,
  "su",
);
const OF = new RegExp(
  `^\\s+(?:the\\s+|an?\\s+)?(?:\\p{Ll}+\\s+){0,2}?(?:${THING})\\s+(?:made\\s+|given\\s+|put\\s+forward\\s+)?(?:of|by|from)\\s+(${NAME}(?:\\s+${NAME}){0,3}?)(?=,|[.;”"]|\\s+(?:that|who|which|in|on|and|about)\\s|$)(?:\\s+that\\s+(.+))?`,
  "su",
);

const SAYS = "(?:claim|say|insist|alleg|assert|argu|suggest|contend|maintain|tell|told|said)\\p{L}*";
/** "despite what the mayor Peter Holt may claim", "not to end it, as Holt claims". */
const WHATEVER = [
  new RegExp(
    `\\b(?:despite|contrary\\s+to|no\\s+matter|regardless\\s+of)\\s+what\\s+(?:[\\p{L}-]+\\s+){0,5}?(\\p{Lu}[\\p{L}.-]+(?:\\s+\\p{Lu}[\\p{L}.-]+)?)\\s+(?:may\\s+|might\\s+|has\\s+|have\\s+|had\\s+)?(?:\\p{L}+ly\\s+)?${SAYS}`,
    "u",
  ),
  new RegExp(
    `\\bnot\\b[^.;]{0,60}?,\\s+as\\s+(?:the\\s+)?(?:[\\p{Ll}-]+\\s+){0,3}?(\\p{Lu}[\\p{L}.-]+(?:\\s+\\p{Lu}[\\p{L}.-]+)?)\\s+(?:has\\s+|have\\s+|had\\s+)?(?:\\p{L}+ly\\s+)?${SAYS}`,
    "u",
  ),
];

/** Something that is said outright not to go with what somebody said. Offsets are UTF-16. */
export interface Contrast {
  /** What stands before: "That is", "The log". */
  before: string;
  /** Whose word it is. */
  owner: string;
  /** What it is said to say; empty where that is not told. */
  saying: string;
  /** Where the words stand that tell of it: "hard to square with the version of Peter Holt". */
  start: number;
  end: number;
}

/** The first contrast that words tell of; undefined where there is none, or where it is denied or only may be. */
export function contrastIn(words: string): Contrast | undefined {
  for (const match of words.matchAll(AGAINST)) {
    const before = words.slice(0, match.index);
    if (NOT.test(before)) continue;
    const start = match.index;
    const rest = words.slice(start + match[0].length);
    const found = OF.exec(rest) ?? OWNED.exec(rest);
    if (!found) continue;
    const [whole, owner = "", saying = ""] = found;
    const end = start + match[0].length + whole.replace(/\s+that\s.*$/su, "").length;
    return { before, owner, saying, start, end };
  }
  for (const form of WHATEVER) {
    const match = form.exec(words);
    if (!match) continue;
    const [whole, owner = ""] = match;
    return {
      before: words.slice(0, match.index),
      owner,
      saying: "",
      start: match.index,
      end: match.index + whole.length,
    };
  }
  return undefined;
}
