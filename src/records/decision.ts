import { z } from "zod";
import { Member } from "./identity.js";
import { Rating } from "./rating.js";

const signed = { kind: z.enum(["same", "apart"]), by: z.string(), at: z.string() };

/** What a person ruled on two actors of articles: that they are one, or two. */
export const ActorDecision = z.object({ a: Member, b: Member, ...signed });
export type ActorDecision = z.infer<typeof ActorDecision>;

/** What a person ruled on two articles, by their ids: that they tell one story, or two. */
export const StoryDecision = z.object({ on: z.literal("stories"), a: z.string(), b: z.string(), ...signed });
export type StoryDecision = z.infer<typeof StoryDecision>;

/** Decisions are only ever added; of two on one pair the later holds, and of two that one person rated one statement by. */
export const Decision = z.union([StoryDecision, Rating, ActorDecision]);
export type Decision = z.infer<typeof Decision>;

export const onStories = (decisions: readonly Decision[]): StoryDecision[] =>
  decisions.filter((one): one is StoryDecision => "on" in one && one.on === "stories");

export const onStatements = (decisions: readonly Decision[]): Rating[] =>
  decisions.filter((one): one is Rating => "on" in one && one.on === "statements");

export const onActors = (decisions: readonly Decision[]): ActorDecision[] =>
  decisions.filter((one): one is ActorDecision => !("on" in one));
