import { UsageError } from "../errors.js";
import { type Command, coresOf, jobsOption, ledgerOption, number } from "./command.js";
import { openDesk } from "./desk.js";

/** Keeps new articles, and tells what they bring to the stories that they join. Only these stories are looked at. */
export const add: Command = {
  name: "add",
  summary: "Keep new articles in a ledger, and tell which story each joins and what it brings to it.",
  usage: "INPUT… [options]",
  options: {
    ledger: { ...ledgerOption, help: "where everything is kept: a folder, or postgres://… (default .audiatur)" },
    "min-confidence": { type: "string", value: "0..1", help: "leave out statements less sure than this (default 0.5)" },
    jobs: jobsOption,
    json: { type: "boolean", help: "one JSON object a line, for each story that was joined or begun" },
    log: { type: "boolean", help: 'a line on stderr, "kept INPUT CAPTURE", when an input is safe in the ledger' },
  },
  examples: ["audiatur add today/", "audiatur add https://example.org/feed.xml --json"],
  async run({ values, positionals, terminal }) {
    if (positionals.length === 0)
      throw new UsageError('Nothing to add: name files, directories or URLs, or "-" for standard input.');
    const least = number(values, "min-confidence", { least: 0, most: 1 }) ?? 0.5;
    const jobs = coresOf(values);
    const desk = await openDesk(values, { create: true, jobs, awake: true });
    try {
      // Loaded only now: the model and the ledger load on the other core meanwhile.
      const { adding } = await import("./adding.js");
      const how = { jobs, least, log: values.log === true, json: values.json === true };
      return (await adding(positionals, desk, terminal, how)) > 0 ? 1 : 0;
    } finally {
      await desk.close();
    }
  },
};
