import { actIn } from "../lexicon/acts.js";
import { hedgesIn } from "../lexicon/hedges.js";
import type { Act } from "../records/act.js";
import { type Span, type Spans, wordsAt } from "../records/span.js";
import type { Attribution } from "../records/statement.js";

const NEGATED = /(?<![\p{L}])(?:not|never|no longer|neither|nor|cannot|without)(?![\p{L}])|n['’]t(?![\p{L}])/iu;

/** What the speaker does, and whether the text says that it was not done ("did not deny"). */
export function actOf(text: string, { cue, content }: Attribution): { act: Act; polarity: "positive" | "negative" } {
  const words = wordsAt(text, cue);
  const act = actIn(words, wordsAt(text, content));
  const negated = act !== "decline" && NEGATED.test(words);
  return { act, polarity: negated ? "negative" : "positive" };
}

/** The words by which the text keeps its distance, in the cue or as its adverb. */
export function hedgesOf(text: string, { cue }: Attribution): Spans {
  return cue.flatMap(([start, end]) => hedgesIn(text.slice(start, end)).map(([s, e]): Span => [start + s, start + e]));
}
