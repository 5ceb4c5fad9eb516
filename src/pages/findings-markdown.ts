import type { Brief } from "../records/brief.js";
import { edtf } from "../records/dates.js";
import type { Claim, Dispute } from "../records/dispute.js";
import type { Citation, Line } from "../records/line.js";
import type { RelationEnd } from "../records/relation.js";
import { disputeTitle, stateOf } from "./dispute-text.js";
import { escaped } from "./escaped.js";
import { count, outletOfSource } from "./wording.js";

/** What was found across the articles, as blocks of Markdown: disputes, figures, corroboration, open questions, the timeline. */
export function findingsBlocks(brief: Brief): string[] {
  const outlets = new Map(brief.sources.map((source) => [source.article, outletOfSource(source)]));
  const where = ({ article, part, spans }: Citation): string =>
    `${escaped(outlets.get(article) ?? "")} (${part} ${spans.map(([start, end]) => `${start}–${end}`).join(", ")})`;
  const end = (one: RelationEnd): string => {
    const at = where({ article: one.article, part: one.part, spans: one.content });
    return one.source ? `${escaped([one.source, one.cue].filter(Boolean).join(" "))}, ${at}` : at;
  };
  const claim = ({ told, positions, origins }: Claim): string => {
    const several = origins.length > 1 ? `; ${count(origins.length, "independent origin")}` : "";
    return `- ${escaped(told.proposition)}\n  — ${positions.map(end).join("; ")}${several}`;
  };
  const dispute = (one: Dispute): string[] => [
    `### ${escaped(disputeTitle(one))}, ${escaped(stateOf(one))}`,
    ...one.sides.flatMap((side, n) => [
      ...(one.sides.length > 1 ? [`Side ${n + 1}:`] : []),
      side.map(claim).join("\n"),
    ]),
  ];
  const line = ({ words, cites }: Line): string => `${escaped(words)} (${cites.map(where).join("; ")})`;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`## ${title}`, lines.join("\n")] : [];
  return [
    ...(brief.disputes.length > 0 ? ["## What is contested", ...brief.disputes.flatMap(dispute)] : []),
    ...part(
      "Told differently",
      brief.differences.map(
        ({ a, b, evidence }) =>
          `- **${escaped(evidence[0]!.says)}**: ${[a, b].map((one) => `${escaped(one.proposition)} (${end(one)})`).join(" / ")}`,
      ),
    ),
    ...part("Said by several", brief.corroborated.map(claim)),
    ...part(
      "Open questions",
      brief.questions.map((one) => `- ${line(one)}`),
    ),
    ...part(
      "When",
      brief.timeline.map(
        (one) =>
          `- **${edtf(one.when)}**${one.said ? " (said)" : ""} ${line(one)}${one.elsewhere.map((other) => `; ${edtf(other.when)} in ${other.line.cites.map(where).join("; ")}`).join("")}`,
      ),
    ),
  ];
}
