import { GAP, type Spans } from "../records/span.js";
import type { StandIn } from "../records/stand-in.js";

/** From this confidence on a name is put beside a pronoun. */
const SURE = 0.8;

/**
 * What is said, so that it can be read alone: behind the first word that stands for somebody, the name in square brackets, as editors do; nothing else is
 * changed. Where the name stands before, it is not said again.
 * @param words the words under `content`, gaps shown as " … "
 * @param standIns in order of place
 */
export function proposition(words: string, content: Spans, standIns: readonly StandIn[]): string {
  let [out, from, place] = ["", 0, 0];
  const named = new Set<string>();
  for (const [start, end] of content) {
    for (const one of standIns.filter(({ start: at, end: to }) => start <= at && to <= end)) {
      const at = place + one.end - start;
      const surname = one.name.split(" ").at(-1)!;
      if (one.confidence < SURE || named.has(one.name) || words.slice(0, at).includes(surname)) continue;
      named.add(one.name);
      out += `${words.slice(from, at)} [${one.name}]`;
      from = at;
    }
    place += end - start + GAP.length;
  }
  return out + words.slice(from);
}
