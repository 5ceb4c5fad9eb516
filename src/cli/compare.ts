import { z } from "zod";
import { UsageError } from "../errors.js";
import type { Judgement } from "../records/judgement.js";
import { loadJudge } from "../relate/judge.js";
import { passageOn } from "../relate/passage.js";
import type { Command } from "./command.js";
import { filter } from "./filter.js";

const Line = z.object({ id: z.unknown(), a: z.string().min(1), b: z.string().min(1) });

/** The judge of pairs alone, as a filter. */
export const compare: Command = {
  name: "compare",
  summary: "Judge pairs of texts: do they agree, disagree, or neither? JSON Lines in, JSON Lines out.",
  usage: "<PAIRS.jsonl >JUDGEMENTS.jsonl",
  options: { json: { type: "boolean", help: "JSON Lines, which it writes in any case" } },
  examples: [
    `echo '{"id": 1, "a": "No tax will rise, the minister said.", "b": "Taxes will rise."}' | audiatur compare`,
  ],
  async run({ positionals, terminal }) {
    if (positionals.length > 0)
      throw new UsageError(
        `compare reads standard input and takes no "${positionals[0]}"; write: audiatur compare <FILE.`,
      );
    const judge = await loadJudge();
    const shape = '{"id": …, "a": "…", "b": "…"}';
    try {
      return await filter(
        terminal,
        { schema: Line, noun: "pairs", done: "compared", shape, ahead: 4 },
        async ({ a, b }) => {
          const [{ stance, bond }] = (await judge.judge([[passageOn(b, a), b]])) as [Judgement];
          const [label] = Object.entries(stance).reduce((x, y) => (y[1] > x[1] ? y : x));
          return { label, probabilities: rounded(stance), bond: rounded(bond), by: judge.by };
        },
      );
    } finally {
      await judge.close();
    }
  },
};

const rounded = (shares: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(shares).map(([label, share]) => [label, Math.round(1000 * share) / 1000]));
