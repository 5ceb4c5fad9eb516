import { isWithheld } from "./answers.js";
import { pattern } from "./phrases.js";
import { readList } from "./read.js";

const { verbs, unmeant } = readList<{ verbs: [string, string][]; unmeant: string[] }>("accusations");
/** What follows in lower case is what somebody is accused of: not "the Ministry of Defence". */
const rules = verbs.map(
  ([verb, between]) => [pattern([verb]), new RegExp(`,?\\s${between}\\s(?=["“‘']?\\p{Ll})`, "u")] as const,
);
const notMeant = pattern(unmeant);

/** Who is accused where somebody accuses: the first characters of what is said, so many; undefined where nobody is, or it is not told in this way. */
export function accusedIn(cue: string, words: string): number | undefined {
  if (isWithheld(cue) || notMeant.test(cue) || /^that\s/iu.test(words)) return undefined;
  const rule = rules.find(([verb]) => verb.test(cue));
  const found = rule?.[1].exec(words);
  return found && found.index > 0 ? found.index : undefined;
}
