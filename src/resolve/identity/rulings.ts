import type { ActorDecision } from "../../records/decision.js";
import type { Group } from "./group.js";
import { keyOf } from "./nodes.js";

/** What people decided, the latest on each pair. */
export interface Rulings {
  /** What was decided on a member of the one and a member of the other. */
  between(a: Group, b: Group): ActorDecision["kind"] | undefined;
  same: readonly ActorDecision[];
}

export function rulings(decisions: readonly ActorDecision[]): Rulings {
  const pair = (a: string, b: string): string => [a, b].sort().join("\n");
  const latest = new Map(decisions.map((decision) => [pair(keyOf(decision.a), keyOf(decision.b)), decision]));
  const partners = new Map<string, string[]>();
  for (const { a, b } of latest.values())
    for (const [one, two] of [
      [keyOf(a), keyOf(b)],
      [keyOf(b), keyOf(a)],
    ] as const)
      partners.set(one, [...(partners.get(one) ?? []), two]);
  return {
    between(a, b) {
      if (partners.size === 0) return undefined;
      const theirs = new Set(b.nodes.map(({ key }) => key));
      const kinds = a.nodes.flatMap(({ key }) =>
        (partners.get(key) ?? [])
          .filter((other) => theirs.has(other))
          .map((other) => latest.get(pair(key, other))!.kind),
      );
      return kinds.includes("apart") ? "apart" : kinds[0];
    },
    same: [...latest.values()].filter(({ kind }) => kind === "same"),
  };
}
