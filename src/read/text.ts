import type { Draft } from "./article.js";
import { bylineOf, creditOf, datelineOf, withoutClosing } from "./credits.js";
import { parseDate } from "./dates.js";
import { announcesKeyPoints } from "./key-points.js";
import { bulletOf, groupLines, type Line, linesOf } from "./paragraphs.js";
import { type Run, sliceRuns, textOf } from "./traced.js";

const count = (text: string): number => text.split(/\s+/).length;
const ends = (text: string): boolean => /[.!,;:…]["'”’)\]]*$/.test(text);
const isHeadline = (text: string): boolean =>
  text.length <= 160 && !ends(text) && bulletOf(text) === 0 && !isMeta(text);
const isLabel = (text: string): boolean =>
  count(text) <= 4 && text.length <= 40 && !/[.!?,;:"”]$/.test(text) && !isMeta(text);

const isByline = (text: string): boolean => /^by:?\s+\S/i.test(text) && text.length <= 120 && !/[.!?]$/.test(text);
const DATE_LABEL = /^(published|posted|first published|updated|last updated|modified)(\s+(on|at))?:?\s+/i;
const dateOf = (text: string): string | null =>
  text.length <= 80 &&
  (DATE_LABEL.test(text) || /^(?:[A-Za-z]{3,9},?\s+)?\W?\d|^[A-Za-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}/.test(text))
    ? parseDate(text.replace(DATE_LABEL, ""))
    : null;
const TAGS = /^(tags|topics|keywords|filed under):?\s+/i;
const isTags = (text: string): boolean => TAGS.test(text) || /^(#[\p{L}\p{N}_]+[\s,]*)+$/u.test(text);
const isMeta = (text: string): boolean =>
  isByline(text) || dateOf(text) !== null || datelineOf(text) !== null || isTags(text) || announcesKeyPoints(text);

/** What stands above the body, and how many lines of it. */
interface Head extends Omit<Draft, "paragraphs"> {
  tags: string[];
  lines: number;
}

/** Section and headline: the headline perhaps twice, the section a short line above it. */
function titleLines(lines: readonly Line[]): { section: string | null; title: Run[]; lines: number } {
  const none = { section: null, title: [], lines: 0 };
  const [first, second, third] = lines;
  if (!first || !second || !isHeadline(first.text)) return none;
  if (first.text === second.text) return { ...none, title: first.runs, lines: 2 };
  const named = count(first.text) <= 3 && first.text.length <= 30 && count(second.text) > 3 && isHeadline(second.text);
  const twice = third?.text === second.text;
  if (named && (twice || second.last || (third && isMeta(third.text))))
    return { section: first.text, title: second.runs, lines: twice ? 3 : 2 };
  return first.last || isMeta(second.text) ? { ...none, title: first.runs, lines: 1 } : none;
}

/** Short lines that stand together among the lines about the article, or before its key points, are its tags. */
function labelLines(lines: readonly Line[], from: number): string[] {
  let to = from;
  while (to < lines.length && isLabel(lines[to]!.text)) to++;
  const next = lines[to];
  return next && (to - from > 1 || isMeta(next.text)) ? lines.slice(from, to).map((line) => line.text) : [];
}

function pointLines(lines: readonly Line[], from: number): Line[] {
  const bulleted = lines.slice(from).findIndex((line) => bulletOf(line.text) === 0);
  if (bulleted !== 0) return lines.slice(from, bulleted === -1 ? undefined : from + bulleted);
  const end = lines.slice(from).findIndex((line) => line.last);
  return end > 0 ? lines.slice(from, from + end + 1) : [];
}

function headOf(lines: readonly Line[]): Head {
  const opening = titleLines(lines);
  const head: Head = { ...opening, keyPoints: [], tags: [] };
  while (head.lines < lines.length) {
    const { text } = lines[head.lines]!;
    const date = dateOf(text);
    const dateline = datelineOf(text);
    const labels = head.lines > 0 ? labelLines(lines, head.lines) : [];
    if (isByline(text)) head.byline ??= bylineOf(text);
    else if (dateline) {
      head.publisher ??= dateline.publisher;
      head.published ??= dateline.published;
    } else if (date !== null && /^(last )?(updated|modified)/i.test(text)) head.modified ??= date;
    else if (date !== null) head.published ??= date;
    else if (isTags(text)) head.tags.push(...tagsOf(text));
    else if (announcesKeyPoints(text)) {
      const points = pointLines(lines, head.lines + 1);
      if (points.length === 0) break;
      head.keyPoints = points.map((line) => sliceRuns(line.runs, bulletOf(line.text), line.text.length));
      head.lines += points.length;
    } else if (labels.length > 0) {
      head.tags.push(...labels);
      head.lines += labels.length - 1;
    } else break;
    head.lines++;
  }
  return head;
}

const tagsOf = (text: string): string[] =>
  TAGS.test(text)
    ? text
        .replace(TAGS, "")
        .split(/\s*[,;|]\s*/)
        .filter(Boolean)
    : text.split(/[\s,]+/).flatMap((tag) => (tag ? [tag.replace(/^#/, "")] : []));

/**
 * The article in a plain text. Lines above the body are understood in the order in which articles are copied from pages:
 * section, headline, byline, date, tags, key points; a text that is just paragraphs stays just paragraphs.
 */
export function readText(document: string): Draft {
  const runs: Run[] = document === "" ? [] : [{ text: document, at: [0, document.length] }];
  const lines = linesOf(runs);
  const { lines: taken, ...head } = headOf(lines);
  // Nothing but lines about an article: then they are the text.
  if (taken === lines.length) return { title: [], keyPoints: [], paragraphs: groupLines(runs, lines) };
  return {
    ...head,
    ...creditOf(head.byline ?? null, head.publisher ?? null),
    tags: [...new Set(head.tags)],
    paragraphs: withoutClosing(groupLines(runs, lines.slice(taken)), textOf),
  };
}
