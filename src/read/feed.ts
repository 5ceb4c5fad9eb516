import { ReadError } from "../errors.js";
import type { Draft } from "./article.js";
import { blocksUnder } from "./blocks.js";
import { bylineOf, withoutClosing } from "./credits.js";
import { parseDate } from "./dates.js";
import { type FeedContents, type FeedEntry, feedContents } from "./feed-entries.js";
import { withoutTitle } from "./html.js";
import { stringsIn } from "./json-strings.js";
import { Page } from "./page.js";
import { plainParagraphs } from "./paragraphs.js";
import { collapse, type Run, textOf, through, untraced } from "./traced.js";
import { findValue, itemRanges } from "./xml-items.js";

/** Where the values that the feed parser gave stand in the document. */
type Tracer = (index: number, field: string, value: string) => Run[];

function jsonTracer(document: string): Tracer {
  const strings = stringsIn(document, 0, (path) =>
    /^items\.\d+\.(title|content_html|content_text|summary)$/.test(path),
  );
  return (index, field, value) => {
    const runs = strings.get(`items.${index}.${field}`) ?? [];
    return textOf(runs).trim() === value.trim() ? runs : untraced(value);
  };
}

function xmlTracer(document: string, count: number): Tracer {
  const ranges = itemRanges(document);
  // Items that were counted otherwise than the parser counts cannot be told apart.
  if (ranges.length !== count) return (_index, _field, value) => untraced(value);
  return (index, _field, value) => findValue(document, ranges[index]!, value) ?? untraced(value);
}

/** The text of markup inside a feed, as paragraphs over the feed's own document. */
function fragmentParagraphs(markup: Run[]): Run[][] {
  const page = new Page(textOf(markup), "fragment");
  return blocksUnder(page, page.document.body).map(({ runs }) => through(runs, markup));
}

function draftOf(entry: FeedEntry, index: number, contents: FeedContents, trace: Tracer): Draft {
  const title = collapse(fragmentParagraphs(trace(index, "title", entry.title)).flat());
  const content = trace(index, entry.field, entry.content);
  const paragraphs = entry.plain ? plainParagraphs(content) : fragmentParagraphs(content);
  return {
    title,
    keyPoints: [],
    paragraphs: withoutTitle(withoutClosing(paragraphs, textOf), textOf(title)),
    url: entry.url,
    byline: bylineOf(entry.authors.join(", ")),
    publisher: contents.publisher,
    published: parseDate(entry.published),
    modified: parseDate(entry.modified),
    tags: [...new Set(entry.tags.map((tag) => tag.trim()))],
    language: entry.language || null,
  };
}

/** The entries of a feed, each from its full content where that is given, else from its summary. */
export function readFeed(document: string, input: string): Draft[] {
  let contents: FeedContents;
  try {
    contents = feedContents(document);
  } catch (cause) {
    throw new ReadError("no-feed", `${input} is not a feed that can be read: give RSS, Atom or JSON Feed.`, { cause });
  }
  const trace = contents.json ? jsonTracer(document) : xmlTracer(document, contents.entries.length);
  return contents.entries.map((entry, index) => draftOf(entry, index, contents, trace));
}
