import { createHash } from "node:crypto";
import type { Article } from "../records/article.js";
import type { Capture } from "../records/capture.js";
import { entriesOf, joinParagraphs, type Run, textOf } from "./traced.js";

/** An article as its reader found it: the texts with their runs, the rest as it will be. */
export interface Draft
  extends Partial<Omit<Article, "id" | "capture" | "input" | "title" | "keyPoints" | "text" | "sourceMap">> {
  title: Run[];
  keyPoints: Run[][];
  paragraphs: Run[][];
}

/** The record. Its id depends on nothing but the capture, where it came from and its place there. */
export function articleOf(capture: Capture, index: number, draft: Draft): Article {
  const body = joinParagraphs(draft.paragraphs);
  return {
    id: createHash("sha256").update(`${capture.id}\n${capture.input}\n${index}`).digest("hex").slice(0, 16),
    capture: capture.id,
    input: capture.input,
    url: draft.url ?? null,
    title: textOf(draft.title) || null,
    section: draft.section ?? null,
    byline: draft.byline ?? null,
    publisher: draft.publisher ?? null,
    published: draft.published ?? null,
    modified: draft.modified ?? null,
    tags: draft.tags ?? [],
    keyPoints: draft.keyPoints.map(textOf),
    language: draft.language ?? null,
    text: textOf(body),
    sourceMap: [
      ...entriesOf("title", draft.title),
      ...draft.keyPoints.flatMap((runs, i) => entriesOf(`keyPoints.${i}`, runs)),
      ...entriesOf("text", body),
    ],
  };
}
