import type { Article } from "../records/article.js";
import type { Line } from "../records/line.js";
import { sentences } from "../relate/sentences.js";

// "BELMARA, Corvana (Meridian) — ", "KANSAS CITY, Mo. — ", "LIVINGSTON, N.J. — ", "TERAL -- "
const dateline = /^\p{Lu}[\p{Lu}\p{M}\s.'’-]+(?:[^.!?]|\b\p{Lu}\p{Ll}{0,4}\.){0,50}?\s[—–―-]{1,2}\s+/u;

/** Where a body begins behind its dateline. */
export const afterDateline = (text: string): number => text.match(dateline)?.[0].length ?? 0;

/** The first sentence of the body, without its dateline. */
export function leadOf(article: Article): Line {
  const start = afterDateline(article.text);
  const paragraph = article.text.slice(start).split("\n\n")[0]!;
  const [span = [0, 0]] = sentences(paragraph);
  const words = paragraph.slice(...span);
  return { words, cites: [{ article: article.id, part: "text", spans: [[start + span[0], start + span[1]]] }] };
}
