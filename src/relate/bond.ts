import type { Axis, Evidence, RelationKind } from "../records/relation.js";

/** A relation between two assertions of a list, by their places in it. For `denies` `a` denies `b`, for `reversal` `a` is the later. */
export interface Bond {
  kind: RelationKind;
  a: number;
  b: number;
  axis?: Axis;
  evidence: Evidence[];
  /** 0..1 */
  confidence: number;
}

const AGREE: ReadonlySet<RelationKind> = new Set(["same", "corroborates"]);
const CONFLICT: ReadonlySet<RelationKind> = new Set(["denies", "contradicts", "reversal"]);

export const agrees = ({ kind }: Bond): boolean => AGREE.has(kind);
export const conflicts = ({ kind }: Bond): boolean => CONFLICT.has(kind);
