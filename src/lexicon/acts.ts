import type { Act } from "../records/act.js";
import { finder, pattern } from "./phrases.js";
import { readList } from "./read.js";

interface Data {
  acts: Record<Exclude<Act, "assert">, string[]>;
  contents: Record<"promise" | "demand" | "accuse", string[]>;
}

const { acts, contents } = readList<Data>("acts");
const inCue = finder(acts);
const inContent = finder({ demand: contents.demand, accuse: contents.accuse });
/** "We will …": a promise is one's own, and comes first. */
const promises = new RegExp(`^["“\\s]*(?:that\\s+)?${pattern(contents.promise).source}`, "iu");
const ASKS = /\?["”’]?\s*$/u;
const REQUESTS = /^(?:to|for|that)\s/iu;

/** What a speaker does by a cue and the words that it tells of; "assert" where nothing says more. */
export function actIn(cue: string, content: string): Act {
  const found = inCue(cue);
  if (found?.label === "question" && REQUESTS.test(content) && /^ask/i.test(cue.slice(found.start, found.end)))
    return "demand";
  if (found) return found.label;
  if (ASKS.test(content)) return "question";
  if (promises.test(content)) return "promise";
  return inContent(content)?.label ?? "assert";
}
