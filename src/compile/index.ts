import { RecordError } from "../errors.js";
import type { Article } from "../records/article.js";
import type { Brief } from "../records/brief.js";
import { rowOf } from "../records/row.js";
import type { Statement } from "../records/statement.js";
import { headline } from "./headline.js";
import { keyPoints } from "./key-points.js";
import { byPlace, byPublished } from "./order.js";
import { section, tags } from "./tags.js";
import { voices } from "./voices.js";

/** The brief about these articles: nothing but their own words, each with its place. The order of the input is of no matter. */
export function compile(articles: Article[], statements: Statement[]): Brief {
  if (articles.length === 0) throw new RecordError("empty", "A brief needs at least one article, and got none.");
  const ordered = [...articles].sort(byPublished);
  const rows = ordered.flatMap((article) =>
    statements
      .filter((statement) => statement.article === article.id)
      .sort(byPlace)
      .map((statement) => rowOf(article, statement)),
  );
  return {
    headline: headline(ordered),
    section: section(ordered),
    tags: tags(ordered),
    keyPoints: keyPoints(ordered),
    voices: voices(ordered, rows),
    sources: ordered.map(({ id, capture, input, url, title, publisher, byline, published }) => ({
      ...{ article: id, capture, input, url, title, publisher, byline, published },
    })),
  };
}
