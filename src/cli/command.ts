import type { ParseArgsConfig } from "node:util";

/** One option: what `node:util` parseArgs reads, and a line for people. */
export type Option = NonNullable<ParseArgsConfig["options"]>[string] & { value?: string; help: string };

/** The process as a command sees it, so that tests run commands without a process. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array>;
  stdout: { write(text: string): Promise<void>; columns?: number };
  stderr: { write(text: string): void; isTTY?: boolean };
  env: Record<string, string | undefined>;
}

export interface Invocation {
  values: Record<string, string | boolean | string[] | undefined>;
  positionals: string[];
  terminal: Terminal;
}

/** One file a command. `run` resolves to the exit status: 0 all done, 1 some items failed; a UsageError ends with 2. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands after the name: "INPUT… [options]". */
  usage: string;
  options: Record<string, Option>;
  /** Command lines that work, for --help. */
  examples: string[];
  run(invocation: Invocation): Promise<0 | 1>;
}
