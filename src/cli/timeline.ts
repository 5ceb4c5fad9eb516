import { timeline as compiled } from "../compile/timeline.js";
import { UsageError } from "../errors.js";
import { openLedger } from "../ledger/index.js";
import { edtf } from "../records/dates.js";
import { type Command, ledgerOption, storyOption } from "./command.js";
import { ledgerStories, outletsOf } from "./ledger-story.js";
import { table } from "./table.js";

/** What happened when, as the articles of a ledger date it. */
export const timeline: Command = {
  name: "timeline",
  summary: "List what happened and what was said when, from the dates in the articles.",
  usage: "[options]",
  options: { ledger: ledgerOption, story: storyOption, json: { type: "boolean", help: "one JSON object a line" } },
  examples: ["audiatur timeline", "audiatur timeline --json > timeline.jsonl"],
  async run({ values, positionals, terminal }) {
    if (positionals.length > 0)
      throw new UsageError(`"audiatur timeline" takes only options, not "${positionals[0]}".`);
    const ledger = await openLedger(String(values.ledger ?? ".audiatur"), { create: false });
    try {
      let count = 0;
      for await (const { articles, statements } of ledgerStories(ledger, 0.5, values.story as string | undefined)) {
        const found = compiled(articles, statements);
        count += found.length;
        const outlets = outletsOf(articles);
        if (values.json) for (const one of found) await terminal.stdout.write(`${JSON.stringify(one)}\n`);
        else if (found.length > 0)
          await terminal.stdout.write(
            table(
              columns,
              found.map(({ when, said, words, cites, elsewhere }) => [
                [edtf(when), ...elsewhere.map((other) => `or ${edtf(other.when)}`)].join(" "),
                said ? "said" : "happened",
                words,
                [...new Set(cites.map(({ article }) => outlets.get(article)!))].join(", "),
              ]),
              terminal.stdout.columns ?? 80,
            ),
          );
      }
      if (count === 0) terminal.stderr.write("No article with a date names a day or a month.\n");
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

const columns = [
  { header: "when", weight: 0 },
  { header: "", weight: 0 },
  { header: "words", weight: 8 },
  { header: "told by", weight: 3 },
];
