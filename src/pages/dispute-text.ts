import type { Dispute } from "../records/dispute.js";
import type { RelationEnd } from "../records/relation.js";
import { wrapped } from "./plain.js";

/** How a dispute is called: its sides' own words, "rescued / negotiation". */
export const disputeTitle = ({ label }: Pick<Dispute, "label">): string =>
  label.map((word) => (word === "" ? "…" : `“${word}”`)).join(" / ");

/** Who takes a position: the source, where none is named the outlet. */
export const whoOf = ({ source, article }: RelationEnd, outlets: ReadonlyMap<string, string>): string =>
  source || outlets.get(article) || "—";

/** A dispute for a terminal: its title, then each side's claims with who says them. */
export function disputeText(dispute: Dispute, outlets: ReadonlyMap<string, string>, width: number): string[] {
  const lines = wrapped(`${disputeTitle(dispute)}, ${dispute.state}`, width);
  for (const [n, side] of dispute.sides.entries()) {
    lines.push(`  side ${n + 1}`);
    for (const { positions } of side)
      for (const position of positions)
        lines.push(
          ...wrapped(
            `${whoOf(position, outlets)} (${outlets.get(position.article)}): ${position.words}`,
            width,
            "      ",
            "    ",
          ),
        );
  }
  return lines;
}
