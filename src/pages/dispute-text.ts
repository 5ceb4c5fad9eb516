import { accusedIn } from "../lexicon/accusations.js";
import { announces } from "../lexicon/quarrels.js";
import type { Dispute } from "../records/dispute.js";
import type { RelationEnd } from "../records/relation.js";
import { wrapped } from "./plain.js";

/** How a dispute is called: its sides' own words, "rescued / negotiation". */
export function disputeTitle({ label, relations, accused, sides }: Omit<Dispute, "id" | "state">): string {
  if (accused) return `“${opening(standing(sides[0]![0]!.told))}”`;
  // What an article calls disputed is what more than two sides are about.
  const evidence = sides.length > 2 ? relations.flatMap((relation) => relation.evidence) : [];
  const announced = evidence.find(({ says }) => announces(says))?.says;
  if (announced) return `“${opening(announced)}”`;
  if (label.every((word) => word !== "")) return label.map((word) => `“${word}”`).join(" / ");
  // Where a side has no word of its own it is what is said; who only says no has nothing to say of it.
  const { kind, a, b } = relations.find((relation) => relation.kind === "denies") ?? relations[0]!;
  if (kind !== "denies") return [a, b].map((end) => `“${opening(standing(end))}”`).join(" / ");
  const by = a.source === "" ? "" : `, denied by ${a.source.replace(/^The(?=\s\p{Ll})/u, "the")}`;
  return `“${opening(standing(b))}”${by}`;
}

const OBJECT = /^(?:them|him|her|it|us|me)\b/iu;

/** What is said, with its cue where it means little without: "charged them with treason", "accused the police of …". */
const standing = ({ cue, words }: RelationEnd): string =>
  OBJECT.test(words) || accusedIn(cue, words) !== undefined ? `${cue} ${words}` : words.replace(/^that\s+/, "");

/** Words of a claim that a title has room for. */
const ROOM = 14;

/** How a dispute stands, in a word or a few. */
export const stateOf = ({ state, accused }: Pick<Dispute, "state" | "accused">): string =>
  accused ? `${state}: no ${state === "unanswered" ? "comment" : "word"} from ${accused.words}` : state;

/** The first words of what is said, whole where they are few. */
function opening(words: string): string {
  const all = words.replace(/[“”"]/g, "").split(/\s+/);
  return all.length <= ROOM
    ? all.join(" ")
    : `${all
        .slice(0, ROOM)
        .join(" ")
        .replace(/[,;:]$/, "")} …`;
}

/** Who takes a position, how, and where: "Peter Holt denied (Lindow Mail)"; an article's own voice is the outlet's. */
export function whoOf({ source, cue, article }: RelationEnd, outlets: ReadonlyMap<string, string>): string {
  const outlet = outlets.get(article) ?? "—";
  return source === "" || source === outlet ? outlet : `${[source, cue].filter(Boolean).join(" ")} (${outlet})`;
}

/** A dispute for a terminal: its title, then each side's claims with who says them. */
export function disputeText(dispute: Dispute, outlets: ReadonlyMap<string, string>, width: number): string[] {
  const lines = wrapped(`${disputeTitle(dispute)}, ${stateOf(dispute)}`, width);
  for (const [n, side] of dispute.sides.entries()) {
    if (dispute.sides.length > 1) lines.push(`  side ${n + 1}`);
    for (const { positions } of side)
      for (const position of positions)
        lines.push(...wrapped(`${whoOf(position, outlets)}: ${position.proposition}`, width, "      ", "    "));
  }
  return lines;
}
