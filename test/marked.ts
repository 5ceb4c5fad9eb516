import { type ArticleReading, assemble, readingOf } from "../src/annotate/article.js";
import type { Article } from "../src/records/article.js";
import type { NameType } from "../src/records/name.js";
import { byPlace } from "../src/records/place.js";
import type { Span } from "../src/records/span.js";
import type { Attribution, Statement } from "../src/records/statement.js";
import { assertions } from "../src/relate/assertions.js";
import { type Hearing, hearingOf } from "../src/relate/hearing.js";
import { speakers } from "../src/relate/speakers.js";
import { quantities, resolve } from "../src/resolve/index.js";

type Role = "source" | "cue" | "content";
const roles: Record<string, Role> = { s: "source", c: "cue", q: "content" };

/** The text without its marks, and where they stood: "{s1|She} {c1|said} {q1|no}." Marks may be nested. */
function unmark(marked: string): { text: string; spans: { role: Role; number: string; span: Span }[] } {
  let text = "";
  const open: { role: Role; number: string; start: number }[] = [];
  const spans: { role: Role; number: string; span: Span }[] = [];
  for (let at = 0; at < marked.length; ) {
    const mark = /^\{([scq])(\d+)\|/.exec(marked.slice(at, at + 8));
    if (mark) {
      open.push({ role: roles[mark[1]!]!, number: mark[2]!, start: text.length });
      at += mark[0].length;
    } else if (marked[at] === "}") {
      const { role, number, start } = open.pop()!;
      spans.push({ role, number, span: [start, text.length] });
      at++;
    } else text += marked[at++];
  }
  return { text, spans: spans.sort((a, b) => a.span[0] - b.span[0]) };
}

/**
 * An article, its statements and who speaks in them, from texts in which each statement's source, cue and content are marked.
 * @param known names in it, as the model would find them
 */
export function marked(
  id: string,
  fields: Partial<Omit<Article, "text">> & { text: string },
  known: Record<string, NameType> = {},
): { article: Article } & ArticleReading {
  const title = unmark(fields.title ?? "");
  const points = (fields.keyPoints ?? []).map(unmark);
  const body = unmark(fields.text);
  const article: Article = {
    ...{ id, capture: id.padEnd(64, "0").replace(/[^0-9a-f]/g, "e"), input: `${id}.html`, url: null, section: null },
    ...{ byline: null, publisher: null, published: null, modified: null, tags: [], language: "en", sourceMap: [] },
    ...fields,
    ...{ title: title.text || null, keyPoints: points.map(({ text }) => text), text: body.text },
  };
  const { text, parts } = assemble(article);
  const ids: string[] = [];
  const statementsOf = ({ text, spans }: typeof body, part: Statement["part"]): Attribution[] =>
    [...new Set(spans.map(({ number }) => number))].map((number) => {
      const { start } = parts.find((placed) => placed.part === part)!;
      const of = (role: Role) =>
        spans.filter((mark) => mark.role === role && mark.number === number).map(({ span }) => span);
      const placed = (spans: Span[]) => spans.map(([s, e]): Span => [start + s, start + e]);
      const content = of("content");
      const quoted = content.map(([start, end]) => /[“‘]/.test(text.slice(start, end)));
      const kind = quoted.every(Boolean) ? "direct" : quoted.some(Boolean) ? "mixed" : "indirect";
      ids.push(`${id}-${part}-${number}`);
      return { source: placed(of("source")), cue: placed(of("cue")), content: placed(content), kind, confidence: 0.9 };
    });
  const found = [
    ...statementsOf(title, "title"),
    ...points.flatMap((point, index) => statementsOf(point, `keyPoints.${index}`)),
    ...statementsOf(body, "text"),
  ];
  const names = Object.entries(known)
    .flatMap(([name, type]) =>
      [...text.matchAll(new RegExp(name, "g"))].map((at) => ({ start: at.index, end: at.index + name.length, type })),
    )
    .sort((a, b) => a.start - b.start);
  const resolved = { ...resolve(text, { statements: found, names, quantities: quantities(text) }), nested: [] };
  const { statements, actors } = readingOf(id, parts, resolved, "hand");
  return { article, actors, statements: statements.map((statement, n) => ({ ...statement, id: ids[n]! })) };
}

/** What several articles say, as compile takes it. */
export const together = (all: readonly ArticleReading[]): ArticleReading => ({
  statements: all.flatMap(({ statements }) => statements),
  actors: all.flatMap(({ actors }) => actors),
});

/** What is heard in one article, from its marked text. */
export function heard(text: string, known: Record<string, NameType>): { article: Article; all: Hearing[] } {
  const { article, statements, actors } = marked("a", { title: "Harbour", text }, known);
  return { article, all: assertions(article, [...statements].sort(byPlace), speakers(actors)).map(hearingOf) };
}
