import { availableParallelism } from "node:os";
import { loadAttributor } from "../attribute/index.js";
import { isDirectory, walk } from "../capture/files.js";
import { capture } from "../capture/index.js";
import { compile } from "../compile/index.js";
import { AudiaturError, type Failure, UsageError } from "../errors.js";
import { type Entry, type Ledger, openLedger } from "../ledger/index.js";
import { terminalBrief } from "../pages/terminal.js";
import type { Brief } from "../records/brief.js";
import { type Command, number, type Terminal } from "./command.js";
import { gather } from "./gather.js";
import { inOrder } from "./jsonl.js";
import { progress } from "./progress.js";
import { writeBrief } from "./write-brief.js";

/** The main job: from inputs to a brief, with everything kept in a ledger. */
export const brief: Command = {
  name: "brief",
  summary: "Write a brief: who says what in these articles, each word with its place.",
  usage: "INPUT… [options]",
  options: {
    out: { type: "string", default: "out", value: "DIR", help: "where the brief's files go (default out)" },
    ledger: {
      type: "string",
      default: ".audiatur",
      value: "DIR|URL",
      help: "where everything is kept: a folder, or postgres://… (default .audiatur)",
    },
    "min-confidence": { type: "string", value: "0..1", help: "leave out statements less sure than this (default 0.5)" },
    jobs: { type: "string", value: "N", help: "cores to use (default: all)" },
    json: { type: "boolean", help: "print the brief as JSON" },
    log: { type: "boolean", help: 'a line on stderr, "kept INPUT CAPTURE", when an input is safe in the ledger' },
  },
  examples: ["audiatur brief examples/story", "audiatur brief https://example.org/story saved.html --out brief/"],
  async run({ values, positionals, terminal }) {
    if (positionals.length === 0)
      throw new UsageError('Nothing to write about: name files, directories or URLs, or "-" for standard input.');
    const least = number(values, "min-confidence", { least: 0, most: 1 }) ?? 0.5;
    const jobs = number(values, "jobs", { least: 1, most: 256, whole: true }) ?? availableParallelism();
    const ledger = await openLedger(String(values.ledger ?? ".audiatur"));
    try {
      const { entries, failures } = await gatherAll(positionals, ledger, terminal, { jobs, log: values.log === true });
      if (entries.length === 0)
        throw new AudiaturError(
          "empty",
          "No input holds an article that could be read and kept, so there is no brief.",
        );
      const articles = distinct(entries.flatMap((entry) => entry.articles));
      const statements = distinct(entries.flatMap((entry) => entry.statements));
      const written = compile(
        articles,
        statements.filter(({ confidence }) => confidence >= least),
      );
      const files = await writeBrief(String(values.out ?? "out"), written, articles);
      await terminal.stdout.write(values.json ? `${JSON.stringify(written)}\n` : shown(written, files, terminal));
      return failures > 0 ? 1 : 0;
    } finally {
      await ledger.close();
    }
  },
};

/** The same file may be named twice. */
const distinct = <T extends { id: string }>(records: readonly T[]): T[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];

interface How {
  jobs: number;
  log: boolean;
}

interface All {
  entries: Pick<Entry, "articles" | "statements">[];
  failures: number;
}

/** Every input in order, several at work at once, each kept in the ledger before the next is. */
async function gatherAll(inputs: string[], ledger: Ledger, terminal: Terminal, how: How): Promise<All> {
  const total = await countInputs(inputs);
  // A core is not worth waking for less than one document.
  const jobs = Math.max(1, Math.min(how.jobs, total));
  const attributor = await loadAttributor(jobs);
  const line = progress(terminal, "documents");
  line.expect(total);
  const say = (words: string): void => {
    line.done();
    terminal.stderr.write(`${words}\n`);
  };
  const all: All = { entries: [], failures: 0 };
  const fail = ({ error }: Failure): void => {
    all.failures++;
    say(error.message);
  };
  try {
    const captured = capture(inputs, { stdin: terminal.stdin });
    for await (const { entry, failures } of inOrder(captured, 2 * jobs, (item) => gather(item, attributor, ledger))) {
      failures.forEach(fail);
      if (entry && (await keep(entry, ledger, fail))) {
        if (how.log) say(`kept ${entry.capture.input} ${entry.capture.id}`);
        all.entries.push({ articles: entry.articles, statements: entry.statements });
      }
      line.advance();
    }
  } finally {
    line.done();
    await attributor.close();
  }
  return all;
}

async function keep(entry: Entry, ledger: Ledger, fail: (failure: Failure) => void): Promise<boolean> {
  try {
    await ledger.add(entry);
    return true;
  } catch (error) {
    if (!(error instanceof AudiaturError)) throw error;
    fail({ input: entry.capture.input, error });
    return false;
  }
}

/** How many documents there are to bring in. A folder that cannot be read counts as one: it fails as one. */
async function countInputs(inputs: readonly string[]): Promise<number> {
  let count = 0;
  for (const input of inputs) {
    if (!(await isDirectory(input).catch(() => false))) count++;
    else for await (const _ of walk(input)) count++;
  }
  return count;
}

function shown(written: Brief, files: readonly string[], { stdout, env }: Terminal): string {
  const colour = stdout.columns !== undefined && !env.NO_COLOR;
  const width = Math.max(20, Math.min(stdout.columns ?? 80, 100));
  return `${terminalBrief(written, { width, colour })}\n${files.join("\n")}\n`;
}
