import { z } from "zod";

/** What a speaker does by saying it. */
export const Act = z.enum([
  "assert",
  "confirm",
  "concede",
  "deny",
  "reject",
  "accuse",
  "promise",
  "threaten",
  "demand",
  "question",
  "decline",
  "reveal",
]);
export type Act = z.infer<typeof Act>;
