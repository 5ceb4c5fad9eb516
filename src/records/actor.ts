import { z } from "zod";
import { Spans } from "./span.js";

export const ActorKind = z.enum(["person", "organisation", "government", "group", "document", "publisher", "unknown"]);
export type ActorKind = z.infer<typeof ActorKind>;

/** Someone or something that an article has speak. */
export const Actor = z.object({
  /** Unique within the article. */
  id: z.string(),
  /** The fullest form that the article gives. */
  name: z.string(),
  kind: ActorKind,
  /** Where the article names it, or has it speak. */
  mentions: Spans,
});
export type Actor = z.infer<typeof Actor>;
