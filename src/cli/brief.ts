import { UsageError } from "../errors.js";
import { type Command, coresOf, jobsOption, ledgerOption, number, storyOption } from "./command.js";
import { openDesk } from "./desk.js";

/** The main job: from inputs to a brief, with everything kept in a ledger. */
export const brief: Command = {
  name: "brief",
  summary: "Write a brief: who says what in these articles, each word with its place.",
  usage: "INPUT… [options], or --story ARTICLE [options]",
  options: {
    out: { type: "string", default: "out", value: "DIR", help: "where the brief's files go (default out)" },
    ledger: { ...ledgerOption, help: "where everything is kept: a folder, or postgres://… (default .audiatur)" },
    story: { ...storyOption, help: "write about this article's story as the ledger has it, and take no input" },
    "min-confidence": { type: "string", value: "0..1", help: "leave out statements less sure than this (default 0.5)" },
    jobs: jobsOption,
    json: { type: "boolean", help: "print the brief as JSON" },
    log: { type: "boolean", help: 'a line on stderr, "kept INPUT CAPTURE", when an input is safe in the ledger' },
  },
  examples: [
    "audiatur brief examples/story",
    "audiatur brief https://example.org/story saved.html --out brief/",
    "audiatur brief --story 3f2a91c0d1e2",
  ],
  async run({ values, positionals, terminal }) {
    const story = values.story as string | undefined;
    if (story === undefined && positionals.length === 0)
      throw new UsageError('Nothing to write about: name files, directories or URLs, or "-" for standard input.');
    if (story !== undefined && positionals.length > 0)
      throw new UsageError(`--story writes about what the ledger has and takes no input, not "${positionals[0]}".`);
    const least = number(values, "min-confidence", { least: 0, most: 1 }) ?? 0.5;
    const jobs = coresOf(values);
    const how = {
      ...{ jobs, least, log: values.log === true, json: values.json === true },
      out: String(values.out ?? "out"),
    };
    const desk = await openDesk(values, { create: story === undefined, jobs, awake: story === undefined });
    try {
      const { briefing } = await import("./briefing.js"); // while the model and the ledger load
      return (await briefing(story ?? positionals, desk, terminal, how)) > 0 ? 1 : 0;
    } finally {
      await desk.close();
    }
  },
};
