import type { Span } from "../records/span.js";
import type { Kind } from "../records/statement.js";

const PAIRS: Record<string, string> = { "“": "”", "«": "»", "„": "“", "‹": "›" };

/** Where quotation marks are open in a text: spans from mark to mark. A mark that is never closed reaches to its paragraph's end. */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let open: { at: number; closes: string } | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”«»„‹›]|\n\s*\n/g)) {
    if (mark.includes("\n")) {
      if (open) found.push([open.at, index]);
      open = undefined;
    } else if (open && (mark === open.closes || (open.closes === "“" && mark === "”"))) {
      found.push([open.at, index + 1]);
      open = undefined;
    } else if (!open && (mark === '"' || PAIRS[mark])) {
      open = { at: index, closes: PAIRS[mark] ?? '"' };
    }
  }
  if (open) found.push([open.at, text.length]);
  return found;
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Whether the content's words stand in quotation marks: all of them, none, or some. @param quoted of the same text, in order */
export function kindOf(text: string, content: readonly Span[], quoted: readonly Span[]): Kind {
  let all = 0;
  let inside = 0;
  for (const [start, end] of content) {
    all += letters(text.slice(start, end));
    for (const [from, to] of quoted) {
      if (from < end && to > start) inside += letters(text.slice(Math.max(start, from), Math.min(end, to)));
    }
  }
  return inside === 0 ? "indirect" : inside >= 0.95 * all ? "direct" : "mixed";
}
