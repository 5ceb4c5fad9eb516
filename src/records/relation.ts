import { z } from "zod";
import { Part } from "./article.js";
import { Citation } from "./line.js";
import { Spans } from "./span.js";

/**
 * How two statements on one matter stand to each other. `same`: one utterance told twice; `corroborates`: another source says it too; `denies`: `a`
 * says that what `b` claims is not so; `contradicts`: both cannot hold, and neither speaks of the other; `differs`: another number, time or place;
 * `reversal`: a source (`a`, the later) against its own earlier word; `incomparable`: alike, but not of one thing.
 */
export const RelationKind = z.enum([
  "same",
  "corroborates",
  "denies",
  "contradicts",
  "differs",
  "reversal",
  "incomparable",
]);
export type RelationKind = z.infer<typeof RelationKind>;

/** In what two statements differ, or do not meet. */
export const Axis = z.enum(["number", "time", "place", "unit", "subject"]);
export type Axis = z.infer<typeof Axis>;

/** One end: a statement, or what an article says in its own voice. */
export const RelationEnd = z.object({
  /** Article.id */
  article: z.string(),
  /** The file or URL as it was given. */
  input: z.string(),
  /** Statement.id; null for the own voice. */
  statement: z.string().nullable(),
  /** Who says it: the fullest name, else the source's words, for an own voice the publisher; empty where nobody is named. */
  source: z.string(),
  /** The words that say that it is said: "denied". Empty for an own voice. */
  cue: z.string(),
  /** The content's own words. */
  words: z.string(),
  /** The same, to be read alone: "he [Peter Holt] had not signed it". */
  proposition: z.string(),
  part: Part,
  content: Spans,
});
export type RelationEnd = z.infer<typeof RelationEnd>;

/** Why a relation is held to be one. */
export const Evidence = z.object({
  /** What the text says outright, what can be computed, or what a model judged. */
  by: z.enum(["text", "computed", "model"]),
  /** "denied", "13,700 and 41,300", "the same 14 words". */
  says: z.string(),
  /** Where the text says so. */
  cites: z.array(Citation).optional(),
  /** Of a model: how likely, 0..1, and its name and version. */
  share: z.number().min(0).max(1).optional(),
  model: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Relation = z.object({
  kind: RelationKind,
  a: RelationEnd,
  b: RelationEnd,
  axis: Axis.optional(),
  evidence: z.array(Evidence).min(1),
  /** Of relations shown with 0.8, about 80 % are right. */
  confidence: z.number().min(0).max(1),
});
export type Relation = z.infer<typeof Relation>;
