import { type Article, partText } from "./article.js";
import type { StatementRow } from "./brief.js";
import { wordsAt } from "./span.js";
import type { Statement } from "./statement.js";

/** A statement beside its words and the article that it stands in. */
export function rowOf(article: Omit<Article, "sourceMap">, statement: Statement): StatementRow {
  const text = partText(article, statement.part);
  return {
    statement,
    words: {
      source: wordsAt(text, statement.source),
      cue: wordsAt(text, statement.cue),
      content: wordsAt(text, statement.content),
    },
    outlet: article.publisher,
    published: article.published,
    title: article.title,
    url: article.url,
    input: article.input,
    capture: article.capture,
  };
}
