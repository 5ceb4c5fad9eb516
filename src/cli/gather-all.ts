import { isDirectory, walk } from "../capture/files.js";
import { capture } from "../capture/index.js";
import { AHEAD } from "../crew.js";
import { AudiaturError, type Failure } from "../errors.js";
import type { Entry, Ledger } from "../ledger/index.js";
import type { Terminal } from "./command.js";
import type { Desk } from "./desk.js";
import { gather } from "./gather.js";
import { inOrder } from "./jsonl.js";
import { progress } from "./progress.js";

export interface How {
  /** Cores to use. */
  jobs: number;
  /** Whether to say of each input when it is safe in the ledger. */
  log: boolean;
}

/** What all inputs came to. */
export interface All {
  entries: (Pick<Entry, "articles" | "statements" | "actors"> & { fresh: string[] })[];
  failures: number;
}

/** Every input in order, several at work at once, each kept in the ledger before the next is. The attributor rests afterwards. */
export async function gatherAll(
  inputs: string[],
  { attributor, ledger }: Pick<Desk, "attributor" | "ledger">,
  terminal: Terminal,
  how: How,
): Promise<All> {
  const total = await countInputs(inputs);
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
    for await (const { entry, fresh, failures } of inOrder(captured, AHEAD * how.jobs, (item) =>
      gather(item, attributor, ledger),
    )) {
      const open = await ledger;
      failures.forEach(fail);
      if (entry && (await keep(entry, open, fail))) {
        if (how.log) say(`kept ${entry.capture.input} ${entry.capture.id}`);
        const { articles, statements, actors } = entry;
        all.entries.push({ articles, statements, actors, fresh });
      }
      line.advance();
    }
  } finally {
    line.done();
    attributor.close().catch(() => {}); // what comes next need not wait for it, nor fail by it
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
