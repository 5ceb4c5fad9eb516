import { fold } from "../../lexicon/fold.js";
import { descriptions, persons } from "../../lexicon/people.js";
import { titles } from "../../lexicon/titles.js";
import type { Span } from "../../records/span.js";
import type { Entity } from "./entity.js";
import { tidy, withoutAside } from "./form.js";

/** A place where an entity is named. */
export interface Naming {
  entity: Entity;
  start: number;
  end: number;
}

/** Where a noun phrase goes over into what is said of it. */
const GOES_ON =
  /[,;:()[\]—–]|\s-\s|(?<=\s)(?:of|for|in|at|from|with|on|to|by|who|whom|whose|which|that|where|about|like|including|among|against|under|as|via|while|after|before|without|than|also|both|himself|herself|itself|themselves)(?=[\s,]|$)/giu;
const AND = /^,?\s*(?:and|or|&|as well as)\s+(?:[\p{L}.’'-]+\s+){0,4}$|^,\s*$/u;
const QUANTIFIED =
  /^(?:many|some|most|several|few|other|all|both|two|three|four|five|six|more|fewer|\d[\d.,]*|one|a third|half|nearly|almost|about)\b/iu;

/** What may stand between a name and its end: "Ana Ruiz Jr." */
const SUFFIX = /^\.?(?:,?\s+(?:jr|sr|ii|iii|iv)\.?)?["”’')\s]*$/iu;

/**
 * Whom a source names by its head: "Senator Rosa Almeida of Altamar", "the minister, Ana Ruiz,". A head that only has a name beside it
 * ("a spokesman for Peter Lund", "the Lund campaign") is what its words describe, as are two who speak together.
 * @param inside namings in the source, in order
 * @returns an entity, or the words that describe; undefined where the source holds no name
 */
export function ownName(
  text: string,
  [start, end]: Span,
  inside: readonly Naming[],
): Entity | { described: string } | undefined {
  if (inside.length === 0) return undefined;
  const words = text.slice(start, end);
  const person = titledName(text, [start, end], inside) ?? besideLast(text, [start, end], inside);
  if (person) return person;
  const cut = cutOf(text, start, end, inside);
  const core = inside.filter((naming) => naming.end <= cut);
  const last = core.at(-1);
  if (last && SUFFIX.test(text.slice(last.end, cut))) {
    const together = joined(text, inside, core, end);
    if (together.length > 1) return { described: listed(together.map(({ entity }) => entity.name)) };
    if (last.entity.kind === "described" || (QUANTIFIED.test(words) && last.entity.kind !== "person"))
      return { described: tidy(text.slice(start, cut)) };
    return last.entity;
  }
  // "the minister, Ana Ruiz": the name stands beside its description.
  const next = inside.find(({ start: at }) => at >= cut);
  // "their party, Civic Accord," ends with the name: a body may also stand in a list, or be what is spoken of.
  if (
    next &&
    next.entity.kind !== "described" &&
    /^,\s*$/u.test(text.slice(cut, next.start)) &&
    /^[\s,]*$/u.test(text.slice(next.end, end)) &&
    isOne(text.slice(start, cut))
  )
    return next.entity;
  const beside = inside.find(({ entity, start: at }) => at >= cut && entity.kind === "person");
  if (beside && BESIDE.test(text.slice(cut, beside.start)) && isOne(text.slice(start, cut))) return beside.entity;
  const named =
    /^(?:the\s+)?\p{Lu}/iu.test(words) &&
    /\s\p{Lu}/u.test(text.slice(start, cut)) &&
    /^,\s+(?:an?|the)\s/u.test(text.slice(cut, end));
  return { described: named ? tidy(text.slice(start, cut)) : withoutAside(words) };
}

/** Where a title names its field: "director of National Intelligence Ana Ruiz", "chief of staff Ana Ruiz". */
const OF = /\s(?:of|for)\s+/iu;
const ADJECTIVE =
  /^(?:acting|deputy|assistant|former|then|now|interim|outgoing|incoming|vice|the|his|her|its|their)(?:-|$)/iu;
/** Heads that speak for whom the words behind them name. */
const FOR = /^(?:spokes\p{L}+|lawyer|attorney|aide|adviser|advisor|counsel)$/iu;

/** The person at the end of a title that has a field: not of "spokesman for Ana Ruiz", nor of "office of Archbishop Ruiz". */
function titledName(text: string, [start, end]: Span, inside: readonly Naming[]): Entity | undefined {
  const person = inside.find(({ entity }) => entity.kind === "person");
  if (!person || !SUFFIX.test(text.slice(person.end, end).replace(/(?:\s*\([^)]*\))?[\s,]*$/u, ""))) return undefined;
  const before = text.slice(start, person.start);
  const of = OF.exec(before);
  if (!of || /[,;]|\band\b|^(?:an?|the|one)\s/iu.test(before)) return undefined;
  const head = fold(before.slice(0, of.index)).split(/\s+/).at(-1)!;
  if (!titles.titles.has(head) || FOR.test(head)) return undefined;
  // What remains of the field without titles: "staff", "National Intelligence".
  const field = fold(before.slice(of.index + of[0].length))
    .split(/\s+/)
    .filter(Boolean);
  const isTitle = (word: string): boolean => titles.titles.has(word.replace(/\.$/, "")) || ADJECTIVE.test(word);
  return field.every(isTitle) ? undefined : person.entity;
}

/** The person who is named behind all that describes him: "the lawyer for Maria Holt, Peter Lund,", "one of its members, Peter Lund,". */
function besideLast(text: string, [start, end]: Span, inside: readonly Naming[]): Entity | undefined {
  const last = inside.at(-1);
  if (last?.entity.kind !== "person" || !/^[\s,]*$/u.test(text.slice(last.end, end))) return undefined;
  const [, described = "", role = ""] = /^([^,]+),\s+((?:\p{L}+\s+){0,2})$/su.exec(text.slice(start, last.start)) ?? [];
  if (
    /\b(?:and|or|including|like|such)\b/iu.test(described) ||
    /\b(?:and|or|including|like|for|of|by|with)\b/iu.test(role)
  )
    return undefined;
  if (/^one\s+of\s/iu.test(described)) return last.entity;
  const head = fold(described.replace(/\s(?:of|for|in|at|with|on|by|to)\s.*$/isu, ""))
    .split(/\s+/)
    .at(-1)!;
  const isOf = /^(?:the|an?|his|her|its|their|[\p{L}.]+['’]s?)\s/iu.test(described);
  return isOf && (titles.titles.has(head) || descriptions.has(head) || persons.has(head)) ? last.entity : undefined;
}

/** Between a description and the name that it is of. */
const BESIDE = /^(?:,\s*|\s*[—–(-]\s*)(?:(?!and\b|or\b|of\b|for\b|to\b|by\b)[\p{L}.’']+\s+){0,3}$/u;
const isOne = (words: string): boolean =>
  !/s$/u.test(words.trim()) || titles.titles.has(fold(words.trim().split(/\s+/).at(-1) ?? ""));

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Where the head's own words end: at the first comma, preposition or relative that is in no name and in no title. */
function cutOf(text: string, start: number, end: number, inside: readonly Naming[]): number {
  const first = inside[0]!.start;
  const titled = titles.titles.has(fold(text.slice(start, first).trim().split(/\s+/).slice(-3).join(" ")));
  for (const match of text.slice(start, end).matchAll(GOES_ON)) {
    const at = start + match.index;
    if (match.index === 0 || (titled && at < first) || inside.some((naming) => naming.start <= at && at < naming.end))
      continue;
    return text.slice(0, at).trimEnd().length;
  }
  return (
    end - (text.slice(start, end).length - text.slice(start, end).replace(/(?:['’]s?)?[\s"“”,;:.)\]—–-]*$/u, "").length)
  );
}

/** The names of those who speak together: "Peter Lund and Maria Holt", "Lund, Holt and Berg". */
function joined(text: string, inside: readonly Naming[], core: readonly Naming[], end: number): Naming[] {
  let chain: Naming[] = [];
  let anded = false;
  let at: Naming | undefined;
  for (const next of inside) {
    const between = at && text.slice(at.end, next.start);
    if (next.end > end + 1) break;
    if (between === undefined || (next.entity.kind === chain[0]!.entity.kind && AND.test(between))) chain.push(next);
    else if (next.end <= core.at(-1)!.end) chain = [next];
    else break;
    anded ||= between !== undefined && /and|or|&/u.test(between);
    at = next;
  }
  return anded && chain.length > 1 ? chain : [core.at(-1)!];
}
