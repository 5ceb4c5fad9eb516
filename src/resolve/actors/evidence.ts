import { fold } from "../../lexicon/fold.js";
import { isOutletName } from "../../lexicon/outlets.js";
import { bodies, descriptions, type Gender } from "../../lexicon/people.js";
import { titles } from "../../lexicon/titles.js";
import { partition } from "../partition.js";
import { authorityOf } from "../places/index.js";
import type { Layout } from "../sentence.js";
import type { Entity } from "./entity.js";
import type { Form } from "./form.js";
import { isAgent } from "./phrase.js";

/** A source that waits for its referent. */
export interface Asked {
  form: Form;
  /** Of a definite description, the noun that it turns on. */
  noun: string | undefined;
  /** Of "the communications minister", what for. */
  portfolio: string | undefined;
  /** What the source is called where it means nobody named before; empty where nobody can be named. */
  own: string;
  /** Where the source stands, or else the cue or the content. */
  at: number;
  /** Where the statement's content begins and ends. */
  content: readonly [number, number];
  quoted: boolean;
}

/** What an article has told up to a place. */
export interface Told {
  text: string;
  layout: Layout;
  /** Whether a place lies in a quotation. */
  inQuote(at: number): boolean;
  /** Who spoke before, the last one first. */
  spoken: readonly { entity: Entity | undefined; at: number }[];
  /** The most mentions that any entity has. */
  most: number;
}

/** One that the source may mean; "own": what its words describe, not named before; "nobody": none can be named. */
export type Candidate = Entity | "own" | "nobody";

const GENDERS: Partial<Record<Form, Gender>> = { he: "male", she: "female" };
const PREPOSITION =
  /\b(?:of|to|about|with|by|for|against|from|than|on|at|after|before|over|like|in)\s+(?:the\s+)?(?:[\p{L}.]+\s+)?$/iu;
const SHORT: Record<string, string> = {
  pres: "president",
  sen: "senator",
  gov: "governor",
  rep: "representative",
  gen: "general",
};
/** Characters back over which a name is remembered. */
export const MEMORY = 6000;

/** "the prison service", not "the service": it says enough to be new. */
export const isModified = ({ noun, own }: Asked): boolean => noun !== undefined && own.split(/\s+/).length > 2;

/** The last mention that ends before a place, if it is within memory. */
export function lastBefore({ mentions }: Entity, at: number): readonly [number, number] | undefined {
  const last = mentions[partition(mentions, ([, end]) => end <= at) - 1];
  return last && last[0] > at - MEMORY ? last : undefined;
}

/** "a diplomat", "one lawmaker": someone who is only described can be "she" as well. */
export const isPersonal = ({ kind, name, roles }: Entity): boolean =>
  kind === "described" &&
  /^(?:an?|one|another|the)\s/iu.test(name) &&
  [...roles].some((noun) => descriptions.has(noun) || titles.people.has(`${noun}s`) || isAgent(noun));

/** Whether a source of this form can mean an entity at all. */
export function fits(asked: Asked, one: Entity): boolean {
  const gender = GENDERS[asked.form];
  if (gender) return (one.kind === "person" || isPersonal(one)) && (one.gender === undefined || one.gender === gender);
  if (asked.form === "it" || asked.form === "they") return one.kind !== "person";
  if (asked.form === "definite" && one.kind === "person" && isOfAnotherOffice(asked, one)) return false;
  // "the Lund campaign" is not Lund.
  return !(
    asked.form === "definite" &&
    one.kind === "person" &&
    capitals(asked.own).some((word) =>
      fold(one.name)
        .split(/[^\p{L}\p{N}-]+/u)
        .includes(word),
    )
  );
}

/** "the communications minister" is not the interior minister. */
function isOfAnotherOffice({ portfolio }: Asked, { roles }: Entity): boolean {
  if (portfolio === undefined) return false;
  const theirs = [...roles].flatMap((role) => authorityOf(role)?.portfolio ?? []);
  return theirs.length > 0 && !theirs.includes(portfolio);
}

/** The capitalised words of a description but its first, folded. */
const capitals = (words: string): string[] =>
  fold((words.match(/(?<=\s)\p{Lu}\S*/gu) ?? []).join(" "))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What speaks for a candidate, by name; a model weighs it. Values are 0 and 1, or a small number. */
