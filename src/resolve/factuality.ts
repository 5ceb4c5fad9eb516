import { type Factuality, factualityAfter } from "../lexicon/factuality.js";
import { sentenceStart } from "./sentence.js";

const CLAUSE =
  /[;:()[\]—–“”"]|,\s+(?=(?:and|but|while|who|which|because|although)\b)|\s(?:but|because|although|while)\s/giu;

/** Whether a text says that what stands at a place happens, and how surely. @param at UTF-16 offset of the event's first character */
export function factualityAt(text: string, at: number): Factuality {
  const sentence = text.slice(sentenceStart(text, at), at);
  const breaks = [...sentence.matchAll(CLAUSE)].at(-1);
  return factualityAfter(breaks ? sentence.slice(breaks.index + breaks[0].length) : sentence);
}
