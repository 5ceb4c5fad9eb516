import { type Failure, ReadError } from "../errors.js";
import type { Article } from "../records/article.js";
import type { Captured } from "../records/capture.js";
import { articleOf, type Draft } from "./article.js";
import { documentOf } from "./document.js";
import { readJsonLines } from "./jsonl.js";
import { readText } from "./text.js";

export { documentOf } from "./document.js";
export { locate } from "./locate.js";

/**
 * Reads what a capture says. A page or a text holds one article; a feed or JSON Lines hold several. What cannot be read
 * is a failure on its place.
 */
export async function read(captured: Captured): Promise<(Article | Failure)[]> {
  const { capture } = captured;
  try {
    const document = documentOf(captured);
    if (capture.mediaType === "application/jsonl") return readJsonLines(document, capture);
    const drafts = await draftsOf(document, capture.mediaType, capture.input);
    return drafts.map((draft, i) => articleOf(capture, i, draft));
  } catch (cause) {
    const error =
      cause instanceof ReadError
        ? cause
        : new ReadError(
            "unreadable",
            `${capture.input} could not be read (${(cause as Error).message}): please report it with the file.`,
            { cause },
          );
    return [{ input: capture.input, error }];
  }
}

/** Parsers of pages and feeds are large, so each is loaded when there is one. */
async function draftsOf(document: string, mediaType: string, input: string): Promise<Draft[]> {
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml") {
    const { readHtml } = await import("./html.js");
    const draft = readHtml(document, input);
    if (draft.paragraphs.length > 0) return [draft];
    throw new ReadError(
      "no-text",
      `${input} is a page without text: it may need JavaScript, so save it from a browser.`,
    );
  }
  if (/xml$|json$/.test(mediaType)) {
    const { readFeed } = await import("./feed.js");
    const drafts = readFeed(document, input);
    if (drafts.length > 0) return drafts;
    throw new ReadError("no-entries", `${input} is a feed without entries: try again when it has some.`);
  }
  if (mediaType.startsWith("text/")) {
    const draft = readText(document);
    if (draft.paragraphs.length > 0) return [draft];
    throw new ReadError("no-text", `${input} holds nothing but white space: give a text with words in it.`);
  }
  throw new ReadError(
    "unsupported",
    `${input} is ${mediaType}, which cannot be read: give HTML, text, a feed or JSON Lines.`,
  );
}
