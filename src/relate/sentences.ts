import { words } from "../attribute/words.js";
import type { Spans } from "../records/span.js";

/** Where the sentences of a text stand; every word is in one. */
export function sentences(text: string): Spans {
  const found: Spans = [];
  for (const { start, end, begins } of words(text)) {
    if (begins) found.push([start, end]);
    else found.at(-1)![1] = end;
  }
  return found;
}
