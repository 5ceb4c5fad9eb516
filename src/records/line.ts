import { z } from "zod";
import { Part } from "./article.js";
import { Span } from "./span.js";

/** Where a line of the brief comes from: spans of one part of one article. */
export const Citation = z.object({ article: z.string(), part: Part, spans: z.array(Span) });
export type Citation = z.infer<typeof Citation>;

/** Words that stand in an article, never written by the brief. */
export const Line = z.object({ words: z.string(), cites: z.array(Citation).min(1) });
export type Line = z.infer<typeof Line>;
