import { UsageError } from "../errors.js";
import { openLedger, type StatementQuery } from "../ledger/index.js";
import { Act } from "../records/act.js";
import { PartialDate } from "../records/article.js";
import type { StatementRow } from "../records/brief.js";
import { type Command, type Invocation, ledgerOption, number } from "./command.js";
import { statementsCsv } from "./csv.js";
import { table } from "./table.js";

/** Who said what: the statements of a ledger as a table, JSON Lines or CSV. */
export const statements: Command = {
  name: "statements",
  summary: "List and search who said what, from a ledger.",
  usage: "[options]",
  options: {
    ledger: ledgerOption,
    who: {
      type: "string",
      value: "WORDS",
      help: "only those whose name, or the source's words, include these, in any case and accents",
    },
    about: { type: "string", value: "QUERY", help: 'only words on this: asylum "embassy compound" -police' },
    cue: { type: "string", value: "WORDS", help: 'only statements with this cue, in any form: "deny"' },
    act: { type: "string", value: "ACT", help: `only statements that do this: ${Act.options.join(", ")}` },
    since: { type: "string", value: "DATE", help: "only articles published on or after this date" },
    "min-confidence": { type: "string", value: "0..1", help: "only statements at least this certain" },
    limit: { type: "string", value: "N", help: "at most so many" },
    json: { type: "boolean", help: "one JSON object a line, with every span" },
    csv: { type: "boolean", help: "CSV with a header" },
  },
  examples: [
    "audiatur statements --who Kallas",
    "audiatur statements --about '\"fishing rights\" -quota' --since 2026-05 --csv > statements.csv",
  ],
  async run({ values, positionals, terminal }) {
    if (positionals.length > 0)
      throw new UsageError(`"audiatur statements" takes only options; to look for ${positionals[0]}, use --about.`);
    if (values.json && values.csv) throw new UsageError("--json and --csv exclude each other; name one of them.");
    const query = statementQuery(values);
    const ledger = await openLedger(String(values.ledger ?? ".audiatur"), { create: false });
    try {
      const rows = await ledger.statements(query);
      if (values.json) for (const row of rows) await terminal.stdout.write(`${JSON.stringify(row)}\n`);
      else if (values.csv) await terminal.stdout.write(statementsCsv(rows));
      else if (rows.length > 0) await terminal.stdout.write(statementTable(rows, terminal.stdout.columns ?? 80));
      else terminal.stderr.write("No statement fits.\n");
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

function statementQuery(values: Invocation["values"]): StatementQuery {
  const { who, about, cue, since, act } = values;
  for (const [option, words] of Object.entries({ who, about, cue }))
    if (typeof words === "string" && !/[\p{L}\p{N}]/u.test(words))
      throw new UsageError(`--${option} needs a word to look for, not "${words}".`);
  if (typeof since === "string" && !PartialDate.safeParse(since).success)
    throw new UsageError(`--since takes a date such as 2026-05-07, 2026-05 or 2026, not "${since}".`);
  if (act !== undefined && !Act.safeParse(act).success)
    throw new UsageError(`--act takes one of ${Act.options.join(", ")}, not "${act}".`);
  const minConfidence = number(values, "min-confidence", { least: 0, most: 1 });
  const limit = number(values, "limit", { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true });
  return {
    ...(typeof who === "string" && { who }),
    ...(typeof about === "string" && { about }),
    ...(typeof cue === "string" && { cue }),
    ...(typeof since === "string" && { since }),
    ...(act !== undefined && { act: Act.parse(act) }),
    ...(minConfidence !== undefined && { minConfidence }),
    ...(limit !== undefined && { limit }),
  };
}

const columns = [
  { header: "who", weight: 3 },
  { header: "act", weight: 0 },
  { header: "cue", weight: 2 },
  { header: "words", weight: 8 },
  { header: "outlet", weight: 2 },
  { header: "date", weight: 0 },
];

const statementTable = (rows: StatementRow[], width: number): string =>
  table(
    columns,
    rows.map(({ statement, speaker, words, outlet, input, published }) => [
      speaker?.name ?? (words.source || "—"),
      statement.act ? `${statement.polarity === "negative" ? "not " : ""}${statement.act}` : "—",
      words.cue || "—",
      words.content,
      outlet ?? input,
      published?.slice(0, 10) ?? "—",
    ]),
    width,
  );
