import type { Rating } from "../records/rating.js";
import type { Span, Spans } from "../records/span.js";
import type { Statement } from "../records/statement.js";

/** A later model may draw the borders of a statement anew; so much of both has to be the same. */
const SAME = 0.8;

/** What people found of a statement and its copies, the latest word of each. */
export function ratingsOf(statements: readonly Statement[], ratings: readonly Rating[]): Rating[] {
  const latest = new Map<string, Rating>();
  for (const one of ratings) if (statements.some((statement) => isOf(one, statement))) latest.set(one.by, one);
  return [...latest.values()];
}

const isOf = (rating: Rating, { article, part, content }: Statement): boolean =>
  rating.article === article && rating.part === part && isOne(rating.content, content);

const length = (spans: Spans): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

function isOne(a: Spans, b: Spans): boolean {
  const common = ([s, e]: Span, [start, end]: Span): number => Math.max(0, Math.min(e, end) - Math.max(s, start));
  const shared = a.reduce((sum, one) => sum + b.reduce((of, other) => of + common(one, other), 0), 0);
  return shared >= SAME * Math.max(length(a), length(b));
}
