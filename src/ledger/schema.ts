import type { ColumnType, Generated } from "kysely";
import type { Act } from "../records/act.js";
import type { ActorKind, ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import type { Capture } from "../records/capture.js";
import type { Decision } from "../records/decision.js";
import type { Judgement } from "../records/judgement.js";
import type { Resolved } from "../records/resolved.js";
import type { Spans } from "../records/span.js";
import type { Kind } from "../records/statement.js";
import type { Link, Telling } from "../records/telling.js";

/**
 * JSON columns are written as text and read back parsed. `json` keeps its text as it came, so that records with
 * U+0000 or lone surrogates (escaped by JSON.stringify) survive; `jsonb` holds what has only numbers and part names.
 */
type Json<T> = ColumnType<T, string, never>;
type Instant = ColumnType<Date, string, never>;

export interface BlobTable {
  sha256: string;
  gzip: Uint8Array;
}

export interface CaptureTable {
  id: Generated<number>;
  /** Digest of blob and input: the same bytes at the same place are one capture. */
  key: Uint8Array;
  blob: string;
  input: string;
  at: Instant;
  record: Json<Capture>;
}

export interface ArticleTable {
  id: Generated<number>;
  /** Digest of the capture's key and the record. */
  key: Uint8Array;
  capture: number;
  article: string;
  /** Digest of what stays the same from version to version: the input, the article's URL or its position. */
  place: Uint8Array;
  /** The capture's time, which orders the versions at a place. */
  at: Instant;
  title: string | null;
  publisher: string | null;
  published: string | null;
  /** The first and the last moment that `published` may mean. */
  earliest: ColumnType<Date | null, string | null, never>;
  latest: ColumnType<Date | null, string | null, never>;
  /** All but the source map. */
  record: Json<Omit<Article, "sourceMap">>;
  source_map: Json<Article["sourceMap"]>;
}

/** One run of one model (or person) over one article. */
export interface ReadingTable {
  id: Generated<number>;
  /** Digest of the article's key and the statements. */
  key: Uint8Array;
  article: number;
  by: string;
}

export interface StatementTable {
  reading: number;
  ordinal: number;
  statement: string;
  part: string;
  /** Where the part, and the statement in it, stand in the article. */
  part_order: number;
  starts: number;
  kind: Kind;
  confidence: number;
  source_spans: Json<Spans>;
  cue_spans: Json<Spans>;
  content_spans: Json<Spans>;
  /** The words under the spans, for search and for people; U+0000 shows as U+FFFD. */
  source: string;
  cue: string;
  content: string;
  /** Words of the source without case and accents. */
  who: string[];
  /** ActorTable.actor of the same reading. */
  actor: string | null;
  act: Act | null;
  /** The rest of what the statement is beyond its words; null in readings of models that could not tell. */
  row: ColumnType<Omit<Resolved, "actor" | "act"> | null, string | null, never>;
  search: ColumnType<string, never, never>;
  cue_search: ColumnType<string, never, never>;
}

/** One who speaks in an article. */
export interface ActorTable {
  reading: number;
  ordinal: number;
  actor: string;
  name: string;
  kind: ActorKind;
  /** Words of the name without case and accents. */
  who: string[];
  record: Json<ArticleActor>;
}

/** What people ruled. Rows are only ever added. */
export interface DecisionTable {
  id: Generated<number>;
  record: Json<Decision>;
}

/** What an article is about. */
export interface TellingTable {
  article: string;
  by: string;
  /** When it was published, in milliseconds since 1970: unlike a timestamp, it takes any date that a page may give. */
  at: number | null;
  /** The stems that tell most. */
  heads: string[];
  record: Json<Telling>;
}

/** A link that was found; of those from one article the latest holds. */
export interface LinkTable extends Link {
  id: Generated<number>;
  /** TellingTable.by of both ends. */
  by: string;
}

/** What a judge said of a pair of texts. */
export interface JudgementTable {
  /** Digest of judge and texts. */
  key: Uint8Array;
  by: string;
  record: Json<Judgement>;
}

/** What is shown: the newest version at each place, the latest reading of an article. */
export interface Database {
  blobs: BlobTable;
  captures: CaptureTable;
  articles: ArticleTable;
  readings: ReadingTable;
  statements: StatementTable;
  actors: ActorTable;
  decisions: DecisionTable;
  tellings: TellingTable;
  links: LinkTable;
  judgements: JudgementTable;
  newest_articles: ArticleTable;
  latest_readings: ReadingTable;
  latest_links: LinkTable;
}
