import { z } from "zod";
import { Part } from "./article.js";
import { Resolved } from "./resolved.js";
import { Spans } from "./span.js";

/** How the words are given: all inside quotation marks, none, or partly. */
export const Kind = z.enum(["direct", "indirect", "mixed"]);
export type Kind = z.infer<typeof Kind>;

/** One attribution as the model finds it in a text. `content` is never empty; `source` and `cue` may be. */
export const Attribution = z.object({
  source: Spans,
  cue: Spans,
  content: Spans,
  kind: Kind,
  /** Calibrated: of statements with 0.8, about 80 % are right. */
  confidence: z.number().min(0).max(1),
});
export type Attribution = z.infer<typeof Attribution>;

/** An attribution of one article. What it is beyond its words is lacking only where a model made it that could not tell. */
export const Statement = Attribution.extend({
  ...Resolved.partial().shape,
  /** Statement.id of the one in whose content this one is reported. */
  within: z.string().nullish(),
  id: z.string(),
  /** Article.id */
  article: z.string(),
  part: Part,
  /** What made it: model or rule and version, or a person. */
  by: z.string(),
});
export type Statement = z.infer<typeof Statement>;
