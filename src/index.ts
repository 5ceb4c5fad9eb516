/** Audiatur as a library: the stages of a document's path, and the records that they give. */

export { type Annotation, type Attributor, annotate, loadAttributor } from "./annotate/index.js";
export { loadModel, type Model } from "./attribute/index.js";
export { type CaptureOptions, capture, type Fetcher, isFailure } from "./capture/index.js";
export { compile } from "./compile/index.js";
export * from "./errors.js";
export { openLedger } from "./ledger/index.js";
export type { ArticleQuery, Entry, Ledger, Receipt, StatementQuery } from "./ledger/ledger.js";
export { documentOf, locate, read } from "./read/index.js";
export * from "./records/index.js";
export { resolve, times } from "./resolve/index.js";
