import { z } from "zod";
import { Line } from "./line.js";
import { Relation, RelationEnd } from "./relation.js";

/** What statements on one matter are about, in the words of one of them. */
export const Claim = z.object({
  /** Worked out from its members, so that it stays while they do. */
  id: z.string(),
  /** The member in whose words it is told best. */
  told: RelationEnd,
  /** Everybody who says it, in order of time, `told` among them. */
  positions: z.array(RelationEnd).min(1),
  /** Independent origins: positions that go back to one voice or one text are one. `grounds` says what makes them one. */
  origins: z.array(z.object({ positions: z.array(z.int().nonnegative()).min(1), grounds: z.array(z.string()) })).min(1),
});
export type Claim = z.infer<typeof Claim>;

/**
 * `conceded`: all who stand on one side took back their word; `corroborated`: what one side claims has several independent
 * origins, and what the others claim has not; `contested`: neither. Where there is one side, an accusation: `unanswered`, since who is accused declined
 * to speak, or `one-sided`, since no article tells what he says.
 */
export const DisputeState = z.enum(["contested", "conceded", "corroborated", "one-sided", "unanswered"]);
export type DisputeState = z.infer<typeof DisputeState>;

/** Claims in conflict, or an accusation to which nobody answers. */
export const Dispute = z.object({
  id: z.string(),
  /** One a side, in the sides' own words; empty where a side has no word that tells it apart. */
  label: z.array(z.string()),
  state: DisputeState,
  /** Who is accused, where nobody answers. */
  accused: Line.optional(),
  sides: z.array(z.array(Claim).min(1)).min(1),
  /** What makes it a dispute; none where nobody answers. */
  relations: z.array(Relation),
});
export type Dispute = z.infer<typeof Dispute>;
