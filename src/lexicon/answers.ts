import { escaped, pattern } from "./phrases.js";
import { readList } from "./read.js";

/** What somebody answers: a word, a version of events, a figure or a picture of before, just "it", or "so", which takes up what was just told. */
export type Thing = "word" | "version" | "figure" | "picture" | "it" | "so";

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
  flat: string[];
  withheld: string[];
  things: Record<Exclude<Thing, "it" | "so">, string[]>;
  stating: string[];
  owned: string[];
  false: string[];
  untrue: string[];
  nonsense: string[];
  documents: string[];
  earlier: string[];
}
const lists = readList<Lists>("answers");
const [denying, flat, earlier] = [lists.denying, lists.flat, lists.earlier].map(pattern) as [RegExp, RegExp, RegExp];
const withheld = pattern(lists.withheld);
const kindOf = new Map(
  Object.entries(lists.things).flatMap(([kind, words]) => words.map((word) => [word, kind as Thing])),
);
const owned = new Set(lists.owned);
const any = (words: readonly string[]): string => words.map(escaped).join("|").replaceAll(" ", "\\s+");

const IT = /^["“‘']*it[.,!”"’]*$/iu;
/** What takes up what was said just before: "that there was one", "having done so". */
const SO =
  /^(?:that\s+)?(?:there\s+(?:was|is|were|had\s+been|has\s+been)\s+(?:one|any)|(?:it|this|that)\s+(?:was|is|had\s+been)\s+(?:so|true|the\s+case)|(?:it|this|that)\s+(?:had\s+)?happened|any\s+such\s+thing|(?:having\s+done|doing)\s+(?:so|it|that))[.,!”"’]*$/iu;
/** The same by itself, whatever the cue: "That’s just not true", "there was no such offer", "total nonsense". */
const FLATLY = new RegExp(
  `^["“‘'(]*(?:(?:well|no|look),?\\s+)?(?:(?:that\\s+(?=it|this|there))?(?:(?:that|this|it)(?:\\s+(?:was|is|has\\s+been|had\\s+been)|['’]s)\\s+(?:(?:\\p{L}+ly|just|all)\\s+)?(?:never\\s+the\\s+case|not\\s+(?:the\\s+case|possible|what\\s+happened)|${any(lists.false)})|there\\s+(?:was|were|is|are|has\\s+been|had\\s+been)\\s+no\\s+such\\s+\\p{L}+)|\\p{L}+ly\\s+(?:false|untrue)|nothing\\s+could\\s+be\\s+further\\s+from\\s+the\\s+truth|(?:complete|total|utter|pure|absolute)\\s+(?:${any(lists.nonsense)}))(?![\\p{L}\\p{N}])(?!\\s+(?:that|to)\\s)`,
  "iu",
);
/** A determiner, at most three words of its own, and the thing. */
const THING = new RegExp(
  `^["“‘'(]*(?:both\\s+|all\\s+)?(?:(?:an?|the|this|that|these|those|such|any|his|her|its|their)\\s+)?((?:[\\p{L}.-]+(?:['’]s?)?\\s+){0,3}?)(${any([...kindOf.keys()])})(?![\\p{L}\\p{N}])`,
  "iu",
);
/** What makes the words before a thing a clause of their own: "leaking the report", "he wrote the article". */
const CLAUSE =
  /(?<![\p{L}])(?:he|she|it|they|we|i|you|an?|the|that|whether|if|to|of|in|on|at|by|for|from|with|about|is|was|were|are|had|has|have|nobody)\s|\p{L}{2,}ing\s/iu;
const VERB =
  /^\s+(?:is|are|was|were|be|had|has|have|would|will|could|did|does|do|show\p{L}*|said|says|prove\p{L}*)\s/iu;
const FALSE = new RegExp(
  `^\\s+(?:(?:is|are|was|were|as|(?:had|has|have)\\s+been)\\s+)?["“‘]?(?:\\p{L}+ly\\s+)?["“‘]?(?:${any(lists.false)})(?![\\p{L}\\p{N}])`,
  "iu",
);
/** "Gull’s description of the gate, and of who locked it, is not accurate". */
const FAR_FALSE = new RegExp(`^[^.!?]{0,260}?\\s(?:is|are|was|were)\\s+(?:${any(lists.untrue)})(?![\\p{L}])`, "iu");
const SAYING = /^(?:\s+[\p{L}\p{N}.]+){0,2}?\s+(?:that|of|which|saying|about)\s+(.+)/su;
const OWNER = /(\p{L}[\p{L}.-]*)['’]s?\s|(\p{Lu}[\p{L}.-]*)\s/gu;
/** "the claims in the lawsuit": what says so speaks for itself. */
const IN_IT = new RegExp(
  `^\\s+(?:made\\s+|contained\\s+)?in\\s+(?:the|that|this|his|her|its|their)\\s+(?:\\p{L}+\\s+)?(${any(lists.documents)})(?![\\p{L}])`,
  "iu",
);
const BY = /^\s+(?:by|from)\s+(?:the\s+)?(\p{Lu}[\p{L}.-]*)/u;

/** Whether a cue says that something was not done: "did not deny", "declined to dispute". */
export const isWithheld = (cue: string): boolean => withheld.test(cue) || /n['’]t(?![\p{L}])/iu.test(cue);

/** Whether a cue says itself that something is not so: "denied". */
export const saysNo = (cue: string): boolean => denying.test(cue);

/** What is denied where a statement denies what was said before; undefined where it does not, or says itself what is not so. */
export function answered(cue: string, words: string): Answered | undefined {
  if (isWithheld(cue)) return undefined;
  if (IT.test(words)) return flat.test(cue) ? { thing: "it", owner: "", words, saying: "" } : undefined;
  if (SO.test(words)) return flat.test(cue) ? { thing: "so", owner: "", words, saying: "" } : undefined;
  const flatly = FLATLY.exec(words)?.[0];
  if (flatly) return { thing: "so", owner: "", words: flatly, saying: "" };
  const denies = denying.test(cue);
  const found = THING.exec(denies ? words : words.replace(/^that\s+/iu, ""));
  if (!found || CLAUSE.test(found[1]!)) return undefined;
  const thing = kindOf.get(found[2]!.toLowerCase())!;
  const rest = found.input.slice(found[0].length);
  const named = owned.has(found[2]!.toLowerCase());
  const owners = [...found[1]!.matchAll(OWNER)].flatMap(([, owner, name]) => owner ?? (named && name ? name : []));
  if (denies ? VERB.test(rest) : !FALSE.test(rest) && !(owners.length > 0 && FAR_FALSE.test(rest))) return undefined;
  if (thing === "figure" && /^\s+of\s/iu.test(rest)) return undefined;
  const owner = owners.join(" ") || (BY.exec(rest)?.[1] ?? IN_IT.exec(rest)?.[1] ?? "");
  return { thing, owner, words: found[0], saying: denies ? (SAYING.exec(rest)?.[1] ?? "") : "" };
}

/** A thing that says that something is so, and what: "Holt’s claims that the gate was locked". */
const STATING = new RegExp(
  `^(?:[\\p{L}.'’-]+\\s+){0,6}?(?:${any(lists.stating)})\\s+(?:[\\p{L}.]+\\s+){0,3}?(?:that|of|saying)\\s+(.+)`,
  "isu",
);
/** What can only be denied of a fact: that something is so, a deed, any of something. */
const FACT = [
  /^((?:\p{L}+ly\s+)?\p{L}{2,}ing\s.+)/isu,
  /^any\s+(.+)/isu,
  /^((?:he|she|it|they|we|there|this|these|the|\p{Lu})[^,;:]*?\s(?:was|were|is|are|had|has|have|did|would|will|could)\s.+)/su,
];
/** Where other matter begins: when it was, and what else. */
const BESIDES =
  /\s(?:in\s+the\s+(?:hours|days|weeks|months|years)|before|after|during|when|while|because|until|since|or|and|but)\s.*$/isu;

/** What a denial itself says is not so, without when it was: of "denied that the gate was locked that night", "the gate was locked that night". */
export function refuted(cue: string, words: string): string | undefined {
  if (!denying.test(cue) || isWithheld(cue)) return undefined;
  const forms = [STATING, /^that\s+(.+)/isu, ...(flat.test(cue) ? FACT : [])];
  const bare = words.replace(/^["“‘']+/u, "");
  for (const form of forms) {
    const said = form.exec(bare)?.[1];
    if (said) return said.replace(BESIDES, "").trim();
  }
  return undefined;
}

/** Whether a cue marks a denial of before: "had denied". */
export const wasDenied = (cue: string): boolean => earlier.test(cue) && !isWithheld(cue);
