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
    ...{
      actor: "a1",
      actorConfidence: 1,
      act: "assert",
      polarity: "positive",
      hedges: [at("on")],
      saidAt: null,
      quantities: [],
      chain: [],
      within: null,
    },
    channel: { kind: "speech", spans: [at("Monday")] },
  };
  /** As a model made it that could tell nothing of who speaks. */
  const plain = {
    actor: undefined,
    actorConfidence: undefined,
    act: undefined,
    polarity: undefined,
    hedges: undefined,
    saidAt: undefined,
    channel: undefined,
    chain: undefined,
    within: undefined,
    quantities: undefined,
  };
  const second = {
    ...plain,
    id: "s2",
    source: [at("Her deputy, Lev Sand")],
    cue: [at("denied")],
    content: [at("it")],
    kind: "indirect",
    confidence: 0.1 + 0.2,
  };
  const said = (statements ?? [{}, second]).map((statement) => given({ ...first, ...statement }));
  const speakers = new Set(said.filter(({ actor }) => actor).map(({ by }) => by));
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
    actors: [...speakers].map((by) => ({
      ...{
        id: "a1",
        article: article.id,
        by,
        name: "Zoë Dvořák",
        kind: "person",
        named: true,
        titles: ["ministra"],
        roles: [],
        relations: [],
      },
      mentions: article.text === text ? [{ part: "text", spans: [at("Zoë Dvořák")] }] : [],
    })),
    statements: said,
  };
}

/** Without the fields that are said to be lacking. */
const given = (statement: Record<string, unknown>): Statement => JSON.parse(JSON.stringify(statement));
