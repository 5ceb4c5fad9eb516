import type { Part } from "../records/article.js";
import type { Brief } from "../records/brief.js";
import type { Citation } from "../records/line.js";
import type { RelationEnd } from "../records/relation.js";
import { type Anchor, anchorsOf } from "./anchors.js";
import { outletOfSource } from "./wording.js";

/** Where on the page what a line rests on is shown. */
export interface Links {
  /** Statements of the brief, by id. */
  anchors: ReadonlyMap<string, Anchor>;
  /** The element of an article: "a2". */
  articleId(article: string): string;
  outlet(article: string): string;
  /** "#m12", the statement's place in its article; for other words "#p3", theirs. */
  toEnd(end: RelationEnd): string;
  toCitation(citation: Citation): string;
  /** Places of a part that other than statements lead to: their elements by UTF-16 offset. */
  places(article: string, part: Part): ReadonlyMap<number, string>;
}

const citationOf = ({ article, part, content }: RelationEnd): Citation => ({ article, part, spans: content });

export function linksOf(brief: Brief): Links {
  const anchors = anchorsOf(brief);
  const places = new Map<string, Map<number, string>>();
  let count = 0;
  const place = ({ article, part, spans: [first] }: Citation): string => {
    const key = `${article} ${part}`;
    const own = places.get(key) ?? new Map<number, string>();
    places.set(key, own);
    const at = first?.[0] ?? 0;
    const id = own.get(at) ?? `p${++count}`;
    own.set(at, id);
    return `#${id}`;
  };
  const toEnd = (end: RelationEnd): string => {
    const anchor = anchors.get(end.statement ?? "");
    return anchor ? `#m${anchor.mark}` : place(citationOf(end));
  };
  // All places are known before the articles are shown, whatever is shown first.
  const claims = [...brief.disputes.flatMap(({ sides }) => sides.flat()), ...brief.corroborated];
  for (const { positions } of claims) positions.forEach(toEnd);
  for (const { a, b } of brief.differences) [a, b].forEach(toEnd);
  for (const { cites } of [...brief.keyPoints, ...brief.questions, ...brief.timeline]) cites.forEach(place);
  for (const { elsewhere } of brief.timeline) for (const { line } of elsewhere) line.cites.forEach(place);
  const outlets = new Map(brief.sources.map((source) => [source.article, outletOfSource(source)]));
  return {
    anchors,
    articleId: (article) => `a${brief.sources.findIndex((source) => source.article === article) + 1}`,
    outlet: (article) => outlets.get(article) ?? "",
    toEnd,
    toCitation: place,
    places: (article, part) => places.get(`${article} ${part}`) ?? new Map(),
  };
}
