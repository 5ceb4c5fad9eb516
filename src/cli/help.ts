import { type Command, lineOf } from "./command.js";

const align = (rows: [string, string][]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
};

export const helpFor = (command: Command): string =>
  `${command.summary}\n\nUsage: audiatur ${command.name} ${command.usage}\n\nOptions:\n${align([
    ...Object.entries(command.options).map(([name, option]): [string, string] => [lineOf(name, option), option.help]),
    ["--help", "this text"],
  ])}\nExamples:\n${command.examples.map((example) => `  ${example}\n`).join("")}`;

export const overview = (commands: readonly Command[]): string =>
  `Audiatur: who says what, and who denies it.\n\nUsage: audiatur COMMAND …\n\nCommands:\n${align(
    commands.map(({ name, summary }) => [name, summary]),
  )}\n'audiatur COMMAND --help' tells more of one. Exit status: 0 all done, 1 some items failed, 2 usage.\n`;
