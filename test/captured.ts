import { createHash } from "node:crypto";
import { isFailure } from "../src/capture/index.js";
import { read } from "../src/read/index.js";
import type { Article } from "../src/records/article.js";
import { partText } from "../src/records/article.js";
import type { Captured } from "../src/records/capture.js";

/** A capture of a document that a test made up. */
export function captured(document: string, mediaType: string, input = "test"): Captured {
  const bytes = new TextEncoder().encode(document);
  const id = createHash("sha256").update(bytes).digest("hex");
  const at = "2026-01-01T00:00:00.000Z";
  return {
    capture: { id, input, how: "file", at, mediaType, encoding: "utf-8", size: bytes.length, headers: {} },
    bytes,
  };
}

/** The articles of a document that must be readable. */
export async function articlesOf(document: string, mediaType: string): Promise<Article[]> {
  return (await read(captured(document, mediaType))).map((item) => {
    if (isFailure(item)) throw item.error;
    return item;
  });
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");

/** Entries of the source map, each with its words in the article and in the document. */
export const mapped = (article: Article, document: string) =>
  article.sourceMap.map(({ part, span, document: range }) => ({
    part,
    span,
    range,
    words: plain(partText(article, part).slice(...span)),
    source: plain(document.slice(...range)),
  }));

/** Entries that advance together with the document but say other words than it. There must never be one. */
export const lookAlikes = (article: Article, document: string) =>
  mapped(article, document).filter(
    ({ span, range, words, source }) => span[1] - span[0] === range[1] - range[0] && words !== source,
  );
