import { sentences } from "./sentences.js";
import { shared, wordingOf } from "./wording.js";

/** Words that the judge reads of a text; what is longer is cut down to what bears on the claim. */
const MOST = 110;

const wordCount = (text: string): number => text.split(/\s+/).length;

/** Of a text that is too long for the judge, the sentences that have most in common with a claim, in their order; the first says what it is all about. */
export function passageOn(claim: string, text: string): string {
  if (wordCount(text) <= MOST) return text;
  const about = wordingOf(claim);
  const all = sentences(text).map(([start, end], place) => {
    const words = text.slice(start, end);
    return { place, words, near: shared(wordingOf(words), about) };
  });
  const chosen: typeof all = [];
  let room = MOST;
  for (const sentence of [all[0]!, ...all.slice(1).sort((x, y) => y.near - x.near || x.place - y.place)]) {
    const count = wordCount(sentence.words);
    if (chosen.length > 0 && (count > room || sentence.near === 0)) continue;
    chosen.push(sentence);
    room -= count;
  }
  return chosen
    .sort((x, y) => x.place - y.place)
    .map(({ words }) => words)
    .join(" ");
}
