import { z } from "zod";
import { ActorKind } from "./actor.js";
import { Claim, Dispute } from "./dispute.js";
import { Happening } from "./happening.js";
import { Line } from "./line.js";
import { Rating } from "./rating.js";
import { Relation } from "./relation.js";
import { Statement } from "./statement.js";

/** One article that the brief rests on. */
export const BriefSource = z.object({
  article: z.string(),
  capture: z.string(),
  input: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  published: z.string().nullable(),
});
export type BriefSource = z.infer<typeof BriefSource>;

/** A statement as a row: its words beside its spans. */
export const StatementRow = z.object({
  statement: Statement,
  /** Who the source is, by the fullest name that the article gives; null where nobody can be named. */
  speaker: z.object({ name: z.string(), kind: ActorKind, named: z.boolean() }).nullable(),
  /** Who reports it, where it is told within what another says: the name, or the words for it. */
  reporter: z.string().nullable(),
  words: z.object({
    source: z.string(),
    cue: z.string(),
    content: z.string(),
    /** Empty where there are none. */
    hedges: z.string(),
    channel: z.string(),
    channelName: z.string(),
  }),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  input: z.string(),
  capture: z.string(),
});
export type StatementRow = z.infer<typeof StatementRow>;

/** A statement of a voice, and the copies of it: the same words by the same voice in other articles. `ratings`: what people found of it, the latest word of each. */
export const VoiceRow = StatementRow.extend({ alsoIn: z.array(StatementRow), ratings: z.array(Rating) });
export type VoiceRow = z.infer<typeof VoiceRow>;

/** What one voice says: the statements of one who is named, or of one description. */
export const Voice = z.object({
  /** The fullest form in which the articles name it; null for statements whose source is left out. */
  name: z.string().nullable(),
  /** Whether `name` is a proper name. If not, it is a description or pronoun of one article, perhaps of several people. */
  named: z.boolean(),
  kind: ActorKind.nullable(),
  /** Other forms, in order of appearance. */
  alsoAs: z.array(z.string()),
  rows: z.array(VoiceRow),
});
export type Voice = z.infer<typeof Voice>;

/** The article that Audiatur writes. */
export const Brief = z.object({
  headline: Line,
  section: z.string().nullable(),
  tags: z.array(z.string()),
  keyPoints: z.array(Line),
  /** Claims in conflict, those with most behind them first. */
  disputes: z.array(Dispute),
  /** Figures, times and places in which articles differ. */
  differences: z.array(Relation),
  /** Claims that have more than one independent origin and are in no dispute that was found, those with most first. */
  corroborated: z.array(Claim),
  /** What the articles call unknown, unexplained, unverified. */
  questions: z.array(Line),
  /** What happened when, oldest first. */
  timeline: z.array(Happening),
  voices: z.array(Voice),
  sources: z.array(BriefSource),
});
export type Brief = z.infer<typeof Brief>;
