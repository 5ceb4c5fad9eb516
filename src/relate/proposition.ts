import { GAP, type Spans } from "../records/span.js";
import type { StandIn } from "../records/stand-in.js";
import { whens } from "./when.js";

/** From this confidence on a name is put beside a pronoun. */
const SURE = 0.8;

/** What is put behind a word, at a place in the words. */
interface Note {
  at: number;
  says: string;
}

/**
 * What is said, so that it can be read alone: behind the first word that stands for somebody the name in square brackets, as editors do, and behind a time
 * that only the day of publication tells the day that is meant; nothing else is changed. Where the name stands before, it is not said again.
 * @param words the words under `content`, gaps shown as " … "
 * @param standIns in order of place
 * @param published as in `Article.published`
 */
export function proposition(
  words: string,
  content: Spans,
  standIns: readonly StandIn[],
  published: string | null = null,
): string {
  const days = whens(words, published).map(({ end, day }): Note => ({ at: end, says: day }));
  let [out, from] = ["", 0];
  for (const { at, says } of [...names(words, content, standIns), ...days].sort((a, b) => a.at - b.at)) {
    out += `${words.slice(from, at)} [${says}]`;
    from = at;
  }
  return out + words.slice(from);
}

function names(words: string, content: Spans, standIns: readonly StandIn[]): Note[] {
  const found: Note[] = [];
  let place = 0;
  for (const [start, end] of content) {
    for (const one of standIns.filter(({ start: at, end: to }) => start <= at && to <= end)) {
      const at = place + one.end - start;
      const surname = one.name.split(" ").at(-1)!;
      const isKnown = found.some(({ says }) => says === one.name) || words.slice(0, at).includes(surname);
      if (one.confidence >= SURE && !isKnown) found.push({ at, says: one.name });
    }
    place += end - start + GAP.length;
  }
  return found;
}
