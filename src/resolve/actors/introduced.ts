import { descriptions, persons } from "../../lexicon/people.js";
import { type Entity, entity } from "./entity.js";

const INDEFINITE = /(?<![\p{L}])(?:[Aa]n?|[Aa]nother|[Oo]ne)\s+(?=((?:\p{Ll}[\p{L}’'-]*\s+){0,3}\p{Ll}[\p{L}’'-]*))/gu;
/** Where a description goes on, or ends. */
const FURTHER =
  /(?:^|\s)(?:who|whom|whose|that|which|of|in|for|with|and|or|to|from|at|on|by|about|after|before|is|was|has|had)\b.*$/su;
/** "is a lawyer", "as a lawyer": not somebody new. */
const PREDICATE = /(?:\b(?:is|was|are|were|be|been|being|become|becomes|became|as|like|than|not)\s+|[’']s\s+)$/iu;
/** "Ana Ruiz, a lawyer": she has a name. */
const APPOSED = /\p{Lu}[\p{L}.’'-]*["”]?,\s+$/u;
/** "a lawyer, Ana Ruiz", "a lawyer named Ana Ruiz". */
const NAMED = /^,?\s+(?:named\s+|called\s+)?\p{Lu}/u;

/** People whom an article brings in without a name: "an analyst who …", "one lawmaker". What "he" says next may be theirs. */
export function introduced(text: string): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(INDEFINITE)) {
    const [whole, said] = match as unknown as [string, string];
    const core = said.replace(FURTHER, "");
    const nouns = [...core.matchAll(/\p{Ll}[\p{Ll}-]+/gu)];
    const last = nouns.findLast(([noun]) => descriptions.has(noun) || persons.has(noun));
    if (!last) continue;
    const [noun] = last;
    const end = match.index + whole.length + last.index + noun.length;
    const words = text.slice(match.index, end);
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (PREDICATE.test(before) || APPOSED.test(before) || NAMED.test(text.slice(end, end + 24))) continue;
    const one = entity("described", words);
    one.roles.add(noun);
    one.mentions.push([match.index, end]);
    found.push(one);
  }
  return found;
}
