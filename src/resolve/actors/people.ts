import { fold } from "../../lexicon/fold.js";
import { isOutletName } from "../../lexicon/outlets.js";
import { descriptions, type Gender, genderOf, honorifics, never, openers } from "../../lexicon/people.js";
import { titles } from "../../lexicon/titles.js";
import { withoutTitles } from "../names.js";

/** A person whom an article names, and where. Offsets are UTF-16, half-open. */
export interface Person {
  /** The fullest form in the article. */
  name: string;
  gender: Gender | undefined;
  /** Words that stand before the name, lower case: "senator", "house speaker". */
  roles: Set<string>;
  mentions: [start: number, end: number][];
}

const NAME = "(?:\\p{Lu}\\.(?:[  ]?\\p{Lu}\\.)*|(?:al-)?\\p{Lu}[\\p{L}\\p{M}’'-]*)";
const PARTICLE = "(?:de|la|las|los|del|da|dos|van|von|der|den|bin|ben|al|el|le|du|di|y|ter)";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}’'])${NAME}(?:[  ]+(?:${PARTICLE}[  ]+){0,2}${NAME})*(?:,?[  ]+(?:Jr|Sr|II|III|IV)\\b\\.?)?`,
  "gu",
);
interface Candidate {
  start: number;
  end: number;
  tokens: string[];
  title: string | undefined;
}

