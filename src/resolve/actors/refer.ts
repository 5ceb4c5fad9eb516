import { fold } from "../../lexicon/fold.js";
import { bodies, descriptions, type Gender } from "../../lexicon/people.js";
import { titles } from "../../lexicon/titles.js";
import type { Spans } from "../../records/span.js";
import { nameIn } from "../names.js";
import { sentenceStart } from "../sentence.js";
import { indexFrom, type Naming, namings } from "./namings.js";
import type { Person } from "./people.js";

/** What of a statement tells who speaks. */
export interface Said {
  source: Spans;
  cue: Spans;
  content: Spans;
}

/** Who a source is: a person of the article, or another name or description in the article's own words; undefined where nobody can be named. */
export type Referent = { person: Person } | { name: string } | undefined;

const SINGULAR: Record<string, Gender> = {
  he: "male",
  him: "male",
  his: "male",
  she: "female",
  her: "female",
  hers: "female",
};
const MANY = new Set(["they", "them", "their", "both", "neither", "these", "those", "some", "others"]);
const THING = new Set(["it", "its"]);
const RELATIVE = new Set(["who", "whom", "which", "that", "whose"]);
/** The speaker is the writer, the reader or anybody. */
const NOBODY = new Set(["we", "you", "one", "us", "our", "your", "i", "my", "me", "everyone", "this", "there"]);
const SHORT: Record<string, string> = {
  pres: "president",
  sen: "senator",
  gov: "governor",
  rep: "representative",
  gen: "general",
  lt: "lieutenant",
};

