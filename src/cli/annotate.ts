import { z } from "zod";
import type { Annotation } from "../annotate/index.js";
import { openPool } from "../annotate/pool.js";
import { AHEAD } from "../crew.js";
import { UsageError } from "../errors.js";
import { PartialDate } from "../records/article.js";
import { type Command, coresOf, jobsOption, number } from "./command.js";
import { filter } from "./filter.js";

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  published: PartialDate.nullish(),
  publisher: z.string().nullish(),
});

/** What is sure enough; what another reports that is not so sure goes with it. */
function sureOf<Of extends Pick<Annotation, "statements" | "nested" | "actors">>(found: Of, least: number): Of {
  const sure = ({ confidence }: { confidence: number }): boolean => confidence >= least;
  const statements = found.statements.filter(sure);
  const places = new Map(statements.map((statement, n) => [statement, n]));
  const nested = found.nested.filter(sure).flatMap((one) => {
    const within = places.get(found.statements[one.within]!);
    return within === undefined ? [] : [{ ...one, within }];
  });
  const speak = new Set([...statements, ...nested].map(({ actor }) => actor));
  return { ...found, statements, nested, actors: found.actors.filter(({ id }) => speak.has(id)) };
}

/**
 * Below this a statement costs more in precision than it is worth in recall: F1 is best where what is less sure than half of the best F1, which is 0.76, is
 * left out (Lipton, Elkan and Naryanaswamy 2014), and is the same a little below, where more is found.
 */
const LEAST = 0.3;

export const annotate: Command = {
  name: "annotate",
  summary: "Mark who says what in texts: JSON Lines in, JSON Lines out, in the same order.",
  usage: "[--jobs N] [--min-confidence 0..1] <TEXTS.jsonl >STATEMENTS.jsonl",
  options: {
    jobs: jobsOption,
    "min-confidence": {
      type: "string",
      value: "0..1",
      help: `leave out statements less sure than this (default ${LEAST}; 0: none)`,
    },
    json: { type: "boolean", help: "JSON Lines, which it writes in any case" },
  },
  examples: [`echo '{"id": 1, "text": "Taxes will fall, the minister said."}' | audiatur annotate`],
  async run({ values, positionals, terminal }) {
    if (positionals.length > 0)
      throw new UsageError(
        `annotate reads standard input and takes no "${positionals[0]}"; write: audiatur annotate <FILE.`,
      );
    const jobs = coresOf(values);
    const least = number(values, "min-confidence", { least: 0, most: 1 }) ?? LEAST;
    const model = await openPool(jobs);
    const shape = '{"id": …, "text": "…"}';
    const filtering = { schema: Line, noun: "texts", done: "annotated", shape, ahead: AHEAD * jobs };
    try {
      return await filter(terminal, filtering, async ({ text, published }) =>
        sureOf(await model.annotate({ text, published: published ?? undefined }), least),
      );
    } finally {
      await model.close();
    }
  },
};
