import type { Block } from "./blocks.js";
import { isDateLine } from "./boilerplate.js";
import { bylineOf, datelineOf } from "./credits.js";
import { parseDate } from "./dates.js";
import type { Metadata } from "./metadata.js";
import { textOf } from "./traced.js";

/** The lines between the top of a page's body and its first words, and what they say of the article. */
export interface Opening extends Pick<Metadata, "section" | "byline" | "publisher" | "published"> {
  /** How many blocks they take. */
  blocks: number;
}

export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const isLabel = (line: string): boolean => line.length <= 30 && /^\p{L}[\p{L}\s&'’-]*$/u.test(line);

/** Headline, section, names, dates: each block of the opening has nothing but such lines. */
export function openingOf(blocks: readonly Block[], metadata: Metadata): Opening {
  const { publisher, section, byline } = metadata;
  const known = new Set([publisher, section, byline].flatMap((text) => (text ? [text.toLowerCase()] : [])));
  const title = bare(textOf(metadata.title));
  const opening: Opening = { section: null, byline: null, publisher: null, published: null, blocks: 0 };
  const lines = blocks.map(({ runs }) => textOf(runs).split("\n"));
  const isTitle = (line: string | undefined): boolean => line !== undefined && title !== "" && bare(line) === title;
  const take = (line: string, next: string | undefined): boolean => {
    const dateline = datelineOf(line);
    if (dateline) {
      opening.publisher ??= dateline.publisher;
      opening.published ??= dateline.published;
    } else if (/^by\b.{0,80}$/i.test(line)) opening.byline ??= bylineOf(line);
    else if (isDateLine(line)) opening.published ??= dayOf(line);
    else if (isLabel(line) && isTitle(next)) opening.section ??= line;
    else return isTitle(line) || known.has(line.toLowerCase());
    return true;
  };
  for (const [i, own] of lines.entries()) {
    if (!own.every((line, at) => take(line, own[at + 1] ?? lines[i + 1]?.[0]))) break;
    opening.blocks++;
  }
  return opening;
}

/** A year or a month alone is a heading of an archive more often than a date. */
function dayOf(line: string): string | null {
  const date = /\b(updated|modified)\b/i.test(line) ? null : parseDate(line);
  return date !== null && date.length >= 10 ? date : null;
}
