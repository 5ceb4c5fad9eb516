import type { Block } from "./blocks.js";
import { withoutClosing } from "./credits.js";
import { parseDate } from "./dates.js";
import type { DomElement } from "./dom.js";
import { textOf } from "./traced.js";

/** Names that publishers give to what stands around the words of an article. */
const AROUND =
  /(^|[\s_-])(captions?|credits?|wp-caption-text|byline|dateline|standfirst|timestamp|breadcrumbs?|related|newsletter|sign-?up|share|sharing|social|recirc\w*|recommended|read-?more|most-(popular|read)|promo|advert\w*|ad-label|author-(bio|info|box|card)|article-tags|tag-list|post-meta|entry-meta|comments?-(link|count)|trending|copyright|print|hidden|visually-hidden|sr-only|screen-reader-text)([\s_-]|$)/i;

/** Whether an element's names say that it stands around the article. `whole` is the length of all that is read. */
export function standsAround(element: DomElement, whole: number): boolean {
  if (/^(html|body|article|main|a|b|i|em|strong)$/.test(element.localName)) return false;
  const names = `${element.className} ${element.id}`;
  if (names === " " || !AROUND.test(names)) return false;
  // A name can be about the whole page, "has-related": then the words are inside.
  return (element.textContent ?? "").length * 5 < whole;
}

const INVITATION =
  /^(related( (stories|coverage|articles|news|posts?|content))?|read( more| also| next)?|see( more| also)|more( from [\w ]+| on this( story)?)?|also read|don['’]t miss|you (may|might) also like|recommended( for you)?|trending|most (read|popular)|recent articles|popular this week|advert(isement)?|story continues below( advertisement)?|comments?|post comment.*|share( this.*)?|(share )?tweet.*|sign up.*|subscribe.*|enlarge image|view author archive|email the author|follow on twitter|print article|text size|order reprints|learn more|image copyright .*|copyright .*|filed under.*|tags)\b\s*[:.…]*$/i;

const LABELLED = /^(related|read more|read also|also read|see more|see also|more|watch|listen)\s*:/i;

const isSentence = (text: string): boolean => /[.!?…]["'”’»)\]]*$/.test(text) && text.length > 60;

/** What is left of a line when dates, times and the words around them are taken out of it. */
const beyondDates = (text: string): string =>
  text
    .replace(/\b(first|last|published|posted|updated|original|modified|on|at|today|by)\b/gi, "")
    .replace(/\b\d{1,2}[:.]\d{2}(:\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?\s*[A-Z]{0,4}\b/gi, "")
    .replace(/\b(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi, "")
    .replace(/[\d\s.,:;|/+-]+/g, "");

export const isDateLine = (text: string): boolean =>
  text.length < 100 &&
  /\d/.test(text) &&
  (beyondDates(text).length <= 4 || parseDate(text) !== null) &&
  !isSentence(text);

/**
 * The blocks of the body without the lines that pages put between and under its words: links to other articles, calls
 * to share and to subscribe, credits, rights, headings with nothing under them.
 */
export function withoutBoilerplate(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block) => {
    const text = textOf(block.runs);
    if (INVITATION.test(text)) return false;
    if (block.linked > 0.5 && LABELLED.test(text)) return false;
    return !(block.linked > 0.9 && !isSentence(text));
  });
  const body = withoutClosing(kept, ({ runs }) => textOf(runs));
  let end = body.length;
  while (end > 0 && body[end - 1]!.heading) end--;
  return body.slice(0, end);
}

/**
 * The cells beside the one that holds most of the words, in pages that are laid out as a table, as far as they hold no
 * sentence: menus, teasers, the tides. A table of figures in an article has no such cell.
 */
export function cellsAround(body: DomElement, whole: number): Set<DomElement> {
  const cells = [...body.querySelectorAll("td")].map((cell) => ({ cell, text: (cell.textContent ?? "").trim() }));
  const main = cells.filter(({ text }) => text.length * 2 > whole).at(-1)?.cell;
  if (!main) return new Set();
  const within = new Set<DomElement>([main, ...main.querySelectorAll("td")]);
  for (let at = main.parentElement; at !== null; at = at.parentElement) within.add(at);
  return new Set(
    cells.filter(({ cell, text }) => !within.has(cell) && !/[.!?]["”’]?$/.test(text)).map(({ cell }) => cell),
  );
}
