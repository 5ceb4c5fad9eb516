import type { Article } from "../records/article.js";
import type { StatementRow } from "../records/brief.js";
import type { Captured } from "../records/capture.js";
import type { Statement } from "../records/statement.js";

/** A capture with everything that was read from it. */
export interface Entry extends Captured {
  articles: Article[];
  statements: Statement[];
}

/** What `add` found: whether anything was new. */
export interface Receipt {
  capture: "new" | "known";
  articles: number;
  statements: number;
}

export interface StatementQuery {
  /** Words of the source. */
  who?: string;
  /** Full-text query over content, in web-search syntax: `asylum "embassy compound" -police`. */
  about?: string;
  cue?: string;
  /** ISO 8601 date: articles published on or after it. */
  since?: string;
  /** 0..1 */
  minConfidence?: number;
  /** Only statements of these articles. */
  articles?: string[];
  limit?: number;
}

export interface ArticleQuery {
  /** Every version, or (the default) the newest at each place. */
  versions?: "all" | "newest";
  /** The file or URL that they came from. */
  input?: string;
}

/** Where every record is kept. One suite of tests, `contract-*.test.ts`, says what each member must do over every store. */
export interface Ledger {
  /** Stores the entry in one transaction; resolves only when it would survive kill -9. The same entry again changes nothing. */
  add(entry: Entry): Promise<Receipt>;
  capture(id: string): Promise<Captured | undefined>;
  articles(query?: ArticleQuery): Promise<Article[]>;
  /** Ordered by date of the article, then place in it; newest article first. */
  statements(query?: StatementQuery): Promise<StatementRow[]>;
  close(): Promise<void>;
}
