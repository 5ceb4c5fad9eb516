import type { ArticleActor } from "./actor.js";
import { type Article, partText } from "./article.js";
import type { StatementRow } from "./brief.js";
import { wordsAt } from "./span.js";
import type { Statement } from "./statement.js";

/** A statement beside its words, the one who speaks, who reports it within an own statement, and the article that it stands in. */
export function rowOf(
  article: Omit<Article, "sourceMap">,
  statement: Statement,
  speaker?: Pick<ArticleActor, "name" | "kind" | "named">,
  reporter?: string,
): StatementRow {
  const text = partText(article, statement.part);
  const { channel } = statement;
  return {
    statement,
    speaker: speaker ? { name: speaker.name, kind: speaker.kind, named: speaker.named } : null,
    reporter: reporter || null,
    words: {
      source: wordsAt(text, statement.source),
      cue: wordsAt(text, statement.cue),
      content: wordsAt(text, statement.content),
      hedges: wordsAt(text, statement.hedges ?? []),
      channel: channel ? wordsAt(partText(article, channel.part ?? statement.part), channel.spans) : "",
      channelName: channel?.name ? partText(article, channel.part ?? statement.part).slice(...channel.name) : "",
    },
    outlet: article.publisher,
    published: article.published,
    title: article.title,
    url: article.url,
    input: article.input,
    capture: article.capture,
  };
}
