import { fold } from "../../lexicon/fold.js";
import { isOutletName } from "../../lexicon/outlets.js";
import { deities, descriptions, genderOf, honorifics, likelyGenderOf, never, openers } from "../../lexicon/people.js";
import { titles } from "../../lexicon/titles.js";
import type { Name } from "../../records/name.js";
import { withoutTitles } from "../names.js";
import { type Entity, entity } from "./entity.js";
import { headNoun, isAgent } from "./phrase.js";

const NAME =
  "(?:(?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Rev|Hon)\\.|\\p{Lu}\\.(?:[  ]?\\p{Lu}\\.)*|(?:al-|d[ei]|du|la)?\\p{Lu}[\\p{L}\\p{M}’'-]*)";
const PARTICLE = "(?:de|la|las|los|del|da|dos|van|von|der|den|bin|ben|al|el|le|du|di|y|ter)";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}’'])${NAME}(?:[  ]+(?:${PARTICLE}[  ]+){0,2}${NAME})*(?:,?[  ]+(?:Jr|Sr|II|III|IV)\\b\\.?)?`,
  "gu",
);
const OFFICE_OF = /(\p{L}+)\s+of\s+$/u;

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
    // "Mr. King" has a title and a name, although kings have titles too.
    const mister = words.findIndex((word) => honorifics.has(key(word)) && key(word).length < 5) + 1;
    let from = mister > 0 && mister < all.length ? mister : all.length - withoutTitles(words).length;
    // "Senator Charlie King": kings and judges have sons of that name.
    const given = words.findIndex((word) => genderOf(word));
    if (from === all.length && given >= 0 && given < all.length - 1) from = given;
    let to = all.length;
    const foreign = (word: string): boolean =>
      [titles.calendar, titles.determiners, titles.prepositions, openers].some((list) => list.has(key(word)));
    // "After President Trump": what begins the sentence is of no title.
    let opening = 0;
    while (
      opening < from &&
      (foreign(words[opening]!) ||
        (begins && opening === 0 && common.has(fold(words[0]!)) && !titles.offices.has(key(words[0]!))))
    )
      opening++;
    let title = from > opening ? words.slice(opening, from).map(key).join(" ") : undefined;
    // "Secretary of State Daniel Whitcombe": the run begins within the title.
    const within =
      from === 0 &&
      all.length > 1 &&
      titles.offices.has(key(words[0]!)) &&
      OFFICE_OF.exec(text.slice(Math.max(0, index - 30), index));
    if (within && titles.titles.has(`${fold(within[1]!)} of ${key(words[0]!)}`)) {
      title = `${fold(within[1]!)} of ${key(words[0]!)}`;
      from = 1;
    }
    const drop = (word: string): boolean =>
      foreign(word) || (begins && from === 0 && common.has(fold(word)) && !genderOf(word));
    while (to - from > 1 && drop(words[from]!)) from++;
    while (to - from > 2 && genderOf(words[from]!) && never.has(key(words[to - 1]!))) to--;
    const kept = all.slice(from, to);
    const last = kept.at(-1);
    if (!last || drop(kept[0]!.word)) return [];
    const bare = last.word.replace(/['’]s?$/u, "");
    const tokens = [...kept.slice(0, -1).map(({ word }) => word), bare];
    // "God rest him": she who is spoken of next is another.
    if (tokens.length === 1 && deities.has(key(bare))) return [];
    if (tokens.every((token) => titles.pronouns.has(key(token)) || titles.offices.has(key(token)))) return [];
    return [{ start: kept[0]!.start, end: last.start + bare.length, tokens, title }];
  });
}

const shaped = ({ tokens }: Candidate): boolean =>
  !isOutletName(tokens.join(" ")) && tokens.length >= 2 && tokens.length <= 5;

const holdsNoName = ({ tokens }: Candidate): boolean =>
  tokens.some((token) => titles.offices.has(key(token)) || never.has(key(token)));

