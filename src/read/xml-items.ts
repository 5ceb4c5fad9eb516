import { align } from "./align.js";
import { type Run, textOf } from "./traced.js";

/** Comments and CDATA may hold anything that looks like a tag. */
const OPAQUE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;

/** An item's or entry's range in the feed. */
export function itemRanges(document: string): [start: number, end: number][] {
  const blank = document.replace(OPAQUE, (opaque) => " ".repeat(opaque.length));
  return [...blank.matchAll(/<((?:\w+:)?(?:item|entry))[\s>][\s\S]*?<\/\1\s*>/g)].map(({ 0: text, index }) => [
    index,
    index + text.length,
  ]);
}

/** The characters of an element's content with references and CDATA sections resolved. */
function contentRuns(document: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  let from = start;
  const escaped = (to: number) => {
    const source = document.slice(from, to);
    if (source !== "") runs.push(...align(resolve(source.replace(/\r\n?/g, "\n")), document, from, to));
  };
  for (const match of document.slice(start, end).matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)) {
    const at = start + match.index;
    escaped(at);
    const inner = at + "<![CDATA[".length;
    runs.push(...verbatim(match[1]!, inner));
    from = at + match[0].length;
  }
  escaped(end);
  return runs;
}

/** Characters that stand for themselves, but for line breaks, which XML makes one character. */
const verbatim = (text: string, start: number): Run[] =>
  [...text.matchAll(/[^\r]+|\r\n?/g)].map(({ 0: piece, index }) => ({
    text: piece[0] === "\r" ? "\n" : piece,
    at: [start + index, start + index + piece.length],
  }));

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const resolve = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/**
 * Finds the value that a feed parser gave in the elements of that item again. Only a value that is there character by
 * character, and once, is found: in an element's resolved content, or as markup as it stands.
 */
export function findValue(document: string, [start, end]: [number, number], value: string): Run[] | null {
  const found: Run[][] = [];
  const item = document.slice(start, end);
  const blank = item.replace(OPAQUE, (opaque) => "x".repeat(opaque.length));
  for (const match of blank.matchAll(/<([\w:.-]+)(?:\s[^<>]*)?>([^<]*)<\/\1\s*>/g)) {
    const from = start + match.index + match[0].indexOf(">") + 1;
    const runs = contentRuns(document, from, from + match[2]!.length);
    if (textOf(runs).trim() === value.trim()) found.push(runs);
  }
  if (found.length > 0) return found[0]!;
  const at = item.indexOf(value);
  if (at === -1 || item.indexOf(value, at + 1) !== -1) return null;
  return [{ text: value, at: [start + at, start + at + value.length] }];
}
