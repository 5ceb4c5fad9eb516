import type { Axis, Evidence, RelationKind } from "../records/relation.js";
import type { BondLabel } from "../records/stance.js";

/** A relation between two assertions of a list, by their places in it. For `denies` `a` denies `b`, for `reversal` `a` is the later. */
export interface Bond {
  kind: RelationKind;
  a: number;
  b: number;
  axis?: Axis;
  /** The opposites that they turn on, as they stand in `a` and in `b`. */
  opposites?: [string, string];
  /** Whether these say what people are for and against: no fact that others could confirm. */
  sides?: true;
  evidence: Evidence[];
  /** 0..1 */
  confidence: number;
}

/** A contradiction that turns on words of both, each given with its place. */
export function contradiction(one: [number, string], other: [number, string], confidence: number): Bond {
  const [[a, before], [b, behind]] = one[0] < other[0] ? [one, other] : [other, one];
  const evidence = [{ by: "computed" as const, says: `${before} and ${behind}` }];
  return { kind: "contradicts", a, b, opposites: [before, behind], evidence, confidence };
}

/**
 * Two that a text sets against each other, by their places; for `denies` `a` denies `b`. Whether they conflict is not told by that alone.
 */
export interface Opposed {
  kind: "contradicts" | "denies";
  a: number;
  b: number;
  /** The words that do so. */
  says: string;
  /** The shares from which on the judge is believed: of conflict, and of disagreement. */
  least: { conflict: number; disagree?: number };
}

const AGREE: ReadonlySet<RelationKind> = new Set(["same", "corroborates"]);
const CONFLICT: ReadonlySet<RelationKind> = new Set(["denies", "contradicts", "reversal"]);

export const agrees = ({ kind }: Pick<Bond, "kind">): boolean => AGREE.has(kind);
export const conflicts = ({ kind }: Pick<Bond, "kind">): boolean => CONFLICT.has(kind);

/** What is made of a pair: whether they agree or conflict, the likeliest bond of that class, and how likely the class is. */
export interface Verdict {
  class: "agree" | "conflict";
  bond: BondLabel;
  share: number;
}

const CLASSES = {
  agree: ["same", "corroborates"],
  conflict: ["denies", "denied", "contradicts"],
} as const satisfies Record<string, readonly BondLabel[]>;

/** The likelier of both classes. */
export function verdictOf(shares: Record<BondLabel, number>): Verdict {
  const [agree, conflict] = (["agree", "conflict"] as const).map((name) => ({
    class: name,
    share: CLASSES[name].reduce((sum, bond) => sum + shares[bond], 0),
    bond: CLASSES[name].reduce<BondLabel>((x, y) => (shares[y] > shares[x] ? y : x), CLASSES[name][0]),
  }));
  return agree!.share >= conflict!.share ? agree! : conflict!;
}
