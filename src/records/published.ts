import type { Article } from "./article.js";

type Dated = Pick<Article, "id" | "published">;

/** Milliseconds since 1970 of a partial ISO 8601 date; infinite where there is none, or none that a calendar has. */
export const instant = (date: string | null): number => {
  if (date === null) return Number.POSITIVE_INFINITY;
  // A time without a zone is read as UTC, so that the order does not hang on where the program runs.
  const found = Date.parse(/T[\d:.]+$/.test(date) ? `${date}Z` : date);
  return Number.isNaN(found) ? Number.POSITIVE_INFINITY : found;
};

export const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first, undated last, then by id: the order does not hang on the order of the input. */
export const byPublished = (a: Dated, b: Dated): number =>
  compare(instant(a.published), instant(b.published)) || compare(a.id, b.id);
