import { expect, test } from "vitest";
import type { Span } from "../records/span.js";
import { saidAt } from "./said-at.js";
import { times } from "./times/index.js";

/** The words of the time of the first statement of a text: "{source} <cue> [content]". */
function when(marked: string, published = "2026-05-07"): string | null {
  const spans: Record<string, Span[]> = { "{": [], "<": [], "[": [] };
  let text = "";
  for (const [part, open, words] of marked.matchAll(/([{<[])([^}>\]]*)[}>\]]|[^{<[]+/gu)) {
    if (open) spans[open]!.push([text.length, text.length + words!.length]);
    text += open ? words : part;
  }
  const { "{": source, "<": cue, "[": content } = spans as Record<"{" | "<" | "[", Span[]>;
  const statement = { source, cue, content, kind: "indirect" as const, confidence: 1 };
  const found = saidAt(text, statement, times(text, published), published);
  return found && text.slice(found.start, found.end);
}

test.each([
  ["{Lund} <said> on Tuesday [the gate was locked].", "Tuesday"],
  ["[The gate was locked], {Lund} <said> on Tuesday.", "Tuesday"],
  ["On Tuesday, {Lund}, who leads the crew, <said> [no].", "Tuesday"],
  ["Last year, {he} <argued> [that it was locked].", "Last year"],
  ["{Lund}, who was in Teral on Sunday, <has opposed> [the deal].", null],
  ["{Lund} (who resigned on Sunday) <opposes> [the deal].", null],
  ["The mayor spoke on Monday, and {Lund} <said> [no].", null],
  ["{Lund} <vowed> in the days before Tuesday [to open it].", null],
  ["{Lund}, after a 2025 election, <argued> [no].", null],
  ["In 2025 {Lund} <argued> [that it was locked].", "2025"],
  ["{Lund} <said> in December 2026 [no].", null],
  ["{Lund} <said> [the gate was locked on Tuesday].", null],
])("%s", (text, words) => expect(when(text)).toBe(words));
