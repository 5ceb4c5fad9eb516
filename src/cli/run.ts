import { parseArgs } from "node:util";
import { AudiaturError, UsageError } from "../errors.js";
import { version } from "../version.js";
import type { Command, Terminal } from "./command.js";
import { allCommands, commandNamed } from "./commands.js";
import { helpFor, overview } from "./help.js";

/** Runs one command line. @returns the exit status: 0 all done, 1 some items failed, 2 usage */
export async function run([name, ...args]: string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    if (name === "--version") return await say(terminal, `${version}\n`);
    if (name === undefined || name === "--help" || name === "help")
      return await say(terminal, overview(await allCommands()));
    const command = await commandNamed(name);
    if (!command) throw new UsageError(`There is no command "${name}"; 'audiatur --help' lists those that there are.`);
    const { values, positionals } = parsed(command, args);
    if (values.help) return await say(terminal, helpFor(command));
    return await command.run({ values, positionals, terminal });
  } catch (error) {
    if (!(error instanceof AudiaturError)) throw error;
    terminal.stderr.write(`audiatur: ${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function say({ stdout }: Terminal, text: string): Promise<0> {
  await stdout.write(text);
  return 0;
}

function parsed(command: Command, args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...command.options, help: { type: "boolean" } } });
  } catch (error) {
    const [first] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${first}; 'audiatur ${command.name} --help' lists the options.`);
  }
}