/** Between two people who speak together. */
const AND = /^,?\s*(?:and|or|&)\s/u;
/** What is said behind a name makes it the owner: "Trump's campaign", "the Clinton team". */
const OWNS =
  /^['’]s?\s+\p{L}|^\s+(?!who|whom|whose|(?:and|of|from|in|at|also|now|himself|herself|on|as)\b)\p{Ll}|^\s+(?:Campaign|Camp|Team|Administration|White House|Foundation|Organization)/u;
/** What is said before a name makes it somebody else's: "a spokesman for", "critics of", "experts like", "voters who back". */
const BELONGS =
  /\b(?:of|for|to|by|with|about|from|like|including|than|among|against|under)\s+(?:(?:the|an?|his|her|their)\s+)?(?:\p{Lu}\S*\s+)*$|\b(?:who|that|which|supporting|backing|encouraging)\s+(?:\S+\s+)*$|\p{Lu}\p{L}+,?\s+and\s+(?:\S+\s+)*$/u;
/** ", which …": said of the speaker by the way. */
const ASIDE = /,\s+(?:who|whose|which|where)\b.*$/su;

const tidy = (words: string): string =>
  words.replace(/^[\s"“”'‘’,([—–-]+|[\s"“”,;:.)\]—–-]+$/gu, "").replace(/['’]s?$/u, "");
const bare = (words: string): string =>
  tidy(words)
    .replace(/,?\s+(?:who|whose|which|where)\b.*$/su, "")
    .replace(/,$/, "");
const first = (spans: Spans): number | undefined => spans[0]?.[0];
const placeOf = ({ source, cue, content }: Said): number => first(source) ?? first(cue) ?? first(content)!;

/** Characters back over which a name is remembered, and how many speakers. */
const MEMORY = 6000;
const RECENT = 40;

/** Finds whom each statement's source means; the order of the answers is that of the statements. */
export function refer(
  text: string,
  all: readonly Said[],
  people: readonly Person[],
  common: ReadonlySet<string>,
): Referent[] {
  const quotes = all.flatMap(({ content }) => content.filter(([start, end]) => /["“”]/.test(text.slice(start, end))));
  const named = namings(people, quotes);
  const out: Referent[] = new Array(all.length).fill(undefined);
  /** What was spoken of before, the last one first. */
  const spoken: { referent: NonNullable<Referent>; at: number }[] = [];

  const answer = (said: Said): Referent => {
    const at = placeOf(said);
    if (said.source.length === 0) return /^["“]/.test(text.slice(first(said.content) ?? 0)) ? unsaid(at) : undefined;
    const words = said.source.map(([start, end]) => text.slice(start, end)).join(" ");
    const form = fold(bare(words));
    if (NOBODY.has(form)) return undefined;
    const gender = SINGULAR[form];
    if (gender) return single(at, gender) ?? { name: tidy(words) };
    if (MANY.has(form))
      return (
        before(({ referent }) => "name" in referent && !/^(?:the|an?)\s+\w+$/i.test(referent.name)) ?? {
          name: tidy(words),
        }
      );
    if (THING.has(form)) return before(({ referent }) => "name" in referent) ?? { name: tidy(words) };
    if (RELATIVE.has(form)) return antecedent(at) ?? { name: tidy(words) };
    return bearing(words, said.source[0]!) ?? described(words, at);
  };

  /** Whether a mention can be what its sentence speaks of: no possessive, and not behind a preposition. */
  const subject = ({ start, end }: { start: number; end: number }): boolean =>
    !/^['’]/.test(text.slice(end, end + 1)) &&
    !/\b(?:of|to|about|with|by|for|against|from|than|on|at|after|before|over|like)\s+(?:[\p{L}.]+\s+)?$/iu.test(
      text.slice(Math.max(0, start - 24), start),
    );

  const before = (fits: (one: (typeof spoken)[number]) => boolean): Referent => spoken.find(fits)?.referent;

  /** A quotation without a source is the last speaker's, if it goes on in the same paragraph. */
  function unsaid(at: number): Referent {
    const [last] = spoken;
    return last && !text.slice(last.at, at).includes("\n") ? last.referent : undefined;
  }

  /** Mentions of people before a place, outside of quotations, nearest first; not from farther back than anyone remembers. */
  const mentioned = (at: number, fits: (person: Person) => boolean): Naming[] => {
    const near: Naming[] = [];
    for (let n = indexFrom(named.told, at) - 1; n >= 0 && named.told[n]!.start > at - MEMORY; n--)
      if (fits(named.told[n]!.person)) near.push(named.told[n]!);
    return near;
  };

  /** "he", "she": the first one named in the sentence, else the last speaker unless another opened a sentence since, else the nearest. */
  function single(at: number, gender: Gender): Referent {
    const fits = (person: Person): boolean => person.gender === undefined || person.gender === gender;
    const near = mentioned(at, fits);
    const here = near.filter((mention) => mention.start >= sentenceStart(text, at) && subject(mention)).at(-1);
    const last = spoken.find(({ referent }) => "person" in referent && fits(referent.person));
    const lastPerson = last && "person" in last.referent && at - last.at < 1500 ? last.referent.person : undefined;
    const opened = near.find(
      ({ start, person }) => person !== lastPerson && last && start > last.at && start - sentenceStart(text, start) < 5,
    );
    const chosen = here?.person ?? opened?.person ?? lastPerson ?? subjectOf(near);
    if (chosen) chosen.gender ??= gender;
    return chosen && { person: chosen };
  }

  /** Of the nearest sentence that names someone, the first one named. */
  function subjectOf(near: readonly Naming[]): Person | undefined {
    const [nearest] = near;
    if (!nearest) return undefined;
    const from = sentenceStart(text, nearest.start);
    const there = near.filter(({ start }) => start >= from);
    return (there.findLast(subject) ?? there.at(-1)!).person;
  }

  /** "X, who": the name or the words that stand right before. */
  function antecedent(at: number): Referent {
    const [near] = mentioned(at, () => true);
    if (near && at - near.end <= 3) return { person: near.person };
    const phrase =
      /(?:^|[.,;:(—–]\s*|\b(?:by|of|from|to|with|and|for|among|said|says)\s+)((?:(?:the|a|an|some|many|most|other)\s+)?(?:[\p{L}\p{N}’'.-]+\s+){0,5}[\p{L}’'-]+),?\s+$/u.exec(
        text.slice(Math.max(0, at - 90), at),
      );
    if (near && at - near.end < 60 && /^,/.test(text.slice(near.end, at))) return { person: near.person };
    return phrase ? { name: phrase[1]! } : near && at - near.end < 60 ? { person: near.person } : undefined;
  }

  /** A source that holds a name: the person who is its head, or another name as it stands. */
  function bearing(words: string, [start, end]: readonly [number, number]): Referent {
    const inside: Naming[] = [];
    for (let n = indexFrom(named.all, start); n < named.all.length && named.all[n]!.start < end; n++)
      if (named.all[n]!.end <= end) inside.push(named.all[n]!);
    const [head, next] = inside;
    if (head && !BELONGS.test(text.slice(start, head.start))) {
      if (next && AND.test(text.slice(head.end, next.start))) return { name: text.slice(head.start, next.end) };
      if (OWNS.test(text.slice(head.end, end))) return { name: tidy(words).replace(ASIDE, "") };
      return { person: head.person };
    }
    if (/^(?:an?|the)\s+\p{Ll}/iu.test(words) && !/^\S+\s+(?:\S+\s+)?\p{Lu}\S*$/u.test(tidy(words))) return undefined;
    const name = nameIn(words, (word) => common.has(word));
    if (name === null) return undefined;
    const full = acronym(name);
    return { name: full ?? (/^\p{Lu}+$/u.test(name) || name.includes(" ") ? name : fullerName(name)) };
  }

  /** "IFPTE" where the article spells it out. */
  const acronym = remembered((name: string): string | undefined => {
    if (!/^\p{Lu}{2,6}$/u.test(name)) return undefined;
    const letters = [...name].map((letter) => `${letter}[\\p{L}-]+`).join("(?:\\s+(?:of|and|for|the|in|on))*\\s+");
    return new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, "u").exec(text)?.[0];
  });

  /** "Sun-Times" of "the Chicago Sun-Times": the shortest capitalised run, not at a sentence's start, that ends with the name. */
  const fullerName = remembered((name: string): string => {
    const runs: string[] = [];
    for (const at of occurrences(text, name)) {
      const run = /(?<=[\p{Ll},]\s)(?:\p{Lu}[\p{L}’-]*\s+){1,4}$/u.exec(text.slice(Math.max(0, at - 80), at));
      if (run) runs.push(run[0] + name);
    }
    return runs.sort((a, b) => a.length - b.length)[0] ?? name;
  });

  /** "the poll" of "a Fox News poll": the noun with the capitalised words before it, where they first stand together. */
  const firstNaming = remembered((noun: string): string | undefined => {
    for (const at of occurrences(text, noun)) {
      const run = /(?<=(?:^|\s)\p{Ll}+\s)(?:\p{Lu}[\p{L}\p{N}./’'-]*\s+){1,5}$/u.exec(
        text.slice(Math.max(0, at - 80), at),
      );
      if (run && !titles.determiners.has(fold(run[0].split(/\s/)[0]!))) return run[0] + noun;
    }
    return undefined;
  });

  function lastPerson(at: number): Referent {
    const last = spoken.find(({ referent }) => "person" in referent);
    if (last && at - last.at < 1500) return last.referent;
    const near = subjectOf(mentioned(at, () => true));
    return near && { person: near };
  }

  /** "the senator", "the poll": a person with that role, or the earlier words that end with that noun, or as it stands. */
  function described(words: string, at: number): Referent {
    const phrase = tidy(words)
      .replace(/^(?:Only|But|And|Yet|Even)\s+/u, "")
      .replace(ASIDE, "");
    if (/^(?:the|this|a|an)\s+\d+-year-old/iu.test(phrase)) return lastPerson(at) ?? { name: phrase };
    const definite = /^(?:the|this|that|these)\s+(?:[\p{L}-]+\s+){0,3}?([\p{L}-]+)$/iu.exec(phrase);
    if (!definite) return { name: phrase };
    const noun = fold(definite[1]!);
    const holders = mentioned(at, ({ roles }) =>
      [...roles].some((role) => role.split(" ").at(-1) === noun || SHORT[role] === noun),
    );
    if (holders[0]) return { person: holders[0].person };
    if (bodies.has(noun)) {
      const body = before(
        ({ referent }) => "name" in referent && /\p{Lu}\p{Ll}|\p{Lu}{2}/u.test(referent.name.slice(1)),
      );
      if (body) return body;
    }
    if (descriptions.has(noun)) {
      const person = lastPerson(at);
      if (person) return person;
    }
    const earlier = spoken.findLast(
      ({ referent }) =>
        "name" in referent && fold(referent.name).endsWith(noun) && referent.name.length > phrase.length,
    );
    if (earlier) return earlier.referent;
    return { name: firstNaming(noun) ?? phrase };
  }

  for (const n of [...all.keys()].sort((a, b) => placeOf(all[a]!) - placeOf(all[b]!))) {
    const referent = answer(all[n]!);
    out[n] = referent;
    if (!referent) continue;
    spoken.unshift({ referent, at: placeOf(all[n]!) });
    spoken.length = Math.min(spoken.length, RECENT);
  }
  return out;
}

/** Where a word stands in a text as a word. */
function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text[at + word.length] ?? " ") && !/\p{L}/u.test(text[at - 1] ?? " ")) yield at;
}

/** A function that answers the same question once. */
function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    if (!known.has(name)) known.set(name, answer(name));
    return known.get(name)!;
  };
}
