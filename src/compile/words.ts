import { fold } from "../lexicon/fold.js";
import type { Line } from "../records/line.js";
import { FIGURE, isName, type Term, terms } from "../relate/terms.js";
import { data } from "../resolve/times/vocabulary.js";

/** Every word, folded, in order. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** The words that carry a topic: numbers, and words of four letters or more. */
export const topic = (text: string): Set<string> =>
  new Set(words(text).filter((word) => word.length > 3 || /\p{N}/u.test(word)));

/** Share of the smaller set that is in the larger one, 0..1. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter((word) => large.has(word)).length / small.size;
};

/** Dice coefficient, 0..1: like `overlap`, but a short text does not gain by being short. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);

const NO =
  /(?<![\p{L}])(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|denied|denies)(?![\p{L}])|n['’]t(?![\p{L}])/giu;

/** The figures of a line, and whether it says no: what two tellings of one thing must have in common. */
const bearing = (text: string): string =>
  [...(text.match(FIGURE) ?? []).sort(), (text.match(NO)?.length ?? 0) % 2].join(" ");

/** Whether two lines tell a reader the same: they share most of the shorter one, all figures, and whether they say no. */
export const tellsTheSame = (a: string, b: string, sameness: number): boolean =>
  overlap(topic(a), topic(b)) >= sameness && bearing(a) === bearing(b);

/** Stems of the names of months and days of the week. */
const DAYS: ReadonlySet<string> = new Set(
  [...data.months, ...data.weekdays].flatMap((names) => terms(names.split("|")[0]!).map(({ stem }) => stem)),
);

const namesOrDay = (term: Term): boolean => isName(term) || (term.marked && DAYS.has(term.stem));

/** Whether a source's words hold every name, figure, day and month of a line, and say no where it does: only then they vouch for all of it. */
export function vouches(source: string, line: string): boolean {
  const stems = new Set(terms(source).map(({ stem }) => stem));
  return (
    bearing(source) === bearing(line) &&
    terms(line)
      .filter(namesOrDay)
      .every(({ stem }) => stems.has(stem))
  );
}

/** Gives a line the citations of a twin too, if that vouches for it. */
export function cite(line: Line, twin: Line): void {
  if (vouches(twin.words, line.words)) line.cites.push(...twin.cites);
}