export function evidence(asked: Asked, one: Candidate, told: Told, rank: number): Record<string, number> {
  const { text, layout, spoken } = told;
  const { at, noun } = asked;
  if (one === "own" || one === "nobody") {
    const [last] = spoken;
    return {
      [one]: 1,
      [`${one} document`]: flag(noun !== undefined && DOCUMENT.test(noun)),
      [`${one} people`]: flag(noun !== undefined && titles.people.has(noun)),
      [`${one} plural`]: flag(noun !== undefined && /[^s]s$/.test(noun)),
      [`${one} person`]: flag(noun !== undefined && descriptions.has(noun)),
      [`${one} body`]: flag(noun !== undefined && bodies.has(noun)),
      [`${one} quoted`]: flag(asked.quoted),
      [`${one} after a speaker`]: flag(last !== undefined && layout.paragraph(last.at) === layout.paragraph(at)),
      [`${one} first`]: flag(spoken.length === 0),
      [`${one} opens`]: flag(layout.begins(layout.sentence(at)) > at - 3),
      [`${one} holds a name`]: flag(/\s\p{Lu}/u.test(asked.own)),
      [`${one} modified`]: flag(isModified(asked)),
      [`${one} is long`]: flag(asked.own.split(/\s+/).length > 4),
      [`${one} headline`]: flag(layout.paragraph(at) === 0),
    };
  }
  const last = lastBefore(one, at);
  const [start, end] = last ?? one.mentions[0] ?? [at, at];
  const apart = layout.sentence(at) - layout.sentence(start);
  const opens = layout.begins(layout.sentence(start)) > start - 12;
  const heard = spoken.filter(({ entity }) => entity !== undefined);
  const turn = heard.findIndex(({ entity }) => entity === one);
  const words = fold(one.name).split(/[^\p{L}\p{N}-]+/u);
  const head = noun !== undefined && (words.at(-1) === noun || words.at(-1) === `${noun}s`);
  const holds = noun !== undefined && words.includes(noun);
  const held =
    noun === undefined
      ? []
      : [...one.roles].filter((title) => title.split(" ").at(-1) === noun || SHORT[title] === noun);
  const whole = fold(asked.own);
  const titled = held.some((title) => title.includes(" ") && whole.endsWith(title));
  const role = held.length > 0;
  const named = capitals(asked.own);
  const sharing = named.filter((word) => words.includes(word)).length;
  const since = heard[0] && turn !== 0 ? start > heard[0].at : false;
  return {
    ahead: flag(last === undefined),
    "same sentence": flag(last !== undefined && apart === 0),
    "sentence before": flag(apart === 1),
    "two before": flag(apart === 2),
    "some before": flag(apart > 2 && apart <= 5),
    far: flag(apart > 5),
    "same paragraph": flag(layout.paragraph(at) === layout.paragraph(start)),
    opens: flag(opens),
    "opens same sentence": flag(opens && apart === 0),
    "opens sentence before": flag(opens && apart === 1),
    governed: flag(PREPOSITION.test(text.slice(Math.max(0, start - 24), start))),
    owner: flag(/^['’]s?/.test(text.slice(end, end + 2))),
    "spoke last": flag(turn === 0),
    "spoke last, same paragraph": flag(turn === 0 && layout.paragraph(heard[0]!.at) === layout.paragraph(at)),
    "spoke last, same sentence": flag(turn === 0 && layout.sentence(heard[0]!.at) === layout.sentence(at)),
    "spoke second": flag(turn > 0 && heard.slice(0, turn).every(({ entity }) => entity === heard[0]!.entity)),
    "spoke before": flag(turn > 0),
    "named since the last speaker": flag(since),
    "named since, opening": flag(since && opens),
    nearest: flag(rank === 0),
    second: flag(rank === 1),
    later: Math.min(4, Math.max(0, rank - 1)) / 4,
    person: flag(one.kind === "person"),
    body: flag(one.kind === "body"),
    place: flag(one.kind === "place"),
    described: flag(one.kind === "described"),
    introduced: flag(one.kind === "described" && turn < 0),
    "introduced, sentence before": flag(one.kind === "described" && turn < 0 && apart === 1),
    "of a known gender": flag(one.gender !== undefined),
    many: flag(
      one.kind === "described" &&
        /[^s]s$|\band\b/.test(one.name.replace(/,.*|\s+(?:who|that|of|in|with|from|at|on|to)\b.*/su, "")),
    ),
    often: Math.log(1 + one.mentions.length),
    most: flag(one.mentions.length === told.most),
    quoted: flag(told.inQuote(start) && !told.inQuote(at)),
    "in the content": flag(start >= asked.content[0] && end <= asked.content[1]),
    adjacent: flag(last !== undefined && at - end <= 3),
    "adjacent after a comma": flag(last !== undefined && at - end <= 3 && text[end] === ","),
    close: flag(
      last !== undefined && at - end > 3 && at - end < 60 && /^[,\s]/.test(text.slice(end, end + 1)) && apart === 0,
    ),
    role: flag(role),
    "the whole title": flag(titled),
    head: flag(head && !role),
    holds: flag(holds && !head && !role),
    "a person for a person's noun": flag(
      noun !== undefined && one.kind === "person" && descriptions.has(noun) && !role,
    ),
    "a person for another noun": flag(noun !== undefined && one.kind === "person" && !descriptions.has(noun) && !role),
    "a body for a body's noun": flag(noun !== undefined && one.kind === "body" && bodies.has(noun)),
    "an outlet for an outlet's noun": flag(
      noun !== undefined && OUTLET.test(noun) && one.kind !== "person" && isOutletName(one.name),
    ),
    "another noun, modified": flag(noun !== undefined && !role && !head && !holds && isModified(asked)),
    "shares a name": flag(sharing > 0),
    "shares no name": flag(named.length > 0 && sharing === 0),
    "same noun and name": flag(sharing > 0 && (head || role)),
    "a place for a place's noun": flag(noun !== undefined && one.kind !== "person" && PLACE.test(noun)),
    "a document for a document's noun": flag(
      noun !== undefined && DOCUMENT.test(noun) && one.kind === "described" && DOCUMENT.test(words.join(" ")),
    ),
  };
}

const DOCUMENT =
  /\b(?:polls?|surveys?|reports?|study|studies|data|law|bill|letter|memo|emails?|documents?|records|filing|lawsuit|book|article|piece|paper|analysis|ad|ads|plan|ruling|video|column|story|editorial)\b/u;
const OUTLET =
  /^(?:newspaper|paper|magazine|tabloid|network|outlet|channel|station|site|website|broadcaster|agency|daily|publication|journal)$/u;
const PLACE = /^(?:country|nation|state|city|county|town|kingdom|republic|government)$/u;
const flag = (holds: boolean): number => (holds ? 1 : 0);
