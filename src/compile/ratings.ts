import type { StatementRow } from "../records/brief.js";
import { compare } from "../records/published.js";
import type { Rating } from "../records/rating.js";
import type { Span, Spans } from "../records/span.js";
import { blocks } from "../resolve/identity/blocks.js";

/** A later model may draw the borders of a statement anew; so much of both has to be the same. */
const SAME = 0.8;

/** By Statement.id, what people found of it, the latest word of each. A rating goes to one statement of an article: what another reports within it is another's. */
export function ratingsOf(rows: readonly StatementRow[], ratings: readonly Rating[]): Map<string, Rating[]> {
  const rated = ratings.flatMap((rating) => likest(rating, rows).map(({ statement: { id } }) => ({ id, rating })));
  const of = blocks(rated, ({ id }) => [id]);
  return new Map([...of].map(([id, own]) => [id, latest(own.map(({ rating }) => rating))]));
}

/** Of several ratings the latest word of each person. */
export const latest = (ratings: readonly Rating[]): Rating[] => [
  ...new Map([...ratings].sort((a, b) => compare(a.at, b.at)).map((one) => [one.by, one])).values(),
];

/** The statement that was rated: the one of its article that has most of its words; else, where the page was captured anew, those with just these words. */
function likest(rating: Rating, rows: readonly StatementRow[]): StatementRow[] {
  const own = rows
    .filter(({ statement }) => statement.article === rating.article && statement.part === rating.part)
    .map((row) => ({ row, alike: alike(rating.content, row.statement.content) }))
    .filter((one) => one.alike >= SAME);
  if (own.length > 0) return [own.reduce((a, b) => (b.alike > a.alike ? b : a)).row];
  return rows.filter(
    ({ input, words, statement }) =>
      input === rating.input && words.content === rating.words && statement.article !== rating.article,
  );
}

const length = (spans: Spans): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** The words that both have, as a share of the longer. */
function alike(a: Spans, b: Spans): number {
  const common = ([s, e]: Span, [start, end]: Span): number => Math.max(0, Math.min(e, end) - Math.max(s, start));
  const shared = a.reduce((sum, one) => sum + b.reduce((of, other) => of + common(one, other), 0), 0);
  return shared / Math.max(length(a), length(b));
}
