import { type Article, partText } from "../records/article.js";
import type { Brief, StatementRow } from "../records/brief.js";
import type { Relation, RelationEnd } from "../records/relation.js";
import type { Span } from "../records/span.js";
import { webAddress } from "./wording.js";

type Node = Record<string, unknown>;

/** Characters before and behind a quotation by which it is found again where its offsets no longer hold. */
const AROUND = 32;

/**
 * The brief's statements and what makes its disputes as a W3C annotation page (Web Annotation Data Model, 2017): a statement describes its words, a relation links two. A target is the page's
 * address, or the capture's SHA-256 where it has none; offsets count UTF-16 code units in the part of the article that `scope` names.
 */
export function briefAnnotations(brief: Brief, articles: readonly Article[]): Node {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rows = brief.voices.flatMap(({ rows }) => rows.flatMap((row) => [row, ...row.alsoIn]));
  const relations = [...brief.disputes.flatMap((dispute) => dispute.relations), ...brief.differences];
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationPage",
    items: [
      ...rows.map((row) => describing(row, byId.get(row.statement.article)!)),
      ...relations.map((relation) => linking(relation, byId)),
    ],
  };
}

const describing = ({ statement, speaker, words }: StatementRow, article: Article): Node => ({
  id: `urn:audiatur:statement:${statement.id}`,
  type: "Annotation",
  motivation: "describing",
  body: [
    { type: "TextualBody", purpose: "identifying", value: speaker?.name ?? words.source },
    ...(statement.act ? [{ type: "TextualBody", purpose: "classifying", value: statement.act }] : []),
  ],
  target: targetOf(article, statement.part, statement.content),
});

const linking = ({ kind, a, b }: Relation, byId: ReadonlyMap<string, Article>): Node => {
  const target = ({ article, part, content }: RelationEnd): Node => targetOf(byId.get(article)!, part, content);
  return {
    type: "Annotation",
    motivation: "linking",
    body: { type: "TextualBody", purpose: "classifying", value: kind },
    target: [target(a), target(b)],
  };
};

function targetOf(article: Article, part: Parameters<typeof partText>[1], spans: readonly Span[]): Node {
  const text = partText(article, part);
  return {
    source: webAddress(article.url) ?? `urn:sha256:${article.capture}`,
    scope: part,
    selector: spans.flatMap(([start, end]) => [
      { type: "TextPositionSelector", start, end },
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - AROUND), start),
        suffix: text.slice(end, end + AROUND),
      },
    ]),
  };
}
