import type { Channel } from "../records/channel.js";
import type { Name } from "../records/name.js";
import type { Span } from "../records/span.js";
import type { Attribution } from "../records/statement.js";
import { partition } from "./partition.js";

/** "in an interview with The Washington Post", "on MSNBC’s “Morning Joe”" */
const BEHIND =
  /^['’]?s?\s+(?:\p{Ll}+\s+){0,2}?(?:with|on|to|for|by|of|in|at|from)\s+(?:the\s+|\p{Lu}\p{L}+['’]s\s+)?["“']?$/u;
/** "told Altamar Radio", "a Bloomberg interview", "on Twitter" */
const BESIDE = /^(?:['’]s)?\s+(?:the\s+)?["“']?$/u;
const REACH = 60;

/** The proper name of what carried a statement, where it stands in the words that tell of it or beside them. */
export function channelName(
  text: string,
  { spans }: Channel,
  { source, content }: Attribution,
  names: readonly Name[],
): Span | undefined {
  const own = [...source, ...content];
  for (const [start, end] of spans) {
    const from = partition(names, (name) => name.end < start - REACH);
    const near = names
      .slice(
        from,
        partition(names, (name) => name.start <= end + REACH),
      )
      .filter(
        ({ type, start: s, end: e }) => (type === "ORG" || type === "MISC") && !own.some(([a, b]) => a < e && b > s),
      );
    const inside = near.find((name) => name.start >= start && name.end <= end);
    const behind = near.find(
      ({ start: s }) => s >= end && [BESIDE, BEHIND].some((way) => way.test(text.slice(end, s))),
    );
    const before = near.findLast(({ end: e }) => e <= start && BESIDE.test(text.slice(e, start)));
    const found = inside ?? behind ?? before;
    if (found) return [found.start, found.end];
  }
  return undefined;
}
