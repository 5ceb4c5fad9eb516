import { UsageError } from "../errors.js";
import { disputeText } from "../pages/dispute-text.js";
import type { Command } from "./command.js";
import { outletsOf } from "./ledger-story.js";
import { relatedOptions, relatedStories } from "./related.js";

/** What is contested in a ledger, and who stands where. */
export const disputes: Command = {
  name: "disputes",
  summary: "List what is contested: the sides, who stands where, and in which words.",
  usage: "[options]",
  options: relatedOptions,
  examples: ["audiatur disputes", "audiatur disputes --json > disputes.jsonl"],
  async run(invocation) {
    const { values, positionals, terminal } = invocation;
    if (positionals.length > 0)
      throw new UsageError(`"audiatur disputes" takes only options, not "${positionals[0]}".`);
    let count = 0;
    for await (const { told, articles } of relatedStories(invocation))
      for (const dispute of told.disputes) {
        count++;
        await terminal.stdout.write(
          values.json
            ? `${JSON.stringify(dispute)}\n`
            : `${disputeText(dispute, outletsOf(articles), terminal.stdout.columns ?? 80).join("\n")}\n\n`,
        );
      }
    if (count === 0) terminal.stderr.write("Nothing is contested, as far as was found.\n");
    return 0;
  },
};
