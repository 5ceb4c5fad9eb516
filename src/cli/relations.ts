import { UsageError } from "../errors.js";
import { whoOf } from "../pages/dispute-text.js";
import { type Relation, type RelationEnd, RelationKind } from "../records/relation.js";
import type { Command } from "./command.js";
import { outletsOf } from "./ledger-story.js";
import { relatedOptions, relatedStories } from "./related.js";
import { table } from "./table.js";

/** How statements stand to each other, across the articles of each story. */
export const relations: Command = {
  name: "relations",
  summary: "List which statements deny, contradict, corroborate each other, or differ in a figure.",
  usage: "[options]",
  options: {
    ...relatedOptions,
    kind: { type: "string", value: "KIND", help: `only relations of this kind: ${RelationKind.options.join(", ")}` },
  },
  examples: ["audiatur relations --kind denies", "audiatur relations --json > relations.jsonl"],
  async run(invocation) {
    const { values, positionals, terminal } = invocation;
    if (positionals.length > 0)
      throw new UsageError(`"audiatur relations" takes only options, not "${positionals[0]}".`);
    if (values.kind !== undefined && !RelationKind.safeParse(values.kind).success)
      throw new UsageError(`--kind takes one of ${RelationKind.options.join(", ")}, not "${values.kind}".`);
    let count = 0;
    for await (const { told: related, articles } of relatedStories(invocation)) {
      const found = related.relations.filter(({ kind }) => values.kind === undefined || kind === values.kind);
      count += found.length;
      if (values.json) for (const one of found) await terminal.stdout.write(`${JSON.stringify(one)}\n`);
      else if (found.length > 0)
        await terminal.stdout.write(relationTable(found, outletsOf(articles), terminal.stdout.columns ?? 80));
    }
    if (count === 0) terminal.stderr.write("No relation was found.\n");
    return 0;
  },
};

const columns = [
  { header: "who says what", weight: 1 },
  { header: "relation", weight: 0 },
  { header: "to what", weight: 1 },
];

/** One end of a relation: "Ada Holt said (Harbour Post): the gate was locked". */
const told = (end: RelationEnd, outlets: ReadonlyMap<string, string>): string =>
  `${whoOf(end, outlets)}: ${end.proposition}`;

export const relationTable = (
  found: readonly Relation[],
  outlets: ReadonlyMap<string, string>,
  width: number,
): string =>
  table(
    columns,
    found.map(({ kind, a, b, axis, confidence }) => [
      told(a, outlets),
      `${axis ? `${kind}: ${axis}` : kind}, ${Math.round(100 * confidence)} %`,
      told(b, outlets),
    ]),
    width,
  );
