import type { z } from "zod";
import { type AudiaturError, RecordError } from "../errors.js";
import type { Terminal } from "./command.js";
import { inOrder, linesOf } from "./jsonl.js";
import { progress } from "./progress.js";

/** What a filter reads, and how it speaks of it. */
export interface Filtering<Line extends { id: unknown }> {
  schema: z.ZodType<Line>;
  /** What is counted: "texts". */
  noun: string;
  /** What cannot be done with a bad line: "annotated". */
  done: string;
  /** A line as it should be. */
  shape: string;
  /** How many lines are under way at once. */
  ahead: number;
}

/**
 * A Unix filter over JSON Lines: an answer a line, in the order of the input and as soon as it is there; a bad line has its error in its place.
 * @returns the exit status, 1 where a line failed
 */
export async function filter<Line extends { id: unknown }>(
  terminal: Terminal,
  filtering: Filtering<Line>,
  work: (line: Line) => Promise<object>,
): Promise<0 | 1> {
  const shown = progress(terminal, filtering.noun);
  let status: 0 | 1 = 0;
  let count = 0;
  const results = inOrder(linesOf(terminal.stdin), filtering.ahead, async (text) => {
    const nth = ++count;
    const line = parse(text, nth, filtering);
    if ("error" in line) return { ...line, error: { code: line.error.code, message: line.error.message } };
    try {
      return { id: line.value.id, ...(await work(line.value)) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `Line ${nth} could not be ${filtering.done} (${reason}); the other lines are, and this one can be tried alone.`;
      return { id: line.value.id, error: { code: "failed", message } };
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
  }
  return status;
}

/** One line of input, or what is wrong with it. */
function parse<Line extends { id: unknown }>(
  line: string,
  number: number,
  { schema, done, shape }: Filtering<Line>,
): { value: Line } | { id?: unknown; error: AudiaturError } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    const message = `Line ${number} is not JSON; give one object a line, ${shape}.`;
    return { error: new RecordError("malformed-json", message) };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const id = (value as { id?: unknown } | null)?.id;
  const where = issue!.path.length > 0 ? `"${issue!.path.join(".")}"` : "the line";
  const message = `Line ${number} cannot be ${done}, since ${where} is wrong (${issue!.message}); give ${shape}.`;
  return { ...(id === undefined ? {} : { id }), error: new RecordError("wrong-shape", message) };
}
