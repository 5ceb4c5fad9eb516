import { z } from "zod";
import { Part } from "./article.js";
import { Role } from "./role.js";
import { Spans } from "./span.js";

export const ActorKind = z.enum(["person", "organisation", "government", "group", "document", "publisher", "unknown"]);
export type ActorKind = z.infer<typeof ActorKind>;

export const TieKind = z.enum(["part of", "heads", "member of", "speaks for", "represents"]);
export type TieKind = z.infer<typeof TieKind>;

/** Someone or something that an article has speak. */
export const Actor = z.object({
  /** Unique within the article. */
  id: z.string(),
  /** The fullest form that the article gives. */
  name: z.string(),
  kind: ActorKind,
  /** Whether `name` is a proper name, and not only how the article describes it. */
  named: z.boolean(),
  /** Words by which the article tells what it is, lower case: "senator", "house speaker". */
  titles: z.array(z.string()),
  /** What the article says that a person is, with its words. */
  roles: z.array(Role),
  /** How it stands to others of the article, by their ids: it heads, is part of, speaks for, represents them. */
  relations: z.array(z.object({ kind: TieKind, to: z.string() })),
  /** Where the article names it, or has it speak. */
  mentions: Spans,
});
export type Actor = z.infer<typeof Actor>;

/** An actor of an article, whose mentions can stand in its headline, key points and body. */
export const ArticleActor = Actor.omit({ mentions: true, roles: true }).extend({
  /** Article.id */
  article: z.string(),
  /** What made it, as in Statement.by. */
  by: z.string(),
  mentions: z.array(z.object({ part: Part, spans: Spans })),
  roles: z.array(Role.extend({ part: Part })),
});
export type ArticleActor = z.infer<typeof ArticleActor>;
