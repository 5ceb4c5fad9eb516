import { fold } from "../../lexicon/fold.js";

const BEHIND = /[,;:()[\]—–]|\s(?:of|for|in|at|from|with|on|to|by|who|whom|whose|which|that|where|about|like|including|among|released|led|conducted|published|obtained|seen)\s/iu;

/** The noun that a description turns on, folded: "poll" of "a poll of 400 voters"; undefined where there is none. */
export function headNoun(words: string): string | undefined {
  const [core] = words.split(BEHIND);
  const last = core!.trim().split(/\s+/).at(-1);
  return last && /^\p{Ll}[\p{L}’'-]+$/u.test(last) ? fold(last) : undefined;
}
