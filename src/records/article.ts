import { z } from "zod";
import { Span } from "./span.js";

/**
 * Which of an article's texts an offset counts in: "text" (the body), "title", or a key point, "keyPoints.0".
 * Headlines and key points are read for statements as the body is, and each keeps its own offsets.
 */
export const Part = z.union([
  z.literal("text"),
  z.literal("title"),
  z.templateLiteral(["keyPoints.", z.int().nonnegative()]),
]);
export type Part = z.infer<typeof Part>;

/** A range of one part of the article, and where it stands in the captured document, decoded with `capture.encoding`. */
export const SourceMapEntry = z.object({ part: Part, span: Span, document: Span });
export type SourceMapEntry = z.infer<typeof SourceMapEntry>;

/** A date as precise as it is known, ISO 8601: "2026-05", "2026-05-07", "2026-05-07T09:30:00Z". */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/);

/** What a capture says. */
export const Article = z.object({
  id: z.string(),
  /** Capture.id */
  capture: z.string(),
  input: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  section: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  /** null where the document does not say: never a guess. */
  published: PartialDate.nullable(),
  modified: PartialDate.nullable(),
  tags: z.array(z.string()),
  keyPoints: z.array(z.string()),
  /** BCP 47, where the document says. */
  language: z.string().nullable(),
  /** The body: paragraphs separated by a blank line. */
  text: z.string(),
  /** In reading order. Ranges without an entry could not be found in the document again. */
  sourceMap: z.array(SourceMapEntry),
});
export type Article = z.infer<typeof Article>;

/** The text that offsets of `part` count in. */
export const partText = (article: Pick<Article, "title" | "keyPoints" | "text">, part: Part): string =>
  part === "text"
    ? article.text
    : part === "title"
      ? (article.title ?? "")
      : (article.keyPoints[Number(part.slice(10))] ?? "");
