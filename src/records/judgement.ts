import { z } from "zod";

/** How a text stands to a claim. */
export const STANCES = ["agree", "disagree", "neutral"] as const;
/** How two statements of one story stand to each other; `denied`: the second denies the first. */
export const BONDS = ["none", "same", "corroborates", "denies", "denied", "contradicts", "differs"] as const;
export type Stance = (typeof STANCES)[number];
export type BondLabel = (typeof BONDS)[number];

const share = z.number().min(0).max(1);

/** What a judge makes of two texts: how likely each answer is, calibrated, each summing to 1. */
export const Judgement = z.object({
  /** Of the first text towards the second, taken as a claim. */
  stance: z.record(z.enum(STANCES), share),
  bond: z.record(z.enum(BONDS), share),
});
export type Judgement = z.infer<typeof Judgement>;
