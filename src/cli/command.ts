import { availableParallelism } from "node:os";
import type { ParseArgsConfig } from "node:util";
import { UsageError } from "../errors.js";

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

/** Which ledger to ask. */
export const ledgerOption: Option = {
  type: "string",
  default: ".audiatur",
  value: "DIR|URL",
  help: "the ledger: a folder, or postgres://… (default .audiatur)",
};

/** Which story of it. */
export const storyOption: Option = {
  type: "string",
  value: "ARTICLE",
  help: "only the story that the article with this id is in",
};

export const jobsOption: Option = { type: "string", value: "N", help: "cores to use (default: all)" };

/** How many cores may be used. @throws UsageError */
export const coresOf = (values: Invocation["values"]): number =>
  number(values, "jobs", { least: 1, most: 256, whole: true }) ?? availableParallelism();

/** The number that an option gives. @throws UsageError where it is none, or out of its bounds */
export function number(
  values: Invocation["values"],
  name: string,
  { least, most, whole = false }: { least: number; most: number; whole?: boolean },
): number | undefined {
  const given = values[name];
  if (given === undefined) return undefined;
  const value = given === "" ? Number.NaN : Number(given);
  if (!(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw new UsageError(
      `--${name} takes a ${whole ? "whole " : ""}number from ${least} to ${most}, which "${given}" is not.`,
    );
  return value;
}

/** How an option is written: "--limit N". */
export const lineOf = (name: string, option: Option): string =>
  `${option.short ? `-${option.short}, ` : ""}--${name}${option.type === "string" ? ` ${option.value ?? "TEXT"}` : ""}`;
