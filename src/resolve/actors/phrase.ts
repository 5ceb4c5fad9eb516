import { fold } from "../../lexicon/fold.js";

const BEHIND =
  /[,;:()[\]—–]|\s(?:of|for|in|at|from|with|on|to|by|who|whom|whose|which|that|where|about|like|including|among|released|led|conducted|published|obtained|seen)\s/iu;

/** The noun that a description turns on, folded: "poll" of "a poll of 400 voters"; undefined where there is none. */
export function headNoun(words: string): string | undefined {
  const [core] = words.split(BEHIND);
  const last = core!.trim().split(/\s+/).at(-1);
  return last && /^\p{Ll}[\p{L}’'-]+$/u.test(last) ? fold(last) : undefined;
}

const AGENT = /^\p{Ll}{3,}(?:er|or|ist|ian|man|woman|eer|oon|ive)$/u;
const NO_AGENT =
  /^(?:after|over|under|never|whether|other|another|however|rather|together|former|for|or|nor|later|earlier|paper|newspaper|letter|number|member|order|center|border)$/u;

/** Whether a lower-case noun looks like one for who does something: "hacker", "analyst". */
export const isAgent = (noun: string): boolean => AGENT.test(noun) && !NO_AGENT.test(noun);
