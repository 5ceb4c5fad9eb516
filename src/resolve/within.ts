import type { Attribution } from "../records/statement.js";
import { partition } from "./partition.js";

type Extent = Pick<Attribution, "source" | "cue" | "content">;

const size = ({ content }: Extent): number => content.reduce((sum, [start, end]) => sum + end - start, 0);

/**
 * For each statement, the index of the one in whose content it is reported ("Lund said that Holt had denied it": what Holt denied is Lund's word), the
 * narrowest where there are several; null where the text reports it itself.
 */
export function withinOf(statements: readonly Extent[]): (number | null)[] {
  const spans = statements
    .flatMap(({ content }, of) => content.map(([start, end]) => ({ start, end, of })))
    .sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of spans) reach.push(Math.max(end, reach.at(-1) ?? 0));

  return statements.map((one, own) => {
    const told = one.cue.length > 0 ? one.cue : one.content;
    const [start] = told[0]!;
    const end = told.at(-1)![1];
    let found: number | null = null;
    // Backwards, as long as anything that began before may reach this far.
    for (let n = partition(spans, (span) => span.start <= start) - 1; n >= 0 && reach[n]! >= end; n--) {
      const span = spans[n]!;
      const other = statements[span.of]!;
      if (span.of === own || span.end < end || span.start > one.content[0]![0]) continue;
      if (size(other) <= size(one) || (found !== null && size(statements[found]!) <= size(other))) continue;
      found = span.of;
    }
    return found;
  });
}
