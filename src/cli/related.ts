import { openLedger } from "../ledger/index.js";
import { loadJudge, relate, type Told, tell } from "../relate/index.js";
import { type Invocation, ledgerOption, number, type Option } from "./command.js";
import { type LedgerStory, storiesOf } from "./ledger-stories.js";
import { progress } from "./progress.js";

/** A story, and how what is said in it stands to each other. */
export interface RelatedStory extends LedgerStory {
  told: Told;
}

/** Options of every command that holds statements against each other. */
export const relatedOptions: Record<string, Option> = {
  ledger: ledgerOption,
  "min-confidence": { type: "string", value: "0..1", help: "leave out statements less sure than this (default 0.5)" },
  json: { type: "boolean", help: "one JSON object a line" },
};

/** Every story of a ledger, one after the other, with its relations. */
export async function* relatedStories({ values, terminal }: Invocation): AsyncGenerator<RelatedStory> {
  const least = number(values, "min-confidence", { least: 0, most: 1 }) ?? 0.5;
  const ledger = await openLedger(String(values.ledger ?? ".audiatur"), { create: false });
  const shown = progress(terminal, "stories");
  try {
    const stories = await storiesOf(ledger, least);
    shown.expect(stories.length);
    const judge = await loadJudge();
    try {
      for (const story of stories) {
        yield { ...story, told: tell(await relate(story.articles, story, judge), story.articles) };
        shown.advance();
      }
    } finally {
      await judge.close();
    }
  } finally {
    shown.done();
    await ledger.close();
  }
}
