// Apart from `Judgement`, so that a thread that judges need not load the schemas.

/** How a text stands to a claim. */
export const STANCES = ["agree", "disagree", "neutral"] as const;
export type Stance = (typeof STANCES)[number];

/** How two statements of one story stand to each other; `denied`: the second denies the first. */
export const BONDS = ["none", "same", "corroborates", "denies", "denied", "contradicts", "differs"] as const;
export type BondLabel = (typeof BONDS)[number];
