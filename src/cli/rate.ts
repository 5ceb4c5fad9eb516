import { UsageError } from "../errors.js";
import { type Ledger, openLedger } from "../ledger/index.js";
import { day } from "../records/dates.js";
import { onStatements } from "../records/decision.js";
import { Rating } from "../records/rating.js";
import { type Command, type Invocation, ledgerOption, type Terminal } from "./command.js";
import { signer } from "./ruling.js";
import { table } from "./table.js";

/** What people found of what is claimed: the only thing here that says what is true, so it is signed. */
export const rate: Command = {
  name: "rate",
  summary: "Rate what a statement claims, signed by a person; or list the ratings there are.",
  usage: "[STATEMENT --rating WORDS --by NAME] [options]",
  options: {
    ledger: ledgerOption,
    rating: { type: "string", value: "WORDS", help: 'what you found, in your own words: "False", "Mostly true"' },
    by: { type: "string", value: "NAME", help: "who rates" },
    why: { type: "string", value: "WORDS", help: "in a sentence, why" },
    url: { type: "string", value: "URL", help: "where the review can be read" },
    json: { type: "boolean", help: "one JSON object a line" },
  },
  examples: [
    "audiatur rate 5f0c1a77be02d4419c3e --rating 'Unproven' --by 'M. Desk' --why 'The registry has no such record.'",
    "audiatur rate",
  ],
  async run({ values, positionals, terminal }) {
    const [statement, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`"audiatur rate" takes one statement at a time, not also "${more[0]}".`);
    if (statement === undefined)
      for (const option of ["rating", "by", "why", "url"])
        if (values[option] !== undefined) throw new UsageError(`--${option} goes with the id of a statement.`);
    const ledger = await openLedger(String(values.ledger ?? ".audiatur"), { create: false });
    try {
      if (statement !== undefined) return await keep(statement, values, ledger, terminal);
      const ratings = onStatements(await ledger.decisions());
      if (values.json) for (const one of ratings) await terminal.stdout.write(`${JSON.stringify(one)}\n`);
      else if (ratings.length === 0) terminal.stderr.write("Nobody has rated anything.\n");
      else await terminal.stdout.write(ratingTable(ratings, terminal.stdout.columns ?? 80));
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

async function keep(id: string, values: Invocation["values"], ledger: Ledger, { stdout }: Terminal): Promise<0> {
  const by = signer(values);
  if (typeof values.rating !== "string" || !/\S/.test(values.rating))
    throw new UsageError('Say what you found with --rating WORDS, such as "False" or "Mostly true".');
  const [row] = await ledger.statements({ ids: [id] });
  if (!row)
    throw new UsageError(
      `No statement that this ledger shows now has the id ${id}; "audiatur statements --json" lists those.`,
    );
  const { article, part, content } = row.statement;
  const rating = Rating.safeParse({
    ...{ on: "statements", article, input: row.input, part, content, words: row.words.content, rating: values.rating },
    ...{ why: values.why ?? null, url: values.url ?? null, by, at: new Date().toISOString() },
  });
  if (!rating.success)
    throw new UsageError(`--url takes an address that begins with http:// or https://, not "${values.url}".`);
  await ledger.decide(rating.data);
  await stdout.write(`“${row.words.content}” is rated “${rating.data.rating}”, by ${by}.\n`);
  return 0;
}

const columns = [
  { header: "rating", weight: 2 },
  { header: "words", weight: 6 },
  { header: "why", weight: 4 },
  { header: "by", weight: 2 },
  { header: "when", weight: 0 },
];

const ratingTable = (ratings: readonly Rating[], width: number): string =>
  table(
    columns,
    ratings.map(({ rating, words, why, by, at }) => [rating, words, why ?? "—", by, day(at)]),
    width,
  );
