import { type Judge, relate, type Told, tell } from "../relate/index.js";
import { coresOf, type Invocation, jobsOption, ledgerOption, number, type Option, storyOption } from "./command.js";
import { openDesk } from "./desk.js";
import { type LedgerStory, ledgerStories } from "./ledger-story.js";
import { progress } from "./progress.js";

/** A story, and how what is said in it stands to each other. */
export interface RelatedStory extends LedgerStory {
  told: Told;
}

/** Options of every command that holds statements against each other. */
export const relatedOptions: Record<string, Option> = {
  ledger: ledgerOption,
  story: storyOption,
  "min-confidence": { type: "string", value: "0..1", help: "leave out statements less sure than this (default 0.5)" },
  jobs: jobsOption,
  json: { type: "boolean", help: "one JSON object a line" },
};

/** The stories of a ledger that are asked for, one after the other, with their relations. */
export async function* relatedStories({ values, terminal }: Invocation): AsyncGenerator<RelatedStory> {
  const least = number(values, "min-confidence", { least: 0, most: 1 }) ?? 0.5;
  const { ledger, judge, close } = await openDesk(values, { create: false, jobs: coresOf(values) });
  const shown = progress(terminal, "stories");
  try {
    for await (const story of ledgerStories(await ledger, least, values.story as string | undefined)) {
      yield await relatedTo(story, judge);
      shown.advance();
    }
  } finally {
    shown.done();
    await close();
  }
}

export const relatedTo = async (story: LedgerStory, judge: Judge): Promise<RelatedStory> => ({
  ...story,
  told: tell(await relate(story.articles, story, judge), story.articles),
});