/** A full name is told by the model, or by a given name; where no model looked, also by a title, or by its last word standing alone elsewhere. */
const isFull = (candidate: Candidate, alone: ReadonlySet<string>, common: ReadonlySet<string>, seen: Seen): boolean =>
  shaped(candidate) &&
  !seen.other(candidate) &&
  (seen.person(candidate) ||
    (!holdsNoName(candidate) &&
      (genderOf(candidate.tokens[0]!) !== undefined ||
        (!seen.anything &&
          (candidate.title !== undefined || alone.has(key(candidate.tokens.at(-1)!))) &&
          !candidate.tokens.some((token) => common.has(fold(token)))))));

/** "Corvanans", where the text names Corvana: a people, and no person. */
const isPeople = (word: string, places: readonly string[]): boolean =>
  places.some((place) => {
    const base = place.replace(/[aeiouy]$/, "");
    return (
      base.length >= 3 && word.startsWith(base) && /^[aeiouy]?(?:i?ans?|ns?|ese|is)$/.test(word.slice(base.length))
    );
  });

/** What the model sees at a run of capitalised words: whether it ends with a person's name, or is a name of something else. */
interface Seen {
  /** Whether it found any name at all. */
  anything: boolean;
  person(run: Candidate): boolean;
  other(run: Candidate): boolean;
  /** Whether the title before the run is part of that other name. */
  titled(run: Candidate): boolean;
  /** The runs with the borders that the model sees: in a headline every word has a capital. */
  narrowed(runs: readonly Candidate[], text: string): Candidate[];
}

