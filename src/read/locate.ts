import type { Part, SourceMapEntry } from "../records/article.js";
import type { Span } from "../records/span.js";

/**
 * Where a span of one of the article's parts stands in the captured document: ranges in the order of the text, neighbours
 * joined. What has no entry in the source map has no range; part of an entity stands for the whole.
 */
export function locate(sourceMap: readonly SourceMapEntry[], part: Part, [start, end]: Span): Span[] {
  const found: Span[] = [];
  for (const entry of sourceMap) {
    const from = Math.max(start, entry.span[0]);
    const to = Math.min(end, entry.span[1]);
    if (entry.part !== part || from >= to) continue;
    const together = entry.span[1] - entry.span[0] === entry.document[1] - entry.document[0];
    const shift = entry.document[0] - entry.span[0];
    const range: Span = together ? [from + shift, to + shift] : [entry.document[0], entry.document[1]];
    const last = found.at(-1);
    if (last && last[1] === range[0]) last[1] = range[1];
    else if (!last || last[0] !== range[0] || last[1] !== range[1]) found.push(range);
  }
  return found;
}