const key = (token: string): string =>
  fold(token)
    .replace(/[.’']+s?$/, "")
    .replace(/\.$/, "");

/** Capitalised runs that may name a person, without the titles before and the possessive behind. */
function candidates(text: string, common: ReadonlySet<string>): Candidate[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const all = [...run.matchAll(/\S+/g)].map((token) => ({ word: token[0], start: index + token.index }));
    const words = all.map(({ word }) => word);
    const begins = /(?:^|[.!?:;—–-]["”’)]*\s+|\n|[“"‘(])$/.test(text.slice(Math.max(0, index - 6), index));
    let from = all.length - withoutTitles(words).length;
    let to = all.length;
    const title = from > 0 ? words.slice(0, from).map(key).join(" ") : undefined;
    const drop = (word: string): boolean =>
      [titles.calendar, titles.determiners, titles.prepositions, openers].some((list) => list.has(key(word))) ||
      (begins && from === 0 && common.has(fold(word)) && !genderOf(word));
    while (to - from > 1 && drop(words[from]!)) from++;
    while (to - from > 2 && genderOf(words[from]!) && never.has(key(words[to - 1]!))) to--;
    const kept = all.slice(from, to);
    const last = kept.at(-1);
    if (!last || drop(kept[0]!.word)) return [];
    const bare = last.word.replace(/['’]s?$/u, "");
    const tokens = [...kept.slice(0, -1).map(({ word }) => word), bare];
    if (tokens.every((token) => titles.pronouns.has(key(token)) || titles.offices.has(key(token)))) return [];
    return [{ start: kept[0]!.start, end: last.start + bare.length, tokens, title }];
  });
}

const shaped = ({ tokens }: Candidate): boolean =>
  !isOutletName(tokens.join(" ")) &&
  tokens.length >= 2 &&
  tokens.length <= 5 &&
  !tokens.some((token) => titles.offices.has(key(token)) || never.has(key(token)));

/** A full name is told by a given name, by a title, or by its last word standing alone elsewhere as names do. */
const isFull = (candidate: Candidate, alone: ReadonlySet<string>, common: ReadonlySet<string>): boolean =>
  shaped(candidate) &&
  (genderOf(candidate.tokens[0]!) !== undefined ||
    ((candidate.title !== undefined || alone.has(key(candidate.tokens.at(-1)!))) &&
      !candidate.tokens.some((token) => common.has(fold(token)))));

/**
 * The people of an article: full names first, then the surnames and given names that can stand for one of them.
 * @param common its lower-case words, folded
 */
export function people(text: string, common: ReadonlySet<string>): Person[] {
  const found = candidates(text, common);
  const alone = new Set(
    found
      .filter(
        ({ tokens, end }) =>
          tokens.length === 1 &&
          /^(?:['’]s)?\s+(?:\p{Ll}+ed|said|says|told|tells|was|is|has|had|who|did|does|wrote|added)\b|^,?["”]?\s*$/u.test(
            text.slice(end, end + 14),
          ),
      )
      .map(({ tokens }) => key(tokens[0]!)),
  );
  const byName = new Map<string, Person>();
  const personOf = (name: string, first: string): Person => {
    const known = byName.get(fold(name));
    if (known) return known;
    const person: Person = { name, gender: genderOf(first), roles: new Set(), mentions: [] };
    byName.set(fold(name), person);
    return person;
  };
  const take = (person: Person, { start, end, title }: Candidate): void => {
    person.mentions.push([start, end]);
    if (!title) return;
    person.roles.add(title);
    person.gender ??= honorifics.get(title);
  };
  const learn = (person: Person, { start, end }: Candidate): void => {
    const before = text.slice(Math.max(0, start - 40), start).match(/(?<![\p{L}])(\p{Ll}+)\s+$/u)?.[1];
    if (before && descriptions.has(before)) person.roles.add(before);
    const after = text.slice(end, end + 120).match(/^,\s+(?:(?:the|a|an|his|her|its|our)\s+)?([^,.;\n]{3,80}),/u)?.[1];
    for (const word of fold(after ?? "").split(/[^\p{L}-]+/u)) if (descriptions.has(word)) person.roles.add(word);
  };
  const whole = new Set(found.filter((one) => isFull(one, alone, common)));
  for (const candidate of whole) {
    const person = personOf(candidate.tokens.join(" "), candidate.tokens[0]!);
    take(person, candidate);
    learn(person, candidate);
  }
  merge(byName);
  const full = [...byName.values()];
  for (const candidate of found.filter((one) => !whole.has(one))) {
    const last = key(candidate.tokens.at(-1)!);
    const sharing = full.filter((person) => ends(person, candidate.tokens));
    const gender = honorifics.get(candidate.title ?? "");
    // Who is introduced first is called by the surname; "Mr." is no woman.
    const known = sharing.find((person) => !gender || !person.gender || gender === person.gender);
    const single = candidate.tokens.length === 1 && !common.has(last) && !titles.offices.has(last);
    if (known) take(known, candidate);
    else if (single && (candidate.title || genderOf(candidate.tokens[0]!)))
      take(personOf(candidate.tokens[0]!, ""), candidate);
  }
  for (const person of byName.values()) person.mentions.sort(([a], [b]) => a - b);
  return [...byName.values()];
}

/** "Clinton" ends "Hillary Clinton"; "Hillary" begins it. */
function ends(person: Person, tokens: readonly string[]): boolean {
  const names = person.name.split(" ").map(key);
  const [short] = tokens.length === 1 ? [key(tokens[0]!)] : [undefined];
  if (short !== undefined)
    return (
      names.at(-1) === short ||
      names[0] === short ||
      (/^(?:jr|sr|ii|iii|iv)$/.test(names.at(-1)!) && names.at(-2) === short)
    );
  const said = tokens.map(key);
  return said.at(-1) === names.at(-1) && said.every((token) => names.includes(token));
}

/** "Rodrigo Vantes" and "Rodrigo Andrés Vantes" are one person; the longer form stays. */
function merge(byName: Map<string, Person>): void {
  const all = [...byName.values()].sort((a, b) => b.name.length - a.name.length);
  for (const short of all) {
    const tokens = short.name.split(" ").map(key);
    const longer = all.find((long) => {
      const names = long.name.split(" ").map(key);
      return (
        long !== short &&
        byName.has(fold(long.name)) &&
        names.length > tokens.length &&
        names[0] === tokens[0] &&
        names.at(-1) === tokens.at(-1) &&
        tokens.every((token) => names.includes(token))
      );
    });
    if (!longer) continue;
    longer.mentions.push(...short.mentions);
    for (const role of short.roles) longer.roles.add(role);
    longer.gender ??= short.gender;
    byName.delete(fold(short.name));
  }
}