function seenIn(names: readonly Name[]): Seen {
  const ends = new Map(names.map(({ start, end, type }) => [end, { start, type }]));
  const starts = new Map(names.map(({ start, end, type }) => [start, { end, type }]));
  const persons = names.filter(({ type }) => type === "PER");
  return {
    anything: names.length > 0,
    narrowed(runs, text) {
      return runs.flatMap((run) => {
        const inside = persons.filter(({ start, end }) => start < run.end && end > run.start);
        const [first] = inside;
        // "Republican Ana Ruiz", "National Intelligence Ana Ruiz": a given name begins a name, as does what stands behind another.
        const begins =
          first &&
          first.start > run.start &&
          (likelyGenderOf(text.slice(first.start, first.end)) ||
            names.some(({ start, end }) => start >= run.start && end <= first.start));
        const whole = first && !begins && inside.length === 1 && first.end >= run.end;
        if (!first || whole) return [run];
        return inside.map(({ start: from, end: to }, nth) => {
          // The model may end inside "Ki-moon", or before "Jr.".
          const end =
            to + (/^[-’'.\p{L}]*(?:,?\s+(?:Jr|Sr|II|III|IV)\b)?/u.exec(text.slice(to, run.end))?.[0].length ?? 0);
          const start = nth === 0 && genderOf(run.tokens[0]!) ? Math.min(from, run.start) : Math.max(from, run.start);
          return { start, end, tokens: text.slice(start, end).split(/\s+/), title: nth === 0 ? run.title : undefined };
        });
      });
    },
    titled: ({ start, end }) => (ends.get(end)?.start ?? start) < start,
    person: ({ start, end }) => [ends.get(end)?.type, starts.get(start)?.type].includes("PER"),
    other: ({ start, end }) => {
      const name = ends.get(end);
      return name !== undefined && name.type !== "PER" && name.start <= start + 1;
    },
  };
}

/**
 * The people of an article: full names first, then the surnames and given names that can stand for one of them.
 * @param common its lower-case words, folded
 */
export function people(text: string, common: ReadonlySet<string>, names: readonly Name[] = []): Entity[] {
  const seen = seenIn(names);
  const places = names.filter(({ type }) => type === "LOC").map(({ start, end }) => fold(text.slice(start, end)));
  const found = seen.narrowed(candidates(text, common), text);
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
  const byName = new Map<string, Entity>();
  const personOf = (name: string, first: string): Entity => {
    const known = byName.get(fold(name));
    if (known) return known;
    const person = entity("person", name, likelyGenderOf(first));
    byName.set(fold(name), person);
    return person;
  };
  const take = (person: Entity, { start, end, title }: Candidate): void => {
    person.mentions.push([start, end]);
    if (!title) return;
    person.roles.add(title);
    person.gender ??= honorifics.get(title);
  };
  const learn = (person: Entity, { start, end }: Candidate): void => {
    const before = text.slice(Math.max(0, start - 40), start).match(/(?<![\p{L}])(\p{Ll}+)\s+$/u)?.[1];
    if (before && (descriptions.has(before) || isAgent(before))) person.roles.add(fold(before));
    const after = text
      .slice(end, end + 140)
      .match(/^,?\s*[,(—–]\s*((?:the|an?|his|her|its|our)\s+)?([^,;)\n—–]{3,90}?)[,;)—–.\n]/u);
    for (const word of fold(after?.[2] ?? "").split(/[^\p{L}-]+/u)) if (descriptions.has(word)) person.roles.add(word);
    const noun = after?.[1] && headNoun(after[2]!);
    if (noun) person.roles.add(noun);
  };
  const whole = new Set(found.filter((one) => isFull(one, alone, common, seen)));
  for (const candidate of whole) {
    const person = personOf(candidate.tokens.join(" "), candidate.tokens[0]!);
    take(person, candidate);
    learn(person, candidate);
  }
  merge(byName);
  const full = [...byName.values()];
  for (const { mentions } of full) mentions.sort(([a], [b]) => a - b);
  const titled: Entity[] = [];
  const short = new Map<Entity, number>();
  // Those with a title first: they tell who is meant by the surname alone.
  const rest = found.filter((one) => !whole.has(one));
  for (const candidate of [...rest.filter(({ title }) => title), ...rest.filter(({ title }) => !title)]) {
    const last = key(candidate.tokens.at(-1)!);
    // "General Assembly" is no general; "Mr. Ban" is no place.
    if (seen.other(candidate) && (!candidate.title || seen.titled(candidate))) continue;
    const gender = honorifics.get(candidate.title ?? "");
    const office = candidate.title !== undefined && !gender ? candidate.title : undefined;
    // Who is introduced first is called by the surname; "Mr." is no woman, and a president who comes before the first "Michelle Obama" is not she.
    const sharing = [...full, ...titled].filter(
      (person) =>
        ends(person, candidate.tokens) &&
        (!gender || !person.gender || gender === person.gender) &&
        !(office && !person.roles.has(office) && person.mentions[0]![0] > candidate.start),
    );
    const called = (person: Entity): number =>
      full.includes(person) ? person.mentions.length : (short.get(person) ?? 0);
    const known = sharing.reduce<Entity | undefined>(
      (a, b) => (a && (candidate.title || called(a) >= called(b)) ? a : b),
      undefined,
    );
    if (known && candidate.title) short.set(known, called(known) + 1);
    const single = candidate.tokens.length === 1 && !common.has(last) && !titles.offices.has(last);
    if (known) take(known, candidate);
    else if (single && !candidate.title && isPeople(last, places)) continue;
    else if (single && (candidate.title || genderOf(candidate.tokens[0]!) || seen.person(candidate))) {
      const person = personOf(candidate.tokens[0]!, gender || office ? "" : candidate.tokens[0]!);
      if (!titled.includes(person)) titled.push(person);
      if (candidate.title) short.set(person, called(person) + 1);
      take(person, candidate);
    }
  }
  for (const person of byName.values()) person.mentions.sort(([a], [b]) => a - b);
  return [...byName.values()];
}

/** "Clinton" ends "Hillary Clinton"; "Hillary" begins it. */
function ends(person: Entity, tokens: readonly string[]): boolean {
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
function merge(byName: Map<string, Entity>): void {
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
