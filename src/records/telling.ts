import { z } from "zod";

/** What an article is about, as stories are found by it. */
export const Telling = z.object({
  /** Article.id */
  id: z.string(),
  /** How it was worked out: name and version, as in `Statement.by`. */
  by: z.string(),
  published: z.string().nullable(),
  /** How much each of the stems counts that tell most: a vector of length 1. */
  topic: z.record(z.string(), z.number().positive().max(1)),
});
export type Telling = z.infer<typeof Telling>;

/** An article goes on what an earlier one told. */
export const Link = z.object({
  /** Article.id of both. */
  article: z.string(),
  earlier: z.string(),
  /** How much they are alike, faded by the days between: 0..1. */
  likeness: z.number().min(0).max(1),
});
export type Link = z.infer<typeof Link>;

/** A telling that is kept, and which it goes on, if any. */
export interface Kept {
  telling: Telling;
  link?: Link;
}
