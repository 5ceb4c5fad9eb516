import type { Brief, Voice, VoiceRow } from "../records/brief.js";
import { moment } from "../records/dates.js";
import type { Line } from "../records/line.js";
import type { RelationEnd } from "../records/relation.js";
import { disputeText, whoOf } from "./dispute-text.js";
import { wrapped } from "./plain.js";
import { count, dayOrNone, dek, manner, outletOf, outletOfSource, percent, rated, voiceTitle } from "./wording.js";

interface Look {
  width: number;
  colour: boolean;
}

interface Pen {
  text(words: string, indent?: string): string;
  bold(words: string, indent?: string): string;
  faint(words: string, indent?: string): string;
}

function pen({ width, colour }: Look): Pen {
  const lines = (code: string) => (words: string, indent?: string) =>
    wrapped(words, width, indent)
      .map((line) => (code && colour ? `\u001b[${code}m${line}\u001b[0m` : line))
      .join("\n");
  return { text: lines(""), bold: lines("1"), faint: lines("2") };
}

/** The brief for a terminal of some width: the words first, who says them below. */
export function terminalBrief(brief: Brief, look: Look): string {
  const { text, bold, faint } = pen(look);
  const named = brief.voices.filter((voice) => voice.named);
  const unnamed = brief.voices.filter((voice) => !voice.named);
  const blocks = [
    [
      ...(brief.section ? [faint(brief.section)] : []),
      bold(brief.headline.words),
      faint(dek(brief)),
      ...(brief.tags.length > 0 ? [faint(brief.tags.join(" · "))] : []),
    ],
    ...(brief.keyPoints.length > 0
      ? [[heading("Key points", look), ...brief.keyPoints.map(keyPoint(brief, look))]]
      : []),
    ...findings(brief, look),
    [heading("What they say", look)],
    ...named.map((voice) => voiceBlock(voice, look)),
    ...(unnamed.length > 0 ? [[heading("Not named", look)], ...unnamed.map((voice) => voiceBlock(voice, look))] : []),
    [
      heading("Sources", look),
      ...brief.sources.flatMap((source) => [
        text([outletOfSource(source), source.published ? moment(source.published) : "undated"].join(", ")),
        ...(source.title ? [text(source.title, "  ")] : []),
        faint(`${source.url ?? source.input} · capture ${source.capture.slice(0, 12)}`, "  "),
      ]),
    ],
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

const heading = (words: string, look: Look): string => pen(look).bold(words.toUpperCase());

const keyPoint =
  (brief: Brief, look: Look) =>
  (line: Line): string => {
    const cited = new Set(line.cites.map(({ article }) => article));
    const outlets = brief.sources.filter(({ article }) => cited.has(article)).map(outletOfSource);
    return wrapped(`${line.words} (${outlets.join(", ")})`, look.width, "  ", "– ").join("\n");
  };

/** What was found across the articles; the timeline has a command of its own. */
function findings(brief: Brief, look: Look): string[][] {
  const outlets = new Map(brief.sources.map((source) => [source.article, outletOfSource(source)]));
  const who = (end: RelationEnd): string => whoOf(end, outlets);
  const item = (words: string): string => wrapped(words, look.width, "  ", "– ").join("\n");
  const blocks: [string, string[]][] = [
    ["What is contested", brief.disputes.flatMap((one) => disputeText(one, outlets, look.width))],
    [
      "Told differently",
      brief.differences.map(({ a, b, evidence }) =>
        item(`${evidence[0]!.says}: ${a.proposition} (${who(a)}) / ${b.proposition} (${who(b)})`),
      ),
    ],
    [
      "Said by several",
      brief.corroborated.map(({ told, positions }) =>
        item(`${told.proposition} (${[...new Set(positions.map(who))].join("; ")})`),
      ),
    ],
    ["Open questions", brief.questions.map(keyPoint(brief, look))],
  ];
  return blocks.flatMap(([title, lines]) => (lines.length > 0 ? [[heading(title, look), ...lines]] : []));
}

const voiceBlock = (voice: Voice, look: Look): string[] => [
  pen(look).bold(`${voiceTitle(voice)}, ${count(voice.rows.length, "statement")}`),
  ...voice.rows.flatMap((row) => [pen(look).text(row.words.content, "  "), pen(look).faint(about(row), "    ")]),
];

const about = (row: VoiceRow): string => {
  const { words, statement, alsoIn } = row;
  const outlets = [outletOf(row), ...alsoIn.map(outletOf)];
  const sure = `${statement.kind}, ${percent(statement.confidence)}`;
  return [
    words.source,
    words.cue,
    ...manner(row),
    ...rated(row).map(({ words }) => words),
    outlets.join(", "),
    dayOrNone(row.published),
    sure,
  ]
    .filter(Boolean)
    .join(" · ");
};
