import type { StatementRow } from "../records/brief.js";
import type { Spans } from "../records/span.js";

/** One record of RFC 4180: fields quoted where needed, ended by CRLF. */
export const csvRow = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",")}\r\n`;

const header = [
  ...["who", "cue", "words", "kind", "confidence", "speaker", "speaker_kind", "speaker_confidence", "act", "polarity"],
  ...[
    "hedged",
    "reported_by",
    "channel",
    "channel_name",
    "channel_words",
    "said_at",
    "outlet",
    "published",
    "title",
    "url",
    "input",
    "capture",
  ],
  ...["article", "part", "source_spans", "cue_spans", "content_spans", "by", "id"],
];

/**
 * Statements as CSV with a header. The words are exact: nothing is put before a field that begins with "=" or "@",
 * so import it as text into a spreadsheet that would run such a field as a formula.
 */
export const statementsCsv = (rows: Iterable<StatementRow>): string =>
  [header, ...[...rows].map(fields)].map(csvRow).join("");

const fields = ({ statement, words, ...row }: StatementRow): string[] => [
  ...[words.source, words.cue, words.content, statement.kind, String(statement.confidence)],
  ...[row.speaker?.name, row.speaker?.kind, statement.actorConfidence?.toString()].map((field) => field ?? ""),
  ...[
    statement.act,
    statement.polarity,
    words.hedges,
    row.reporter,
    statement.channel?.kind,
    words.channelName,
    words.channel,
  ].map((field) => field ?? ""),
  statement.saidAt?.value ?? "",
  ...[row.outlet, row.published, row.title, row.url, row.input, row.capture].map((field) => field ?? ""),
  ...[statement.article, statement.part, spans(statement.source), spans(statement.cue), spans(statement.content)],
  ...[statement.by, statement.id],
];

/** "12-40 52-60" */
const spans = (list: Spans): string => list.map(([start, end]) => `${start}-${end}`).join(" ");
