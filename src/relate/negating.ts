import { isWithheld } from "../lexicon/answers.js";
import { existing, isLight, isUnreal, type Negation, negationsIn } from "../lexicon/negations.js";
import { senseOf } from "../lexicon/synonyms.js";
import type { Assertion } from "./assertions.js";
import { type Bond, contradiction } from "./bond.js";
import {
  claimsPartly,
  claimsPlainly,
  deniesPlainly,
  type Hearing,
  inOne,
  isShare,
  oneVoice,
  plainClauses,
} from "./hearing.js";
import { isName, saysAnything, type Term, terms, told, WORD } from "./terms.js";

/** What an assertion says is not so. */
export interface Denied {
  /** "not a rescue" */
  words: string;
  /** Stem of what it is said of; empty for a pronoun, and where there is none. */
  subject: string;
  /** Whether that is somebody's name. */
  named: boolean;
  /** Stems of what is not so, the first the one that counts. */
  stems: readonly string[];
  /** "Nobody negotiated", "we do not bargain": such a thing was not done at all. */
  atAll: boolean;
}

/** So much of what one says is not so has to stand in what the other says, and within so many words. */
const [MOSTLY, WITHIN] = [0.6, 14];
const [OWN, JOINED] = [/^(?:i|we)$/iu, /^(?:who|that|which|and|or|but|nor)$/iu];
const AT_ALL = /^["“‘]?(?:nobody|no\s+one|we\s+(?:do|did)(?:\s+not|n['’]t|\s+never))\s/iu;

/** What is said not to be so, as far as others can be held against it: a deed of somebody, or a thing with what belongs to it. */
export const deniedIn = ({ words, source }: Pick<Assertion, "words" | "source">): Denied[] =>
  negationsIn(words).flatMap(({ subject, said, bare, start, end }: Negation): Denied[] => {
    // What is not so is a thing or a deed, and names only say whose.
    const [head, ...rest] = telling(said).sort((x, y) => Number(x.marked) - Number(y.marked));
    if (!head || head.marked || JOINED.test(subject)) return [];
    const stems = [...new Set([head, ...rest].map(({ stem }) => stem))];
    // "They are secret in a way. They are not secret in another."
    if (!stems.some((stem) => terms(words).filter((one) => one.stem === stem).length === 1)) return [];
    // What "we" did not do is no answer to what others did; and who "he" is, is not known here.
    const term = OWN.test(subject) ? telling(source).at(-1) : telling(subject)[0];
    const of = term?.stem;
    const whole = words.slice(start, end);
    const atAll = AT_ALL.test(whole);
    if (of === undefined && !atAll && (stems.length === 1 || !bare)) return [];
    const shown = whole.replace(/^.*?(?=\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bnobody\b)/isu, "");
    return [{ words: shown, subject: of ?? "", named: term !== undefined && isName(term), stems, atAll }];
  });

const telling = (words: string): Term[] =>
  terms((words.match(WORD) ?? []).filter((word) => !isLight(word)).join(" ")).filter(({ stem }) => saysAnything(stem));

/** How far such a conflict is trusted. */
const TRUSTED = 0.7;

/** Conflicts that can be told by "not": "there was no racism in the movement", where another condemns racism in the movement. */
export function negating(assertions: readonly Hearing[]): Bond[] {
  const able = assertions.map(claims);
  const there = assertions.map(saidToBe);
  return assertions.flatMap((one, place) =>
    deniedBy(one).flatMap((denied) =>
      assertions.flatMap((other, n): Bond[] => {
        const words =
          there[n]!.get(denied.atAll ? senseOf(denied.stems[0]!) : "") ??
          (able[n] ? assertedIn(denied, other) : undefined);
        if (words === undefined || oneVoice(one, other) || inOne(one, other)) return [];
        return [contradiction([place, denied.words], [n, words], TRUSTED)];
      }),
    ),
  );
}

/** What an article says in its own voice of things in general is mostly of another time or place than what somebody says. */
const deniedBy = (one: Hearing): readonly Denied[] =>
  deniesPlainly(one) && !isShare(one) ? one.denied.filter(({ named }) => named || one.statement) : [];

const isSaid = (one: Hearing): boolean =>
  one.statement !== undefined && one.speaker !== null && !isShare(one) && !isWithheld(one.cue);

const claims = (one: Hearing): boolean => isSaid(one) && claimsPlainly(one) && !isUnreal(one.words);

/** What one says there is or was, by what it is called: "there was a negotiation". */
function saidToBe(one: Hearing): ReadonlyMap<string, string> {
  if (!isSaid(one) || !claimsPartly(one)) return NOTHING;
  return new Map(
    plainClauses(one.words).flatMap((clause) => {
      const words = isUnreal(clause) ? undefined : existing(clause);
      const thing = words && telling(words).at(-1);
      return thing ? [[senseOf(thing.stem), words] as const] : [];
    }),
  );
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The words by which one says what another says is not so; undefined where it does not. */
function assertedIn({ words: not, subject, stems, atAll }: Denied, { words, places }: Hearing): string | undefined {
  const there = stems.filter((stem) => places.has(stem));
  // "Nobody negotiated in my name" leaves open who did.
  if (!places.has(stems[0]!) || (atAll && subject === "")) return undefined;
  const spelt = new Set(not.toLowerCase().match(WORD));
  if (told(there) < MOSTLY * told(stems) || (stems.length > 1 && there.length < 2)) return undefined;
  for (const at of places.get(stems[0]!)!) {
    const near = there.map((stem) => places.get(stem)!.find((one) => Math.abs(one - at) <= WITHIN));
    const of = subject === "" ? at : places.get(subject)?.find((one) => one < at && at - one <= WITHIN);
    if (near.includes(undefined) || of === undefined) continue;
    const found = [...words.matchAll(WORD)];
    // "There is no emergency" is no word on "the use of emergencies".
    if (subject === "" && !(near as number[]).every((n) => spelt.has(found[n]![0].toLowerCase()))) continue;
    const [first, last] = [found[Math.min(...(near as number[]))]!, found[Math.max(...(near as number[]))]!];
    return words.slice(first.index, last.index + last[0].length);
  }
  return undefined;
}
