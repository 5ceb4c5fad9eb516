import { isWithheld } from "./answers.js";
import { pattern } from "./phrases.js";
import { readList } from "./read.js";

const { verbs } = readList<{ verbs: [string, string][] }>("accusations");
const rules = verbs.map(([verb, between]) => [pattern([verb]), new RegExp(`,?\\s${between}\\s`, "iu")] as const);
const DENIES = pattern(["~deny"]);

/** Who is accused where somebody accuses: the first characters of what is said, so many; undefined where nobody is, or it is not told in this way. */
export function accusedIn(cue: string, words: string): number | undefined {
  if (isWithheld(cue) || DENIES.test(cue)) return undefined;
  const rule = rules.find(([verb]) => verb.test(cue));
  const found = rule?.[1].exec(words);
  return found && found.index > 0 ? found.index : undefined;
}
