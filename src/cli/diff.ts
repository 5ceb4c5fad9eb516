import { UsageError } from "../errors.js";
import { PartialDate } from "../records/article.js";
import { instant } from "../records/published.js";
import type { Relation, RelationKind } from "../records/relation.js";
import type { Command } from "./command.js";
import { outletsOf } from "./ledger-story.js";
import { relatedOptions, relatedStories } from "./related.js";
import { relationTable } from "./relations.js";

/** What is told as new, the gravest first, and under which heading. */
const NEWS: [RelationKind, string][] = [
  ["reversal", "Taken back"],
  ["denies", "Newly denied"],
  ["contradicts", "Newly contradicted"],
  ["differs", "New figures that differ"],
  ["corroborates", "Newly corroborated"],
];

/** What is new since a day: reversals, denials, contradictions, figures, corroboration. */
export const diff: Command = {
  name: "diff",
  summary: "List what is new since a day: what was taken back, denied, contradicted, corroborated.",
  usage: "--since DATE [options]",
  options: {
    since: { type: "string", value: "DATE", help: "relations that an article published on or after this date brought" },
    ...relatedOptions,
  },
  examples: ["audiatur diff --since 2026-05-08"],
  async run(invocation) {
    const { values, positionals, terminal } = invocation;
    if (positionals.length > 0) throw new UsageError(`"audiatur diff" takes only options, not "${positionals[0]}".`);
    if (typeof values.since !== "string" || !PartialDate.safeParse(values.since).success)
      throw new UsageError(`--since takes a date such as 2026-05-07, 2026-05 or 2026, not "${values.since ?? ""}".`);
    const since = instant(values.since);
    let count = 0;
    for await (const { told, articles } of relatedStories(invocation)) {
      const fresh = new Set(
        articles.filter(({ published }) => published !== null && instant(published) >= since).map(({ id }) => id),
      );
      const isNew = ({ a, b }: Relation): boolean => fresh.has(a.article) || fresh.has(b.article);
      for (const [kind, heading] of NEWS) {
        const found = told.relations.filter((relation) => relation.kind === kind && isNew(relation));
        count += found.length;
        if (values.json) for (const one of found) await terminal.stdout.write(`${JSON.stringify(one)}\n`);
        else if (found.length > 0)
          await terminal.stdout.write(
            `${heading}\n${relationTable(found, outletsOf(articles), terminal.stdout.columns ?? 80)}\n`,
          );
      }
    }
    if (count === 0) terminal.stderr.write(`Nothing is new since ${values.since}, as far as was found.\n`);
    return 0;
  },
};
