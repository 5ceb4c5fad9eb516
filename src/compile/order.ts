import type { Article } from "../records/article.js";
import type { Statement } from "../records/statement.js";

type Dated = Pick<Article, "id" | "published">;

const parts = { title: 0, keyPoints: 1, text: 2 };

const instant = (date: string | null): number => {
  if (date === null) return Number.POSITIVE_INFINITY;
  // A time without a zone is read as UTC, so that the order does not hang on where the program runs.
  return Date.parse(/T[\d:.]+$/.test(date) ? `${date}Z` : date);
};

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first, undated last, then by id: the order does not hang on the order of the input. */
export const byPublished = (a: Dated, b: Dated): number =>
  compare(instant(a.published), instant(b.published)) || compare(a.id, b.id);

/** As a reader meets them: title, key points, body; then by the first word of the content. */
export const byPlace = (a: Statement, b: Statement): number => {
  const [partA, indexA = "0"] = a.part.split(".");
  const [partB, indexB = "0"] = b.part.split(".");
  return (
    compare(parts[partA as keyof typeof parts], parts[partB as keyof typeof parts]) ||
    compare(Number(indexA), Number(indexB)) ||
    compare(a.content[0]?.[0] ?? 0, b.content[0]?.[0] ?? 0) ||
    compare(a.id, b.id)
  );
};
