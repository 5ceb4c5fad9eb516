import type { Article } from "../src/records/article.js";
import type { Span } from "../src/records/span.js";
import type { Statement } from "../src/records/statement.js";

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

/** An article and its statements from texts in which each statement's source, cue and content are marked. */
export function marked(
  id: string,
  fields: Partial<Omit<Article, "text">> & { text: string },
): { article: Article; statements: Statement[] } {
  const title = unmark(fields.title ?? "");
  const points = (fields.keyPoints ?? []).map(unmark);
  const body = unmark(fields.text);
  const article: Article = {
    ...{ id, capture: id.padEnd(64, "0").replace(/[^0-9a-f]/g, "e"), input: `${id}.html`, url: null, section: null },
    ...{ byline: null, publisher: null, published: null, modified: null, tags: [], language: "en", sourceMap: [] },
    ...fields,
    ...{ title: title.text || null, keyPoints: points.map(({ text }) => text), text: body.text },
  };
  const statementsOf = ({ text, spans }: typeof body, part: Statement["part"]): Statement[] =>
    [...new Set(spans.map(({ number }) => number))].map((number) => {
      const of = (role: Role) =>
        spans.filter((mark) => mark.role === role && mark.number === number).map(({ span }) => span);
      const content = of("content");
      const quoted = content.map(([start, end]) => /[“‘]/.test(text.slice(start, end)));
      const kind = quoted.every(Boolean) ? "direct" : quoted.some(Boolean) ? "mixed" : "indirect";
      return {
        ...{ id: `${id}-${part}-${number}`, article: id, part, source: of("source"), cue: of("cue"), content, kind },
        ...{ confidence: 0.9, by: "hand" },
      };
    });
  const statements = [
    ...statementsOf(title, "title"),
    ...points.flatMap((point, index) => statementsOf(point, `keyPoints.${index}`)),
    ...statementsOf(body, "text"),
  ];
  return { article, statements };
}
