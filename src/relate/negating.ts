import { mayReport } from "../lexicon/cues.js";
import { isLight, isUnreal, type Negation, negationsIn } from "../lexicon/negations.js";
import type { Act } from "../records/act.js";
import type { Assertion } from "./assertions.js";
import type { Bond } from "./bond.js";
import { type Hearing, inOne, oneVoice } from "./hearing.js";
import { rarity, type Term, terms, WORD } from "./terms.js";

/** What an assertion says is not so. */
export interface Denied {
  /** "not a rescue" */
  words: string;
  /** Stem of what it is said of; empty for a pronoun, and where there is none. */
  subject: string;
  /** Stems of what is not so, the first the one that counts. */
  stems: readonly string[];
}

/** Words that are more common say little: "day", "year". */
const TELLING = 0.08;
/** What a single word has to tell. */
const ALONE = 0.25;
/** So much of what one says is not so has to stand in what the other says, and within so many words. */
const [MOSTLY, WITHIN] = [0.6, 14];
const [OWN, JOINED] = [/^(?:i|we)$/iu, /^(?:who|that|which|and|or|but|nor)$/iu];
const CLAIMS: ReadonlySet<Act> = new Set(["assert", "accuse", "confirm", "reveal", "concede"]);

/**
 * What is said not to be so, as far as others can be held against it. A single word ("not a rescue", "not accurate") has to be one that the story is about.
 * @param topic stems that tell what the story is about
 */
export const deniedIn = (
  { words, source }: Pick<Assertion, "words" | "source">,
  topic: ReadonlySet<string>,
): Denied[] =>
  negationsIn(words).flatMap(({ subject, said, bare, start, end }: Negation): Denied[] => {
    // What is not so is a thing or a deed, and names only say whose.
    const [head, ...rest] = telling(said).sort((x, y) => Number(x.marked) - Number(y.marked));
    if (!head || head.marked || JOINED.test(subject)) return [];
    const stems = [...new Set([head, ...rest].map(({ stem }) => stem))];
    // "They are secret in a way. They are not secret in another."
    if (!stems.some((stem) => terms(words).filter((one) => one.stem === stem).length === 1)) return [];
    // What "we" did not do is no answer to what others did.
    const of = OWN.test(subject) ? telling(source).at(-1)?.stem : telling(subject)[0]?.stem;
    const isAlone = stems.length === 1 && of === undefined;
    if (isAlone && !(bare && topic.has(stems[0]!) && rarity(stems[0]!) > ALONE)) return [];
    const shown = words.slice(start, end).replace(/^.*?(?=\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bnobody\b)/isu, "");
    return [{ words: shown, subject: of ?? "", stems }];
  });

const telling = (words: string): Term[] =>
  terms((words.match(WORD) ?? []).filter((word) => !isLight(word)).join(" ")).filter(
    ({ stem }) => rarity(stem) > TELLING,
  );

/** How far such a conflict is trusted. */
const TRUSTED = 0.7;

/** Conflicts that can be told by "not": "there was no racism in the movement", where another condemns racism in the movement. */
export function negating(assertions: readonly Hearing[]): Bond[] {
  return assertions.flatMap((one, place) =>
    (one.statement || one.known ? one.denied : []).flatMap((denied) =>
      assertions.flatMap((other, n): Bond[] => {
        if (!claims(other) || one.speaker === null || oneVoice(one, other) || inOne(one, other)) return [];
        const words = assertedIn(denied, other);
        if (words === undefined) return [];
        const [a, b] = [Math.min(place, n), Math.max(place, n)];
        const opposites: [string, string] = place < n ? [denied.words, words] : [words, denied.words];
        const evidence = [{ by: "computed" as const, says: opposites.join(" and ") }];
        return [{ kind: "contradicts", a, b, opposites, evidence, confidence: TRUSTED }];
      }),
    ),
  );
}

const claims = ({ statement, speaker, act, noes, words }: Hearing): boolean =>
  statement !== undefined && speaker !== null && CLAIMS.has(act) && noes === 0 && !isUnreal(words) && !mayReport(words);

/** The words by which one says what another says is not so; undefined where it does not. */
function assertedIn({ subject, stems }: Denied, { words, places }: Hearing): string | undefined {
  const there = stems.filter((stem) => places.has(stem));
  const mass = (all: readonly string[]): number => all.reduce((sum, stem) => sum + rarity(stem), 0);
  if (!places.has(stems[0]!) || (subject !== "" && !places.has(subject))) return undefined;
  if (mass(there) < MOSTLY * mass(stems) || (stems.length > 1 && there.length < 2)) return undefined;
  for (const at of places.get(stems[0]!)!) {
    const near = there.map((stem) => places.get(stem)!.find((one) => Math.abs(one - at) <= WITHIN));
    if (near.includes(undefined)) continue;
    const found = [...words.matchAll(WORD)];
    const [first, last] = [found[Math.min(...(near as number[]))]!, found[Math.max(...(near as number[]))]!];
    return words.slice(first.index, last.index + last[0].length);
  }
  return undefined;
}
