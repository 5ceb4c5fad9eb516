import { type Answered, answered, type Thing } from "../lexicon/answers.js";
import type { Act } from "../records/act.js";
import type { Bond } from "./bond.js";
import { type Hearing, oneVoice } from "./hearing.js";
import { terms } from "./terms.js";
import { shared, wordingOf } from "./wording.js";

const CLAIMS: ReadonlySet<Act> = new Set(["assert", "accuse", "confirm", "reveal"]);
/** How far back an answer reaches, in UTF-16 code units: to the word just before, or to the figures and pictures that an article is about. */
const REACH: Record<Thing, number> = { it: 300, word: 500, figure: 2500, picture: 2500 };
/** How far such answers are trusted where their owner is named, and where he is not. */
const [NAMED, NEAREST] = [0.85, 0.75];
/** Who dismisses a claim or a charge by office says nothing of what is so. */
const COURT = /\b(?:courts?|judges?|justices?|panel|jury)\b/iu;
const PICTURES = /\b(?:photo|pictur|imag|video|footag)/u;

/** Denials of what was said before: "Lund denied it", "the party rejects the minister’s version". Each leads to one statement at most. */
export function answering(assertions: readonly Hearing[]): Bond[] {
  const called = names(assertions);
  return assertions.flatMap((one, place) => {
    const speaks = one.statement && one.speaker !== null && !COURT.test(one.called);
    const answer = speaks && answered(one.cue, one.words);
    if (!answer) return [];
    const found = answer.owner ? ofOwner(assertions, place, answer, called) : nearest(assertions, place, answer);
    if (found === undefined) return [];
    const says = `${one.cue} ${answer.words}`.trim();
    const cites = [{ article: one.article, part: one.part, spans: one.statement!.cue }].filter(
      ({ spans }) => spans.length > 0,
    );
    const confidence = answer.owner ? NAMED : NEAREST;
    return [{ kind: "denies", a: place, b: found, evidence: [{ by: "text", says, cites }], confidence } satisfies Bond];
  });
}

/** The stems by which each speaker is called. */
function names(assertions: readonly Hearing[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { speaker, source, called } of assertions) {
    if (speaker === null) continue;
    const own = found.get(speaker) ?? new Set();
    for (const { stem } of terms(`${source} ${called}`)) own.add(stem);
    found.set(speaker, own);
  }
  return found;
}

/** Whether one may answer what another says; of two who speak together it is not told whose it is. */
const claims = (one: Hearing, other: Hearing): boolean =>
  other.statement !== undefined &&
  !/\sand\s/u.test(other.source) &&
  other.speaker !== null &&
  CLAIMS.has(other.act) &&
  !oneVoice(one, other);

/** What the owner of the denied thing said: what is most like what it is said to say; else the first before it in the article, since news says first what it is about. */
function ofOwner(
  assertions: readonly Hearing[],
  place: number,
  { owner, saying }: Answered,
  called: ReadonlyMap<string, ReadonlySet<string>>,
): number | undefined {
  const one = assertions[place]!;
  const stems = terms(owner).map(({ stem }) => stem);
  const theirs = [...assertions.keys()].filter((n) => {
    const other = assertions[n]!;
    return claims(one, other) && stems.every((stem) => called.get(other.speaker!)!.has(stem));
  });
  const said = wordingOf(saying);
  const alike = (n: number): number => shared(said, assertions[n]!.wording);
  const likest = theirs.reduce((best, n) => (best === undefined || alike(n) > alike(best) ? n : best), theirs[0]);
  if (saying !== "") return likest !== undefined && alike(likest) > 0 ? likest : undefined;
  const before = ({ article, part, place: at }: Hearing): boolean =>
    article === one.article && part === "text" && at < one.place;
  return theirs.find((n) => before(assertions[n]!));
}

/** What another said just before, if it accuses or speaks of who answers; of figures and pictures, what was said of such. */
function nearest(assertions: readonly Hearing[], place: number, { thing, saying }: Answered): number | undefined {
  const one = assertions[place]!;
  const said = wordingOf(saying);
  for (let n = place - 1; n >= 0; n--) {
    const other = assertions[n]!;
    const near = other.article === one.article && other.part === one.part && one.place - other.place <= REACH[thing];
    if (!near) return undefined;
    if (!other.statement || oneVoice(one, other)) continue;
    const fits = claims(one, other) && (saying === "" || shared(said, other.wording) > 0);
    if (thing === "figure" || thing === "picture") {
      if (fits && (thing === "figure" ? other.quantities.length > 0 : PICTURES.test(other.called))) return n;
    } else return fits && touches(one, other) ? n : undefined;
  }
  return undefined;
}

/** Whether what another said calls for an answer: it accuses, or it names who answers, or whom he is called after ("Holt’s widow"). */
const touches = (one: Hearing, other: Hearing): boolean =>
  other.act === "accuse" ||
  terms(`${one.source} ${one.called}`).some(({ stem, marked }) => marked && other.wording.has(stem));
