import { fold } from "../../lexicon/fold.js";
import { genderOf } from "../../lexicon/people.js";
import { escaped } from "../../lexicon/phrases.js";
import { titles } from "../../lexicon/titles.js";
import type { Span, Spans } from "../../records/span.js";
import type { StandIn } from "../../records/stand-in.js";
import { partition } from "../partition.js";
import { authorityOf } from "../places/index.js";
import { layout, sentenceStart } from "../sentence.js";
import { type Entity, entity } from "./entity.js";
import type { Asked, Candidate, Told } from "./evidence.js";
import { type Form, formOf, owned, tidy, withoutAside } from "./form.js";
import { type Naming, ownName } from "./own.js";
import { headNoun } from "./phrase.js";
import { choose } from "./rank.js";
import { type Ask, standIns } from "./stand-ins.js";

/** What of a statement tells who speaks. */
export interface Said {
  source: Spans;
  cue: Spans;
  content: Spans;
  /** Where another reports it: that other's index. Whom it names speaks here, but not to the article. */
  within?: number | undefined;
}

/** Whom a source means, and how sure that is, 0..1; no entity where nobody can be named. */
export interface Referent {
  entity: Entity | undefined;
  sure: number;
}

/** What a source means, and whom the words of what is said mean that stand for people. */
export interface Resolution extends Referent {
  standIns: StandIn[];
}

/** Answers for one source what it means; learning looks on here, choosing answers. */
export type Choose = (asked: Asked, entities: readonly Entity[], told: Told) => { one: Candidate; sure: number };

/** "Nobody denies that": whoever it is who does not. */
const NOBODY = /^\s*(?:nobody|no\s+one|no-one)\s*$/iu;

const first = (spans: Spans): number | undefined => spans[0]?.[0];
export const placeOf = ({ source, cue, content }: Said): number => first(source) ?? first(cue) ?? first(content)!;

/** Speakers who are remembered, as those who may speak on. */
const RECENT = 40;

