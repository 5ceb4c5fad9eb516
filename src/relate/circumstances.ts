import { fold } from "../lexicon/fold.js";
import type { Axis } from "../records/relation.js";
import type { Span } from "../records/span.js";
import type { Assertion } from "./assertions.js";
import { MONTH_OR_YEAR } from "./figures.js";
import type { Hearing } from "./hearing.js";
import { saysAnything, terms } from "./terms.js";
import { mass, shared, wordingOf } from "./wording.js";

/** Another day or place that two assertions give for one thing. */
export interface Apart {
  axis: Extract<Axis, "time" | "place">;
  /** Where the first names its own and the second its own, UTF-16, half-open, in their articles. */
  spans: readonly [Span, Span];
  /** "Monday and Tuesday" */
  says: string;
}

/** Stems that are no names, and say something, at least: "Holt, June 1" tells nothing. */
const TELLS = 3;
/** So much of the longer wording has to be the same without day or place, and so much has to be told there. */
const [ALIKE, LEAST] = [0.6, 1];
/** Days that are further apart are of two things. */
const NEAR = 7;
/** "in Norport", "outside the Grand Hall"; not "in Lund’s view". */
const WHERE =
  /(?<=(?<!\p{L})(?:in|at|near|outside|inside|off)\s+(?:the\s+)?)\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)*(?![’'\p{L}])/gu;

/** Words of an assertion, by where they stand in it. */
interface Slot {
  start: number;
  end: number;
  words: string;
}

/** The day that an assertion tells of and the place that it names, where it is one, and the rest says something. */
export interface Circumstances {
  day?: Slot & { value: string };
  place?: Slot;
}

/** @param stems of its words; `marked` those of names and numbers */
export function circumstancesOf(one: Assertion, stems: readonly string[], marked: ReadonlySet<string>): Circumstances {
  if (one.content.length > 1) return {};
  if (stems.filter((stem) => !marked.has(stem) && saysAnything(stem)).length < TELLS) return {};
  const [day, place] = [dayIn(one), placeIn(one)];
  return { ...(day && { day }), ...(place && { place }) };
}

function dayIn({ days, words, content }: Assertion): Circumstances["day"] {
  const [day] = days;
  if (!day || days.length > 1) return undefined;
  const [start, end] = [day.start - content[0]![0], day.end - content[0]![0]];
  return { start, end, value: day.value, words: words.slice(start, end) };
}

function placeIn({ words }: Assertion): Slot | undefined {
  const found = [...words.matchAll(WHERE)].filter(([name]) => name.search(MONTH_OR_YEAR) < 0);
  const [place] = found;
  return place && found.length === 1
    ? { start: place.index, end: place.index + place[0].length, words: place[0] }
    : undefined;
}

/**
 * What two assertions tell in mostly the same words, but of another day or another place: "the talks began on Monday in Norport", "the talks began on
 * Tuesday in Norport". What one article says in its own voice differs from nothing that it says.
 */
export function apart(a: Hearing, b: Hearing): Apart | undefined {
  if (a.article === b.article && !a.statement && !b.statement) return undefined;
  if (a.noes > 0 !== b.noes > 0) return undefined;
  const [one, two] = [a.circumstances, b.circumstances];
  if (one.day && two.day && isAnotherDay(one.day, two.day) && isOtherwiseAlike(a, one.day, b, two.day))
    return told("time", a, one.day, b, two.day);
  const [x, y] = [one.place, two.place];
  if (x && y && !namesAny(b, x) && !namesAny(a, y) && isOtherwiseAlike(a, x, b, y)) return told("place", a, x, b, y);
  return undefined;
}

const told = (axis: Apart["axis"], a: Hearing, x: Slot, b: Hearing, y: Slot): Apart => ({
  axis,
  spans: [spanOf(a, x), spanOf(b, y)],
  says: `${x.words} and ${y.words}`,
});

type Day = NonNullable<Circumstances["day"]>;
function isAnotherDay(x: Day, y: Day): boolean {
  const days = Math.abs(Date.parse(x.value) - Date.parse(y.value)) / 86_400_000;
  // The same words for two days: one of them was worked out wrongly, or they are told of two weeks.
  return days > 0 && days <= NEAR && fold(x.words) !== fold(y.words);
}

/** Whether an assertion has any word of a place. */
const namesAny = ({ wording }: Hearing, place: Slot): boolean =>
  terms(place.words).some(({ stem }) => wording.has(stem));

function isOtherwiseAlike(a: Hearing, x: Slot, b: Hearing, y: Slot): boolean {
  const [one, two] = [beside(a, x), beside(b, y)];
  const common = shared(one, two);
  return common >= LEAST && common >= ALIKE * Math.max(mass(one), mass(two));
}

const beside = ({ words }: Hearing, { start, end }: Slot) => wordingOf(`${words.slice(0, start)} ${words.slice(end)}`);

const spanOf = ({ content }: Hearing, { start, end }: Slot): Span => [content[0]![0] + start, content[0]![0] + end];
