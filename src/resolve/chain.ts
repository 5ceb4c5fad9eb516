import { isOutletName } from "../lexicon/outlets.js";
import type { Carrier } from "../records/carrier.js";
import type { Name } from "../records/name.js";
import type { Attribution } from "../records/statement.js";
import { frame } from "./sentence.js";

/** What stands before one to whom somebody speaks, or who passes words on. */
const CARRIES =
  /\b(?:told|tells|telling|interviewed by|interview with|speaking (?:to|on|with)|spoke (?:to|with)|according to|reported by|quoted by|cited by|as reported in|per|via|on|in|by)\s+(?:the\s+)?$/iu;

/**
 * Who carried a statement on its way to the article, by name: "he told Altamar Radio", "Lund, quoted by the Harbour Times, said". The one nearest
 * to the cue comes first; who published the article is not repeated. Names are those that the model found.
 */
export function chainOf(text: string, statement: Attribution, names: readonly Name[]): Carrier[] {
  const [cue] = statement.cue;
  if (!cue) return [];
  const { start, words } = frame(text, statement);
  const own = [...statement.source, ...statement.content];
  const apart = ({ start: from, end }: Name): number => (from >= cue[1] ? from - cue[1] : cue[0] - end);
  return names
    .filter(
      (name) =>
        name.type === "ORG" &&
        name.start >= start &&
        name.end <= start + words.length &&
        !own.some(([s, e]) => s < name.end && e > name.start) &&
        isOutletName(text.slice(name.start, name.end)) &&
        CARRIES.test(text.slice(Math.max(0, name.start - 40), name.start)),
    )
    .sort((a, b) => apart(a) - apart(b))
    .map((name) => ({ name: text.slice(name.start, name.end), spans: [[name.start, name.end]] }));
}
