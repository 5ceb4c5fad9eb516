import { createHash } from "node:crypto";
import type { Entry } from "../src/ledger/index.js";
import type { Article } from "../src/records/article.js";
import type { Span } from "../src/records/span.js";
import type { Statement } from "../src/records/statement.js";

/** The body of every entry that is not given another. */
export const text =
  'Ministra Zoë Dvořák said on Monday that "the harbour stays open". Her deputy, Lev Sand, denied it.';

/** Where words stand in it. */
export const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

/** A page at `input` with one article, as the parts of the system before the ledger make it. */
export function entry(input: string, change: Partial<Article> = {}, statements?: Partial<Statement>[]): Entry {
  const bytes = new TextEncoder().encode(JSON.stringify([change.text ?? text, change.title, change.published]));
  const capture = createHash("sha256").update(bytes).digest("hex");
  const article: Article = {
    id: `${capture.slice(0, 12)}-0`,
    capture,
    input,
    url: null,
    title: "Harbour stays open",
    section: null,
    byline: null,
    publisher: "The Gull",
    published: "2026-05-07",
    modified: null,
    tags: ["harbour"],
    keyPoints: ["Deputy denies closure"],
    language: "en",
    text,
    sourceMap: [{ part: "text", span: [0, 5], document: [100, 105] }],
    ...change,
  };
  const first: Statement = {
    id: "s1",
    article: article.id,
    part: "text",
    source: [at("Ministra Zoë Dvořák")],
    cue: [at("said")],
    content: [at('"the harbour stays open"')],
    kind: "mixed",
    confidence: 0.9,
    by: "model-1",
  };
  const second: Partial<Statement> = {
    id: "s2",
    source: [at("Her deputy, Lev Sand")],
    cue: [at("denied")],
    content: [at("it")],
    kind: "indirect",
    confidence: 0.1 + 0.2,
  };
  return {
    capture: {
      id: capture,
      input,
      how: "file",
      at: "2026-05-08T09:00:00.000Z",
      mediaType: "text/plain",
      encoding: "utf-8",
      size: bytes.length,
      headers: {},
    },
    bytes,
    articles: [article],
    statements: (statements ?? [{}, second]).map((statement) => ({ ...first, ...statement })),
  };
}
