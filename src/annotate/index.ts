import { type Model, quotations } from "../attribute/index.js";
import type { Actor } from "../records/actor.js";
import type { Name } from "../records/name.js";
import type { Quantity } from "../records/quantity.js";
import type { Resolved } from "../records/resolved.js";
import type { Spans } from "../records/span.js";
import type { Attribution } from "../records/statement.js";
import type { TimeExpression } from "../records/timex.js";
import { quantities, resolve, scareQuotes, times } from "../resolve/index.js";

export { type ArticleReading, type Attributor, loadAttributor } from "./article.js";
export { type Annotator, openPool } from "./pool.js";

/** Everything that is found in one text. Offsets are into the text. */
export interface Annotation {
  statements: (Attribution & Resolved)[];
  /** Statements that others report: "Lund said that Holt had denied it". */
  nested: (Attribution & Resolved & { within: number })[];
  actors: Actor[];
  entities: Name[];
  quantities: Quantity[];
  /** Marks round words that the article itself does not quite mean. */
  scareQuotes: Spans;
  /** Where the day of publication is known, since most times in news hang on it. */
  timexes?: TimeExpression[];
}

/** Any day will do to tell times from other numbers. */
const LONG_AGO = "2000-01-01";

/** A text to read, and the day (2026-05-07, 2026-05 or 2026) on which it was published. */
export interface Read {
  text: string;
  published?: string | undefined;
}

/** Who says what in a text, who they are, and when: attribute, then resolve. */
export async function annotate(model: Model, { text, published }: Read): Promise<Annotation> {
  const marked = await model.mark(text);
  const timexes = published === undefined ? undefined : times(text, published);
  const numbers = quantities(text, timexes ?? times(text, LONG_AGO));
  const { names } = marked;
  const found = {
    names,
    statements: [...marked.statements, ...marked.nested],
    quantities: numbers,
    ...(timexes && { times: timexes }),
    ...(published !== undefined && { published }),
  };
  const { statements: all, actors } = resolve(text, found, model.told);
  const statements = all.slice(0, marked.statements.length);
  // What the speaker says of an own statement is no other's.
  const nested = marked.nested
    .map(({ within }, n) => ({ ...all[statements.length + n]!, within }))
    .filter(({ actor, within }) => actor !== null && actor !== statements[within]!.actor);
  const scare = scareQuotes(text, quotations(text), statements);
  return {
    statements,
    nested,
    actors,
    entities: marked.names,
    quantities: numbers,
    scareQuotes: scare,
    ...(timexes && { timexes }),
  };
}
