import { UsageError } from "../errors.js";
import { type Ledger, openLedger } from "../ledger/index.js";
import { period } from "../records/dates.js";
import { type Command, ledgerOption, type Terminal } from "./command.js";
import { groupsOf, type Listed, outletsOf } from "./ledger-story.js";
import { pairOf, signer } from "./ruling.js";
import { storyOf } from "./story-places.js";
import { table } from "./table.js";

/** Which articles of a ledger tell of the same events; and what a person rules on that. */
export const stories: Command = {
  name: "stories",
  summary: "List which articles tell of the same events; rule that two do, or do not.",
  usage: "[options]",
  options: {
    ledger: ledgerOption,
    same: { type: "string", value: "ARTICLE,ARTICLE", help: "rule that the stories of two articles are one" },
    apart: { type: "string", value: "ARTICLE,ARTICLE", help: "rule that two articles tell two stories" },
    by: { type: "string", value: "NAME", help: "who rules, with --same and --apart" },
    json: { type: "boolean", help: "one JSON object a line, with the ids of the articles" },
  },
  examples: ["audiatur stories", "audiatur stories --apart 3f2a91c0d1e2,88b01c77aa41 --by 'M. Desk'"],
  async run({ values, positionals, terminal }) {
    if (positionals.length > 0) throw new UsageError(`"audiatur stories" takes only options, not "${positionals[0]}".`);
    const ledger = await openLedger(String(values.ledger ?? ".audiatur"), { create: false });
    try {
      if (values.same !== undefined || values.apart !== undefined) return await rule(values, ledger, terminal);
      const found = await groupsOf(ledger);
      if (values.json)
        for (const { id, articles } of found)
          await terminal.stdout.write(`${JSON.stringify({ id, articles: articles.map((one) => one.id) })}\n`);
      else if (found.length === 0) terminal.stderr.write("The ledger holds no article.\n");
      else await terminal.stdout.write(storyTable(found, terminal.stdout.columns ?? 80));
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

const columns = [
  { header: "story", weight: 0 },
  { header: "articles", weight: 0 },
  { header: "when", weight: 3 },
  { header: "first headline", weight: 6 },
  { header: "outlets", weight: 4 },
];

const storyTable = (found: readonly { id: string; articles: readonly Listed[] }[], width: number): string =>
  table(
    columns,
    found.map(({ id, articles }) => [
      ...[id, String(articles.length), period(articles.flatMap(({ published }) => published ?? []))],
      articles[0]!.title ?? articles[0]!.input,
      [...new Set(outletsOf(articles).values())].join(", "),
    ]),
    width,
  );

async function rule(values: Record<string, unknown>, ledger: Ledger, { stdout }: Terminal): Promise<0> {
  const by = signer(values);
  const { kind, pair } = pairOf(values, "3f2a91c0d1e2,88b01c77aa41");
  const known = new Set((await ledger.articles({ ids: pair, versions: "all" })).map(({ id }) => id));
  for (const id of pair)
    if (!known.has(id))
      throw new UsageError(`No article in this ledger has the id ${id}; "audiatur stories --json" lists the ids.`);
  const [a, b] = pair;
  await ledger.decide({ on: "stories", kind, a, b, by, at: new Date().toISOString() });
  const together = (await storyOf(ledger, a, await ledger.decisions()))?.articles.includes(b);
  if (kind === "apart" && together)
    await stdout.write(
      `${a} and ${b} are still in one story: a ruling that two others of it tell the same holds it together.\n`,
    );
  else await stdout.write(`${a} and ${b} tell ${kind === "same" ? "one story" : "two stories"}, by ${by}.\n`);
  return 0;
}
