import { compile } from "../compile/index.js";
import { AudiaturError, UsageError } from "../errors.js";
import type { Ledger } from "../ledger/index.js";
import { terminalBrief } from "../pages/terminal.js";
import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import type { Brief } from "../records/brief.js";
import { relate, relateAll, type Said, tell } from "../relate/index.js";
import { type Command, coresOf, jobsOption, ledgerOption, number, type Terminal } from "./command.js";
import { type Desk, openDesk } from "./desk.js";
import { gatherAll } from "./gather-all.js";
import { ledgerStories } from "./ledger-story.js";
import { storyOption } from "./related.js";
import { writeBrief } from "./write-brief.js";

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
    const desk = await openDesk(values, { create: story === undefined, jobs, awake: story === undefined });
    try {
      const { articles, failures, ...found } = await (story === undefined
        ? fromInputs(positionals, desk, terminal, { jobs, log: values.log === true, least })
        : fromLedger(story, await desk.ledger, least));
      const related =
        story === undefined
          ? await relateAll(articles, found, desk.judge)
          : tell(await relate(articles, found, desk.judge), articles);
      const written = compile(articles, { ...found, related });
      const files = await writeBrief(String(values.out ?? "out"), written, articles);
      await terminal.stdout.write(values.json ? `${JSON.stringify(written)}\n` : shown(written, files, terminal));
      return failures > 0 ? 1 : 0;
    } finally {
      await desk.close();
    }
  },
};

/** What a brief is written of. */
interface Material extends Said {
  articles: Article[];
  failures: number;
}

async function fromInputs(
  inputs: string[],
  desk: Desk,
  terminal: Terminal,
  { least, ...how }: { jobs: number; log: boolean; least: number },
): Promise<Material> {
  const { entries, failures } = await gatherAll(inputs, desk, terminal, how);
  if (entries.length === 0)
    throw new AudiaturError("empty", "No input holds an article that could be read and kept, so there is no brief.");
  const statements = distinct(entries.flatMap((entry) => entry.statements));
  return {
    articles: distinct(entries.flatMap((entry) => entry.articles)),
    statements: statements.filter(({ confidence }) => confidence >= least),
    actors: distinctActors(entries.flatMap((entry) => entry.actors)),
    decisions: await (await desk.ledger).decisions(),
    failures,
  };
}

async function fromLedger(article: string, ledger: Ledger, least: number): Promise<Material> {
  for await (const { id: _, versions: __, ...story } of ledgerStories(ledger, least, article))
    return { ...story, failures: 0 };
  throw new AudiaturError("empty", `The ledger holds no newest version of article ${article}, so there is no brief.`);
}

/** The same file may be named twice. */
const distinct = <T extends { id: string }>(records: readonly T[]): T[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];

const distinctActors = (actors: readonly ArticleActor[]): ArticleActor[] => [
  ...new Map(actors.map((actor) => [`${actor.article} ${actor.id}`, actor])).values(),
];

function shown(written: Brief, files: readonly string[], { stdout, env }: Terminal): string {
  const colour = stdout.columns !== undefined && !env.NO_COLOR;
  const width = Math.max(20, Math.min(stdout.columns ?? 80, 100));
  return `${terminalBrief(written, { width, colour })}\n${files.join("\n")}\n`;
}
