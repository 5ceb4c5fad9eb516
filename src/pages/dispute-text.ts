import type { Dispute } from "../records/dispute.js";
import type { RelationEnd } from "../records/relation.js";
import { wrapped } from "./plain.js";

/** How a dispute is called: its sides' own words, "rescued / negotiation". */
export function disputeTitle({ label, relations }: Pick<Dispute, "label" | "relations">): string {
  if (label.every((word) => word !== "")) return label.map((word) => `“${word}”`).join(" / ");
  // Where a side has no word of its own, as one that only says no, the words of the other are what it is about.
  return `“${relations[0]!.b.words.replace(/^that\s+/, "")}”`;
}

/** Who takes a position, how, and where: "Peter Holt denied (Lindow Mail)"; an article's own voice is the outlet's. */
export function whoOf({ source, cue, article }: RelationEnd, outlets: ReadonlyMap<string, string>): string {
  const outlet = outlets.get(article) ?? "—";
  return source === "" || source === outlet ? outlet : `${[source, cue].filter(Boolean).join(" ")} (${outlet})`;
}

/** A dispute for a terminal: its title, then each side's claims with who says them. */
export function disputeText(dispute: Dispute, outlets: ReadonlyMap<string, string>, width: number): string[] {
  const lines = wrapped(`${disputeTitle(dispute)}, ${dispute.state}`, width);
  for (const [n, side] of dispute.sides.entries()) {
    lines.push(`  side ${n + 1}`);
    for (const { positions } of side)
      for (const position of positions)
        lines.push(...wrapped(`${whoOf(position, outlets)}: ${position.words}`, width, "      ", "    "));
  }
  return lines;
}
