import { z } from "zod";
import { Part } from "./article.js";
import { Spans } from "./span.js";

/**
 * What a person found of what a statement claims, in that desk's own words. It rests on the words rated, whatever model finds them again, and however often
 * the page is captured anew.
 */
export const Rating = z.object({
  on: z.literal("statements"),
  /** Article.id */
  article: z.string(),
  /** The file or URL that it came from. */
  input: z.string(),
  part: Part,
  content: Spans,
  /** The words under `content`. */
  words: z.string(),
  /** "False", "Mostly true". */
  rating: z.string().regex(/\S/),
  why: z.string().nullable(),
  /** Where the review can be read. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  by: z.string(),
  at: z.string(),
});
export type Rating = z.infer<typeof Rating>;
