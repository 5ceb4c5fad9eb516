import { z } from "zod";
import { Part } from "./article.js";
import { Span, Spans } from "./span.js";

/** What carried a statement. */
export const ChannelKind = z.enum([
  "broadcast",
  "social",
  "press-release",
  "press-conference",
  "interview",
  "speech",
  "filing",
  "report",
  "statistics",
  "poll",
  "email",
  "book",
  "leaked-document",
  "image",
  "anonymous",
  "outlet",
]);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** The channel and the words that tell it, if any do; these can stand before the statement, in an account of one speech or interview. */
export const Channel = z.object({
  kind: ChannelKind,
  spans: Spans,
  /** The proper name of it, where one stands there: "MSNBC", "Twitter". */
  name: Span.optional(),
  /** Where the words stand, if not in the statement's own part of the article. */
  part: Part.optional(),
});
export type Channel = z.infer<typeof Channel>;
