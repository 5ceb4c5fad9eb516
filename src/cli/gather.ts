import type { ArticleReading, Attributor } from "../annotate/index.js";
import { isFailure } from "../capture/index.js";
import { AudiaturError, type Failure } from "../errors.js";
import type { Entry, Ledger } from "../ledger/index.js";
import { read } from "../read/index.js";
import type { Article } from "../records/article.js";
import type { Captured } from "../records/capture.js";

/** What one input came to: an entry for the ledger where anything could be read, and what could not. */
export interface Gathered {
  entry: Entry | undefined;
  /** Ids of its articles that the ledger does not have in these words, from this place. */
  fresh: string[];
  failures: Failure[];
}

/**
 * Reads a capture and finds who says what in it. What the ledger has by the same model is not done again, but for what can be done while it still opens.
 */
export async function gather(
  item: Captured | Failure,
  attributor: Attributor,
  opening: Promise<Ledger>,
): Promise<Gathered> {
  if (isFailure(item)) return { entry: undefined, fresh: [], failures: [item] };
  const { input } = item.capture;
  try {
    const found = await read(item);
    const failures = found.filter(isFailure);
    const articles = found.filter((article): article is Article => !isFailure(article));
    if (articles.length === 0) return { entry: undefined, fresh: [], failures };
    const early = (await isUnderWay(opening)) ? articles.map((article) => attributor.attribute(article)) : [];
    for (const reading of early) reading.catch(() => {}); // it is thrown where it is needed
    const ledger = await opening;
    const before = await ledger.articles({ input });
    const kept = await keptReadings(articles, before, attributor.by, ledger);
    const readings = await Promise.all(
      articles.map((article, n) => kept.get(article.id) ?? early[n] ?? attributor.attribute(article)),
    );
    const statements = readings.flatMap((reading) => reading.statements);
    // A feed that changed by one byte is another capture, with other ids for the same articles.
    const fresh = articles.filter(
      (article) => !before.some((old) => old.url === article.url && sameWords(article, old)),
    );
    const entry = { ...item, articles, statements, actors: readings.flatMap(({ actors }) => actors) };
    return { entry, fresh: fresh.map(({ id }) => id), failures };
  } catch (cause) {
    return { entry: undefined, fresh: [], failures: [{ input, error: sentence(input, cause) }] };
  }
}

/** Of two that are there the first wins, so that nothing is waited for. */
const isUnderWay = async (work: Promise<Ledger>): Promise<boolean> =>
  (await Promise.race([work, undefined]).catch(() => null)) === undefined;

const sentence = (input: string, cause: unknown): AudiaturError =>
  cause instanceof AudiaturError
    ? cause
    : new AudiaturError(
        "failed",
        `${input} could not be attributed (${cause instanceof Error ? cause.message : cause}): please report it with the file.`,
        { cause },
      );

const sameWords = (a: Article, b: Article): boolean =>
  a.text === b.text && a.title === b.title && a.keyPoints.join("\n") === b.keyPoints.join("\n");

/** By article, what this model found before, in the very words that were read now. */
async function keptReadings(
  articles: readonly Article[],
  before: readonly Article[],
  by: string,
  ledger: Ledger,
): Promise<Map<string, ArticleReading>> {
  const known = before.filter((old) => articles.some((article) => article.id === old.id && sameWords(article, old)));
  if (known.length === 0) return new Map();
  const ids = { articles: known.map(({ id }) => id) };
  const [rows, actors] = [await ledger.statements(ids), await ledger.actors(ids)];
  const kept = new Map<string, ArticleReading>();
  for (const { statement } of rows.filter((row) => row.statement.by === by)) {
    const of = kept.get(statement.article) ?? {
      statements: [],
      actors: actors.filter(({ article }) => article === statement.article),
    };
    of.statements.push(statement);
    kept.set(statement.article, of);
  }
  return kept;
}