/** Finds whom each statement's source means; the order of the answers is that of the statements. What is only described is added to `entities`. */
export function refer(text: string, all: readonly Said[], entities: Entity[], decide: Choose = choose): Resolution[] {
  const places = layout(text);
  const quotes = all.flatMap(({ content }) => content.filter(([start]) => /["“]/.test(text[start]!)));
  // Who is only brought in without a name can be "he", but names nobody: two spokesmen are not one.
  const named: Naming[] = entities
    .filter(({ kind }) => kind !== "described")
    .flatMap((one) => one.mentions.map(([start, end]) => ({ entity: one, start, end })))
    .sort((a, b) => a.start - b.start);
  const told = {
    text,
    layout: places,
    inQuote: inAny(quotes),
    spoken: [] as { entity: Entity | undefined; at: number }[],
    most: Math.max(0, ...entities.map(({ mentions }) => mentions.length)),
  };
  const out: Resolution[] = new Array(all.length).fill({ entity: undefined, sure: 0, standIns: [] });

  const byWords = new Map(entities.filter(({ kind }) => kind === "described").map((one) => [fold(one.name), one]));
  const described = (words: string, at: number, span?: Span): Entity => {
    const known = byWords.get(fold(words));
    const one = known ?? entity("described", words);
    if (!known) {
      entities.push(one);
      byWords.set(fold(words), one);
    }
    const noun = headNoun(words);
    if (noun) one.roles.add(noun);
    one.mentions.push(span ?? [at, at + 1]);
    one.mentions.sort(([a], [b]) => a - b);
    return one;
  };

  const question = (said: Said, { form, noun, own }: Pick<Asked, "form" | "noun" | "own">, at: number): Asked => {
    const content: [number, number] = [first(said.content) ?? at, said.content.at(-1)?.[1] ?? at];
    const quoted = /["“]/.test(text[content[0]] ?? "");
    const portfolio = form === "definite" ? authorityOf(own)?.portfolio : undefined;
    return { form, noun, portfolio, own, at, content, quoted };
  };
  const ask = (...of: Parameters<typeof question>) => decide(question(...of), entities, told);

  const answer = (said: Said): Referent => {
    const at = placeOf(said);
    const words = said.source.map(([start, end]) => text.slice(start, end)).join(" ");
    const inside = namingsIn(named, said.source[0]);
    const own = said.source[0] && ownName(text, said.source[0], inside);
    // "its secretary, Julián Prats" is he, "their party, Civic Accord" is the party; "his Labour Party" need not be its own voice.
    const apposed = inside.some(({ entity: one, start }) => one === own && /,\s*$/.test(text.slice(at, start)));
    if (own && !("described" in own) && (own.kind === "person" || apposed || !owned(words)))
      return { entity: own, sure: 1 };
    if (NOBODY.test(words)) return { entity: undefined, sure: 1 };
    const { form, noun } = formOf(words, places.paragraph(at) === 0);
    if (form === "other") return other(said, words, inside, own && "described" in own ? own.described : undefined);
    // What is neither quoted nor told by any word is the article's own.
    if (form === "none" && said.cue.length === 0 && !/["“]/.test(text[first(said.content) ?? at] ?? ""))
      return { entity: undefined, sure: 1 };
    const called = form === "none" || form === "i" ? "" : ownWords(form, noun, words, at);
    const { one, sure } = ask(said, { form, noun, own: called }, at);
    if (one === "nobody") return { entity: undefined, sure };
    if (one === "own") return { entity: described(called, at, said.source[0]), sure };
    if (one.kind === "person" && !one.gender && (form === "he" || form === "she"))
      one.gender = form === "he" ? "male" : "female";
    return { entity: one, sure };
  };

  /** What a source describes that means nobody named before. */
  function ownWords(form: Form, noun: string | undefined, words: string, at: number): string {
    if (form === "who") return antecedent(text, at) ?? tidy(words);
    const plain = withoutAside(words) || words;
    return (noun && !/\s\p{Lu}/u.test(plain) && firstNaming(text, noun)) || plain;
  }

  function other(said: Said, words: string, inside: readonly Naming[], core: string | undefined): Referent {
    const [span] = said.source as [Span];
    const bearer = inside.length === 0 ? bearerOf(words) : undefined;
    if (bearer) return { entity: bearer, sure: 1 };
    const mine = owned(words);
    if (mine) {
      const { one, sure } = ask(said, { form: mine.form, noun: undefined, own: mine.rest }, span[0]);
      const owner = typeof one === "string" ? undefined : one;
      if (owner && UTTERANCE.test(mine.rest)) return { entity: owner, sure };
      const name = owner ? belonging(text, owner, withoutAside(mine.rest)) : withoutAside(words);
      return { entity: described(name, span[0], span), sure };
    }
    const plain = core || counted(text, words, span[0]) || withoutAside(words) || words;
    return { entity: described(spelt(plain, text, span, inside), span[0], span), sure: 1 };
  }

  const persons = entities.filter(({ kind }) => kind === "person");
  /** Who has this very name or surname, where no name was seen: in a headline, at the head of a sentence. */
  function bearerOf(words: string): Entity | undefined {
    const name = withoutAside(words).replace(/\s+(?:him|her)self$/u, "");
    if (!/^\p{L}*\p{Lu}/u.test(name)) return undefined;
    // Not by a given name: a headline that was taken for one may begin with a surname.
    const bearers = persons.filter((one) => fold(` ${one.name}`).endsWith(fold(` ${name}`)));
    return bearers.length === 1 ? bearers[0] : undefined;
  }

  sayOfThemselves(text, all, (span) => {
    const own = ownName(text, span, namingsIn(named, span));
    return own && "described" in own ? undefined : own;
  });
  for (const n of [...all.keys()].sort((a, b) => placeOf(all[a]!) - placeOf(all[b]!))) {
    const said = all[n]!;
    const speaker = answer(said);
    const first = said.within === undefined;
    if (first) {
      told.spoken.unshift({ entity: speaker.entity, at: placeOf(said) });
      told.spoken.length = Math.min(told.spoken.length, RECENT);
    }
    const within: Ask = ({ form, noun, at, except }) => {
      const own = noun ? `the ${noun}` : "";
      const among = except ? entities.filter((entity) => entity !== except) : entities;
      const asked = { ...question(said, { form, noun, own }, at), quoted: told.inQuote(at) };
      const { one, sure } = choose(asked, among, told);
      return typeof one === "string" ? { entity: undefined, sure } : { entity: one, sure };
    };
    // What another reports within what he says is read with his own words.
    const begins = places.begins(places.sentence(said.content[0]![0]));
    const meant = first
      ? standIns(text, { content: said.content, begins, speaker, persons }, told.inQuote, within)
      : [];
    out[n] = { ...speaker, standIns: meant };
  }
  return out;
}

const SELF = /^(?:that\s+)?(he|she)(?![\p{L}])/iu;
/** So often, since now and then it is another: "Holt said he had lied". */
const OFTEN = 2;

/**
 * Rights what a rare given name lets guess of a person ("Asa"), not what is known of a common one: who is "he" at the head of what he says time and again,
 * and never "she", is a man ("Lund said he planned to sign").
 */
function sayOfThemselves(text: string, all: readonly Said[], nameOf: (source: Span) => Entity | undefined): void {
  const told = new Map<Entity, string[]>();
  for (const { source, content } of all) {
    const one = source[0] && nameOf(source[0]);
    const pronoun = SELF.exec(text.slice(...content[0]!))?.[1];
    if (one?.kind !== "person" || !one.gender || genderOf(one.name) || !pronoun) continue;
    told.set(one, [...(told.get(one) ?? []), pronoun.toLowerCase()]);
  }
  for (const [one, [pronoun, ...more]] of told)
    if (more.length + 1 >= OFTEN && more.every((other) => other === pronoun))
      one.gender = pronoun === "he" ? "male" : "female";
}

const inAny = (spans: Spans): ((at: number) => boolean) => {
  const ordered = [...spans].sort(([a], [b]) => a - b);
  return (at) => ordered.some(([start, end]) => start <= at && at < end);
};

/** The namings that stand in a source. */
function namingsIn(named: readonly Naming[], span: Span | undefined): Naming[] {
  const inside: Naming[] = [];
  if (span)
    for (let n = partition(named, ({ start }) => start < span[0]); n < named.length && named[n]!.start < span[1]; n++)
      if (named[n]!.end <= span[1] + 1) inside.push(named[n]!);
  return inside;
}

/** "46 percent", where the share before was of likely voters. */
function counted(text: string, words: string, at: number): string | undefined {
  if (!/^[\d.]+\s?(?:%|per\s?cent)$/iu.test(words.trim())) return undefined;
  const of = [
    ...text
      .slice(Math.max(0, at - 600), at)
      .matchAll(/(?:(?:%|percent|per cent)\s+of|\bamong)\s+((?:\p{Ll}[\p{L}-]*\s+){0,2}\p{Ll}[\p{L}-]*s)\b/giu),
  ].at(-1);
  return of && `${words.trim()} of ${of[1]}`;
}

/** "advisers to Mr. Obama" with the name spelt out. */
function spelt(words: string, text: string, [start]: Span, inside: readonly Naming[]): string {
  let out = words;
  for (const { entity: one, start: from, end } of inside) {
    if (one.kind !== "person" || out.includes(one.name)) continue;
    const short = text.slice(from, end);
    if (
      one.name !== short &&
      (new RegExp(`(?:Mr|Mrs|Ms|Dr)\\.?\\s+${escaped(short)}`, "u").test(words) ||
        (from === start && /^\s+and\s/u.test(text.slice(end, end + 5))))
    )
      out = out.replace(new RegExp(`(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s+)?${escaped(short)}`, "u"), one.name);
  }
  return out;
}

/** Words that are somebody's, and speak for the speaker. */
const UTTERANCE =
  /^(?:\p{L}+\s+){0,2}(?:remarks|comments?|words|statements?|account|claims?|views?|position|responses?|answers?|assertions?|testimony|arguments?|criticisms?|attacks?|opinions?|stance|speech|tone|decision|promise|pledge|call|warning|suggestion|tweets?)$/u;

/** "his campaign": "the Lund campaign", where the article calls it so, else "Peter Lund’s campaign". */
function belonging(text: string, owner: Entity, rest: string): string {
  const last = owner.name.split(" ").at(-1)!;
  const named = new RegExp(
    `(?:\\p{Lu}\\S*\\s+)?${escaped(last)}(?:['’]s?)?\\s+(?:\\p{Ll}+\\s+)?${escaped(rest)}(?![\\p{L}])`,
    "u",
  ).exec(text);
  const possessive = owner.kind === "described" && owner.name.endsWith("s") ? "’" : "’s";
  return named ? named[0] : `${owner.name}${possessive} ${rest}`;
}

/** "voters who": the words that stand right before a relative. */
function antecedent(text: string, at: number): string | undefined {
  return /(?:^|[.,;:(—–]\s*|\b(?:by|of|from|to|with|and|for|among|said|says|is|are|was|were|as)\s+)((?:(?:the|a|an|some|many|most|other)\s+)?(?:[\p{L}\p{N}’'.-]+\s+){0,5}[\p{L}’'-]+),?\s+$/u.exec(
    text.slice(Math.max(0, at - 90, sentenceStart(text, at)), at),
  )?.[1];
}

/** "the poll" of "a Fox News poll": the noun with the capitalised words before it, where they first stand together. */
function firstNaming(text: string, noun: string): string | undefined {
  for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + 1)) {
    if (/\p{L}/u.test(text[at + noun.length] ?? " ") || /\p{L}/u.test(text[at - 1] ?? " ")) continue;
    const run = /(?<=(?:^|\s)\p{Ll}+\s)(?:\p{Lu}[\p{L}\p{N}./’'-]*\s+){1,5}$/u.exec(
      text.slice(Math.max(0, at - 80), at),
    );
    if (run && !titles.determiners.has(fold(run[0].split(/\s/)[0]!))) return run[0] + noun;
  }
  return undefined;
}
