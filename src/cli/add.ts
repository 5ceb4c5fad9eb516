import { UsageError } from "../errors.js";
import type { Relation } from "../records/relation.js";
import { type Command, coresOf, jobsOption, ledgerOption, number, type Terminal } from "./command.js";
import { openDesk } from "./desk.js";
import { gatherAll } from "./gather-all.js";
import { ledgerStories, outletsOf } from "./ledger-story.js";
import { progress } from "./progress.js";
import { type RelatedStory, relatedTo } from "./related.js";
import { relationTable } from "./relations.js";

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
    const shown = progress(terminal, "stories");
    try {
      const { entries, failures } = await gatherAll(positionals, desk, terminal, { jobs, log: values.log === true });
      if (entries.length > 0) desk.judge.wake();
      const ledger = await desk.ledger;
      const fresh = new Set(entries.flatMap((entry) => entry.fresh));
      const told = new Set<string>();
      for (const { id: article } of entries.flatMap(({ articles }) => articles)) {
        if (told.has(article)) continue;
        for await (const story of ledgerStories(ledger, least, article)) {
          for (const id of story.versions) told.add(id);
          await tell(await relatedTo(story, desk.judge), fresh, values.json === true, terminal);
          shown.advance();
        }
      }
      return failures > 0 ? 1 : 0;
    } finally {
      shown.done();
      await desk.close();
    }
  },
};

async function tell(story: RelatedStory, fresh: ReadonlySet<string>, asJson: boolean, { stdout }: Terminal) {
  const { id, articles, told } = story;
  const added = articles.filter((article) => fresh.has(article.id));
  const relations = told.relations.filter(({ a, b }) => fresh.has(a.article) || fresh.has(b.article));
  if (asJson) {
    const line = { story: id, articles: articles.map((one) => one.id), added: added.map((one) => one.id), relations };
    return stdout.write(`${JSON.stringify(line)}\n`);
  }
  const before = articles.length - added.length;
  const there = before === 0 ? "" : `, beside ${before} that ${before === 1 ? "was" : "were"} there`;
  const isBegun = story.versions.every((version) => fresh.has(version));
  const brings =
    added.length === 0
      ? `nothing new, ${articles.length} known`
      : `${added.length} added${isBegun ? ", a new story" : there}`;
  await stdout.write(`${articles[0]!.title ?? articles[0]!.input} (${id}): ${brings}\n`);
  const news = relations.filter(isNews);
  if (news.length > 0) await stdout.write(`${relationTable(news, outletsOf(articles), stdout.columns ?? 80)}\n`);
}

/** What an editor wants to hear of: that one text is printed twice is no news. */
const isNews = ({ kind }: Relation): boolean => kind !== "same" && kind !== "incomparable";
