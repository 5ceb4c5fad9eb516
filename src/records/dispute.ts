import { z } from "zod";
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

/** Claims in conflict. */
export const Dispute = z.object({
  id: z.string(),
  /** One a side, in the sides' own words; empty where a side has no word that tells it apart. */
  label: z.array(z.string()),
  /** `conceded` where somebody grants what the other side claims, or takes back an own word. */
  state: z.enum(["contested", "conceded"]),
  sides: z.array(z.array(Claim).min(1)).min(1),
  /** What makes it a dispute. */
  relations: z.array(Relation).min(1),
});
export type Dispute = z.infer<typeof Dispute>;
