import { type Name, NameType } from "../records/name.js";
import { likeliest, type Transitions } from "./crf.js";
import type { Reading } from "./decode.js";
import { runs } from "./runs.js";

/** The names in a stretch of text, in order: the likeliest tags, and their runs. */
export function names({ words, pieces, scores }: Reading, numbers: Transitions): Name[] {
  const seen = words.flatMap((word, at) => (pieces[at]! >= 0 ? [{ word, piece: pieces[at]! }] : []));
  const tags = likeliest(
    seen.map(({ piece }) => scores.names(piece)),
    numbers,
  );
  return runs(tags, (at) => seen[at]!.word.opens, NameType.options).map(({ role, start, end }) => ({
    start: seen[start]!.word.start,
    end: seen[end - 1]!.word.end,
    type: role,
  }));
}
