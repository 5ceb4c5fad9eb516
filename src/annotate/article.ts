import { createHash } from "node:crypto";
import { ArticleActor } from "../records/actor.js";
import type { Article, Part } from "../records/article.js";
import type { Resolved } from "../records/resolved.js";
import type { Span, Spans } from "../records/span.js";
import { type Attribution, Statement } from "../records/statement.js";
import type { Annotation } from "./index.js";
import { type Annotator, openPool } from "./pool.js";

/** What is found in an article. */
export interface ArticleReading {
  statements: Statement[];
  /** Those who speak in them. */
  actors: ArticleActor[];
}

/** Who said what in an article. */
export interface Attributor {
  /** Model and version, as in `Statement.by`. */
  readonly by: string;
  /** Begins to load, so that the first article need not wait. */
  wake(): void;
  attribute(article: Article): Promise<ArticleReading>;
  /** Lets go of all threads and memory. What is read later takes them again. */
  close(): Promise<void>;
}

/** @param cores how many articles may be read at once, each on a core of its own */
export const loadAttributor = async (cores = 1): Promise<Attributor> => attributorOf(await openPool(cores));

/** Who said what in articles, as this annotator reads texts. */
export const attributorOf = ({ by, wake, annotate, close }: Annotator): Attributor => ({
  ...{ by, wake, close },
  async attribute(article) {
    const whole = assemble(article);
    const found = await annotate({ text: whole.text, published: article.published ?? undefined });
    return readingOf(article.id, whole.parts, found, by);
  },
});

/** A part of an article and where it stands in the whole. */
export interface Placed {
  part: Part;
  start: number;
  end: number;
}

/** Headline, key points and body as one text, since each helps to read the next, and where each part stands in it. */
export function assemble(article: Pick<Article, "title" | "keyPoints" | "text">): { text: string; parts: Placed[] } {
  const texts: [Part, string][] = [
    ["title", article.title ?? ""],
    ...article.keyPoints.map((point, n): [Part, string] => [`keyPoints.${n}`, point]),
    ["text", article.text],
  ];
  const parts: Placed[] = [];
  let text = "";
  for (const [part, words] of texts) {
    if (!words) continue;
    if (text) text += "\n\n";
    parts.push({ part, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, parts };
}

/** What was found in the whole, by the parts of the article that it stands in. */
export function readingOf(
  article: string,
  parts: readonly Placed[],
  found: Pick<Annotation, "statements" | "nested" | "actors">,
  by: string,
): ArticleReading {
  // Parsed, so that the fields stand in one order whether they come from here or from a ledger.
  const own = found.statements.map((statement) => placed(statement, parts, article, by));
  const nested = found.nested.map(({ within, ...statement }) => {
    const told = placed(statement, parts, article, by);
    return told && { ...told, within: own[within]?.id };
  });
  const statements = [...own, ...nested].flatMap((statement) => (statement ? [Statement.parse(statement)] : []));
  const speak = new Set(statements.map(({ actor }) => actor));
  const actors = found.actors
    .filter(({ id }) => speak.has(id))
    .map(({ mentions, roles, ...actor }) =>
      ArticleActor.parse({
        ...{ ...actor, article, by },
        roles: parts.flatMap((part) =>
          roles.flatMap((role) => moved(part, role).map((one) => ({ ...one, part: part.part }))),
        ),
        mentions: parts
          .map((part) => ({ part: part.part, spans: within(part, mentions) }))
          .filter(({ spans }) => spans.length > 0),
      }),
    );
  return { statements, actors };
}

/** Of spans of the whole, those in a part, counted in it. */
const within = ({ start, end }: Placed, spans: Spans): Spans =>
  spans.filter(([s, e]) => s >= start && e <= end).map(([s, e]): Span => [s - start, e - start]);

/** What lies in a part, counted in it; nothing where it does not. */
function moved<Of extends { start: number; end: number; of?: Span | number | undefined }>(
  { start, end }: Placed,
  one: Of,
): Of[] {
  if (one.start < start || one.end > end) return [];
  const of = Array.isArray(one.of) ? { of: [one.of[0] - start, one.of[1] - start] } : {};
  return [{ ...one, start: one.start - start, end: one.end - start, ...of }];
}

/** The statement in the part where its content begins; of its own words, what lies in another part is left out. */
function placed(
  found: Attribution & Resolved,
  parts: readonly Placed[],
  article: string,
  by: string,
): Statement | undefined {
  const begins = found.content[0]![0];
  const home = parts.find(({ start, end }) => begins >= start && begins < end);
  if (!home) return undefined;
  const spans = {
    source: within(home, found.source),
    cue: within(home, found.cue),
    content: within(home, found.content),
  };
  if (spans.content.length === 0) return undefined;
  const id = createHash("sha256")
    .update(JSON.stringify([article, home.part, spans, by]))
    .digest("hex")
    .slice(0, 20);
  const { channel, chain, saidAt, quantities, standIns } = found;
  const far =
    channel &&
    parts.find(({ start, end }) => channel.spans[0] && channel.spans[0][0] >= start && channel.spans[0][1] <= end);
  return {
    ...{ ...found, ...spans, id, article, part: home.part, by },
    hedges: within(home, found.hedges),
    channel: channel && {
      kind: channel.kind,
      spans: within(far ?? home, channel.spans),
      ...(channel.name && { name: within(far ?? home, [channel.name])[0] }),
      ...(far && far !== home && { part: far.part }),
    },
    saidAt: (saidAt && moved(home, saidAt)[0]) ?? null,
    chain: chain
      .map(({ name, spans: at }) => ({ name, spans: within(home, at) }))
      .filter(({ spans: at }) => at.length > 0),
    quantities: quantities.flatMap((one) => moved(home, one)),
    standIns: standIns.flatMap((one) => moved(home, one)),
  };
}
