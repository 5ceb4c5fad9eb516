import type { Act } from "../records/act.js";
import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import type { StatementRow } from "../records/brief.js";
import type { Captured } from "../records/capture.js";
import type { Decision } from "../records/decision.js";
import type { Judgement } from "../records/judgement.js";
import type { Statement } from "../records/statement.js";
import type { Kept, Link, Telling } from "../records/telling.js";

/** A capture with everything that was read from it. */
export interface Entry extends Captured {
  articles: Article[];
  statements: Statement[];
  /** Those who speak in the statements. */
  actors: ArticleActor[];
}

/** What `add` found: whether anything was new. */
export interface Receipt {
  capture: "new" | "known";
  articles: number;
  statements: number;
}

export interface StatementQuery {
  /** Words of the source, or of the name of the one whom it means. */
  who?: string;
  /** Full-text query over content, in web-search syntax: `asylum "embassy compound" -police`. */
  about?: string;
  cue?: string;
  act?: Act;
  /** ISO 8601 date: articles published on or after it. */
  since?: string;
  /** 0..1 */
  minConfidence?: number;
  /** Only statements of these articles. */
  articles?: string[];
  /** Only these, by their ids. */
  ids?: string[];
  limit?: number;
}

export interface ActorQuery {
  /** Words of the name. */
  who?: string;
  /** Only those of these articles. */
  articles?: string[];
}

export interface ArticleQuery {
  /** Every version, or (the default) the newest at each place. */
  versions?: "all" | "newest";
  /** The file or URL that they came from. */
  input?: string;
  /** Only these, by their ids. */
  ids?: string[];
}

/** How a telling finds its place among those that are kept. */
export interface Placing {
  /** Stems: only a telling that has one of them among its own heads can be linked to it. */
  heads: string[];
  /** Milliseconds: nor can one that was published longer before or after; one without a date can. */
  reach: number;
  /** The links that it changes, of itself and of those near. */
  arrive(telling: Telling, near: readonly Kept[]): Link[];
}

/** Articles, and what links them: of each the latest link. */
export interface Linked {
  tellings: Pick<Telling, "id" | "published">[];
  links: Link[];
}

/** Articles that are given at once to be placed. */
export const UNPLACED = 100;

/** Where every record is kept. One suite of tests, `contract-*.test.ts`, says what each member must do over every store. */
export interface Ledger {
  /** Stores the entry in one transaction; resolves only when it would survive kill -9. The same entry again changes nothing. */
  add(entry: Entry): Promise<Receipt>;
  capture(id: string): Promise<Captured | undefined>;
  articles(query?: ArticleQuery): Promise<Article[]>;
  /** Ordered by date of the article, then place in it; newest article first. */
  statements(query?: StatementQuery): Promise<StatementRow[]>;
  /** Those who speak in the newest articles, each article's as its latest reading has them; in the order of the articles' statements. */
  actors(query?: ActorQuery): Promise<ArticleActor[]>;
  /** Adds what a person ruled; it is never changed, and a later one on the same pair holds. */
  decide(decision: Decision): Promise<void>;
  /** All decisions, in the order in which they were made. */
  decisions(): Promise<Decision[]>;
  /** Keeps what an article is about, and the links that this changes. The same article again, by the same way, changes nothing. */
  place(telling: Telling, placing: Placing): Promise<void>;
  /** Articles of any version that have no telling of this `Telling.by`, at most `UNPLACED` of them. Without source map. */
  unplaced(by: string): Promise<Omit<Article, "sourceMap">[]>;
  /** By tellings of this `Telling.by`, the articles that links lead to from those given, directly or not, and these links; all where none are given. */
  linked(by: string, from?: readonly string[]): Promise<Linked>;
  /** What a judge of this name and version said before of pairs of texts, each at its place. */
  judgements(by: string, pairs: readonly (readonly [string, string])[]): Promise<(Judgement | undefined)[]>;
  keepJudgements(by: string, judged: readonly (readonly [readonly [string, string], Judgement])[]): Promise<void>;
  close(): Promise<void>;
}
