import { z } from "zod";
import { BONDS, STANCES } from "./stance.js";

const share = z.number().min(0).max(1);

/** What a judge makes of two texts: how likely each answer is, calibrated, each summing to 1. */
export const Judgement = z.object({
  /** Of the first text towards the second, taken as a claim. */
  stance: z.record(z.enum(STANCES), share),
  bond: z.record(z.enum(BONDS), share),
});
export type Judgement = z.infer<typeof Judgement>;
