import { z } from "zod";

/** A word of what is said that stands for somebody whom the text names elsewhere: "he", "my". Offsets are UTF-16 and half-open. */
export const StandIn = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Who is meant, as the text calls them in full. */
  name: z.string(),
  /** How sure that is, 0..1. */
  confidence: z.number().min(0).max(1),
});
export type StandIn = z.infer<typeof StandIn>;
