import { z } from "zod";
import { ActorKind } from "./actor.js";

/** An actor as one article has it. The name makes the pair stay true when a better model reads the article again. */
export const Member = z.object({ article: z.string(), name: z.string() });
export type Member = z.infer<typeof Member>;

/** Why two are held to be one. */
export const Grounds = z.enum([
  "same name",
  "longer name",
  "nickname",
  "surname",
  "initials",
  "spelling",
  "office",
  "decision",
]);
export type Grounds = z.infer<typeof Grounds>;

/** Two of different articles that are, or may be, one; `evidence` is what both articles say, in their words. */
export const Match = z.object({
  a: Member,
  b: Member,
  grounds: Grounds,
  evidence: z.array(z.string()),
});
export type Match = z.infer<typeof Match>;

/** One who speaks in several articles. It is worked out anew each time from the actors and the decisions, so that every match can be undone. */
export const Identity = z.object({
  id: z.string(),
  /** The fullest form in any article. */
  name: z.string(),
  kind: ActorKind,
  members: z.array(Member),
  /** The matches that make it one. */
  matches: z.array(Match),
  /** Matches with members of other identities that are not sure enough. */
  maybe: z.array(Match),
});
export type Identity = z.infer<typeof Identity>;
