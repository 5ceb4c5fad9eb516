import { compile } from "../compile/index.js";
import { AudiaturError } from "../errors.js";
import type { Ledger } from "../ledger/index.js";
import { terminalBrief } from "../pages/terminal.js";
import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import type { Brief } from "../records/brief.js";
import { relate, relateAll, type Said, tell } from "../relate/index.js";
import type { Terminal } from "./command.js";
import type { Desk } from "./desk.js";
import { gatherAll, type How } from "./gather-all.js";
import { ledgerStories } from "./ledger-story.js";
import { writeBrief } from "./write-brief.js";

interface Briefing extends How {
  /** Statements less sure than this are left out. */
  least: number;
  json: boolean;
  /** The folder of the brief's files. */
  out: string;
}

/**
 * Writes a brief about inputs, or about the story of an article that the ledger has.
 * @returns how many inputs failed
 * @throws AudiaturError where there is nothing to write about
 */
export async function briefing(
  about: string[] | string,
  desk: Desk,
  terminal: Terminal,
  { least, json, out, ...how }: Briefing,
): Promise<number> {
  const { articles, failures, ...found } = await (typeof about === "string"
    ? fromLedger(about, await desk.ledger, least)
    : fromInputs(about, desk, terminal, { ...how, least }));
  const related =
    typeof about === "string"
      ? tell(await relate(articles, found, desk.judge), articles)
      : await relateAll(articles, found, desk.judge);
  const written = compile(articles, { ...found, related });
  const files = await writeBrief(out, written, articles);
  await terminal.stdout.write(json ? `${JSON.stringify(written)}\n` : shown(written, files, terminal));
  return failures;
}

/** What a brief is written of. */
interface Material extends Said {
  articles: Article[];
  failures: number;
}

async function fromInputs(
  inputs: string[],
  desk: Desk,
  terminal: Terminal,
  { least, ...how }: How & { least: number },
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
