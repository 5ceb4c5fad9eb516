import { createHash } from "node:crypto";
import type { Article, Part } from "../records/article.js";
import type { Span, Spans } from "../records/span.js";
import type { Attribution, Statement } from "../records/statement.js";
import { openPool } from "./pool.js";

/** Who said what in an article. */
export interface Attributor {
  /** Model and version, as in `Statement.by`. */
  readonly by: string;
  attribute(article: Article): Promise<Statement[]>;
  close(): Promise<void>;
}

/** @param cores how many articles may be read at once, each on a core of its own */
export async function loadAttributor(cores = 1): Promise<Attributor> {
  const pool = await openPool(cores);
  return {
    by: pool.by,
    async attribute(article) {
      const { text, parts } = assemble(article);
      const { statements } = await pool.annotate({ text, published: article.published ?? undefined });
      return statements.flatMap((found) => placed(found, parts, article.id, pool.by));
    },
    close: () => pool.close(),
  };
}

interface Placed {
  part: Part;
  start: number;
  end: number;
}

/** Headline, key points and body as one text, since each helps to read the next, and where each part stands in it. */
function assemble(article: Article): { text: string; parts: Placed[] } {
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

/** The statement in the part where its content begins; what lies in another part is left out of it. */
function placed(found: Attribution, parts: Placed[], article: string, by: string): Statement[] {
  const begins = found.content[0]![0];
  const home = parts.find(({ start, end }) => begins >= start && begins < end);
  if (!home) return [];
  const within = (spans: Spans): Spans =>
    spans.filter(([s, e]) => s >= home.start && e <= home.end).map(([s, e]): Span => [s - home.start, e - home.start]);
  const spans = { source: within(found.source), cue: within(found.cue), content: within(found.content) };
  if (spans.content.length === 0) return [];
  const id = createHash("sha256")
    .update(JSON.stringify([article, home.part, spans, by]))
    .digest("hex")
    .slice(0, 20);
  return [{ ...found, ...spans, id, article, part: home.part, by }];
}
