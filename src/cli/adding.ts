import type { Relation } from "../records/relation.js";
import type { Terminal } from "./command.js";
import type { Desk } from "./desk.js";
import { gatherAll, type How } from "./gather-all.js";
import { ledgerStories, outletsOf } from "./ledger-story.js";
import { progress } from "./progress.js";
import { type RelatedStory, relatedTo } from "./related.js";
import { relationTable } from "./relations.js";

interface Adding extends How {
  /** Statements less sure than this are left out. */
  least: number;
  json: boolean;
}

/** Keeps what is new in the inputs, and says what it brings to the stories that it joins. @returns how many inputs failed */
export async function adding(inputs: string[], desk: Desk, terminal: Terminal, how: Adding): Promise<number> {
  const { entries, failures } = await gatherAll(inputs, desk, terminal, how);
  const ledger = await desk.ledger;
  const fresh = new Set(entries.flatMap((entry) => entry.fresh));
  const told = new Set<string>();
  const shown = progress(terminal, "stories");
  try {
    for (const { id: article } of entries.flatMap(({ articles }) => articles)) {
      if (told.has(article)) continue;
      for await (const story of ledgerStories(ledger, how.least, article)) {
        for (const id of story.versions) told.add(id);
        await tell(await relatedTo(story, desk.judge), fresh, how.json, terminal);
        shown.advance();
      }
    }
  } finally {
    shown.done();
  }
  return failures;
}

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
