import type { Brief, StatementRow, Voice, VoiceRow } from "../records/brief.js";
import { moment } from "../records/dates.js";
import { escaped } from "./escaped.js";
import { findingsBlocks } from "./findings-markdown.js";
import { dayOrNone, dek, manner, outletOf, outletOfSource, percent, rated, voiceTitle, webAddress } from "./wording.js";

const link = (words: string, address: string | null): string => {
  const safe = webAddress(address);
  return safe ? `[${escaped(words)}](<${safe.replace(/[<>\s]/g, encodeURIComponent)}>)` : escaped(words);
};

/** The brief as Markdown that any renderer reads, with the spans of every statement. */
export function briefMarkdown(brief: Brief): string {
  const named = brief.voices.filter((voice) => voice.named);
  const unnamed = brief.voices.filter((voice) => !voice.named);
  const blocks = [
    `# ${escaped(brief.headline.words)}`,
    [brief.section && `**${escaped(brief.section)}.**`, `${dek(brief)}.`].filter(Boolean).join(" "),
    ...(brief.tags.length > 0 ? [`Tags: ${brief.tags.map(escaped).join(", ")}`] : []),
    ...(brief.keyPoints.length > 0 ? ["## Key points", keyPoints(brief)] : []),
    ...findingsBlocks(brief),
    "## What they say",
    ...named.flatMap(voiceBlocks),
    ...(unnamed.length > 0 ? ["## Not named", ...unnamed.flatMap(voiceBlocks)] : []),
    "## Sources",
    sources(brief),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const keyPoints = (brief: Brief): string =>
  brief.keyPoints
    .map(({ words, cites }) => {
      const cited = brief.sources.filter(({ article }) => cites.some((cite) => cite.article === article));
      return `- ${escaped(words)} (${cited.map((source) => link(outletOfSource(source), source.url)).join(", ")})`;
    })
    .join("\n");

const voiceBlocks = (voice: Voice): string[] => [
  `### ${escaped(voiceTitle(voice))}`,
  ...(voice.alsoAs.length > 0 ? [`Also: ${voice.alsoAs.map(escaped).join("; ")}`] : []),
  ...voice.rows.flatMap((row) => [`> ${escaped(row.words.content)}`, about(row)]),
];

const about = (row: VoiceRow): string => {
  const { words, statement, alsoIn } = row;
  const parts = [
    ...[words.source, words.cue, ...manner(row)].filter(Boolean).map(escaped),
    ...rated(row).map(({ words, url }) => `**${link(words, url)}**`),
    [row, ...alsoIn].map(place).join(", "),
    dayOrNone(row.published),
    `${statement.kind}, ${percent(statement.confidence)}`,
  ];
  return parts.join(" · ");
};

/** Outlet and span: "Meridian Press (text 120–164)". */
const place = (row: StatementRow): string => {
  const spans = row.statement.content.map(([start, end]) => `${start}–${end}`).join(", ");
  return `${link(outletOf(row), row.url)} (${row.statement.part} ${spans})`;
};

const sources = ({ sources }: Brief): string =>
  [
    ["Outlet", "Article", "Byline", "Published", "Capture (SHA-256)"],
    ["---", "---", "---", "---", "---"],
    ...sources.map((source) => [
      escaped(outletOfSource(source)),
      link(source.title ?? source.input, source.url ?? source.input),
      escaped(source.byline ?? ""),
      source.published ? moment(source.published) : "",
      `\`${source.capture}\``,
    ]),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
