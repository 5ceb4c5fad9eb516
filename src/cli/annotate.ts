import { availableParallelism } from "node:os";
import { z } from "zod";
import { type Annotation, openPool } from "../annotate/index.js";
import { type AudiaturError, RecordError, UsageError } from "../errors.js";
import { PartialDate } from "../records/article.js";
import { type Command, number } from "./command.js";
import { inOrder, linesOf } from "./jsonl.js";
import { progress } from "./progress.js";

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  published: PartialDate.nullish(),
  publisher: z.string().nullish(),
});

/** One line of input, or what is wrong with it. */
function parse(line: string, number: number): z.infer<typeof Line> | { id?: unknown; error: AudiaturError } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      error: new RecordError(
        "malformed-json",
        `Line ${number} is not JSON; give one object a line, {"id": …, "text": …}.`,
      ),
    };
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const id = (value as { id?: unknown } | null)?.id;
  const where = issue!.path.length > 0 ? `"${issue!.path.join(".")}"` : "the line";
  return {
    ...(id === undefined ? {} : { id }),
    error: new RecordError(
      "wrong-shape",
      `Line ${number} cannot be annotated, since ${where} is wrong (${issue!.message}); give {"id": …, "text": "…"}.`,
    ),
  };
}

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

export const annotate: Command = {
  name: "annotate",
  summary: "Mark who says what in texts: JSON Lines in, JSON Lines out, in the same order.",
  usage: "[--jobs N] [--min-confidence 0..1] <TEXTS.jsonl >STATEMENTS.jsonl",
  options: {
    jobs: { type: "string", value: "N", help: "cores to use (default: all)" },
    "min-confidence": { type: "string", value: "0..1", help: "leave out statements less sure than this (default 0)" },
    json: { type: "boolean", help: "JSON Lines, which it writes in any case" },
  },
  examples: [`echo '{"id": 1, "text": "Taxes will fall, the minister said."}' | audiatur annotate`],
  async run({ values, positionals, terminal }) {
    if (positionals.length > 0)
      throw new UsageError(
        `annotate reads standard input and takes no "${positionals[0]}"; write: audiatur annotate <FILE.`,
      );
    const jobs = number(values, "jobs", { least: 1, most: 256, whole: true }) ?? availableParallelism();
    const least = number(values, "min-confidence", { least: 0, most: 1 }) ?? 0;
    const model = await openPool(jobs);
    const shown = progress(terminal, "texts");
    let status: 0 | 1 = 0;
    let count = 0;
    const results = inOrder(linesOf(terminal.stdin), 4 * jobs, async (text) => {
      const nth = ++count;
      const line = parse(text, nth);
      if ("error" in line) return { ...line, error: { code: line.error.code, message: line.error.message } };
      try {
        const found = await model.annotate({ text: line.text, published: line.published ?? undefined });
        return { id: line.id, ...sureOf(found, least) };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const message = `Line ${nth} could not be annotated (${reason}); the other lines are, and this one can be tried alone.`;
        return { id: line.id, error: { code: "failed", message } };
      }
    });
    try {
      for await (const result of results) {
        if ("error" in result) status = 1;
        await terminal.stdout.write(`${JSON.stringify(result)}\n`);
        shown.advance();
      }
    } finally {
      shown.done();
      await model.close();
    }
    return status;
  },
};
