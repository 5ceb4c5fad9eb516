import { parseFragment } from "parse5";
import type { Run } from "./traced.js";

const ENTITY = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?/y;
const TAG = /<(?!script|style|textarea|template|!)\/?[A-Za-z][^<>]*>/y;

const decoded = new Map<string, string>();

/** What the HTML Standard makes of one character reference. */
function decodeEntity(entity: string): string {
  let text = decoded.get(entity);
  if (text === undefined) {
    const node = parseFragment(entity).childNodes[0];
    text = node !== undefined && "value" in node ? node.value : entity;
    if (decoded.size < 4096) decoded.set(entity, text);
  }
  return text;
}

/**
 * Finds a decoded text again in the source range that the parser says it came from: equal characters run together,
 * an entity is a run of its own, line breaks may be CRLF. From the first character that cannot be found on, the rest is
 * left untraced. A text that the parser gathered around tags is followed across them, but believed there only when all
 * of it is found: what stands between the tags may look alike by chance.
 */
export function align(text: string, source: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  let from = start;
  let done = 0;
  let i = 0;
  let at = start;
  let beforeTags: Run[] | undefined;
  const flush = () => {
    if (i > done) runs.push({ text: text.slice(done, i), at: [from, at] });
  };
  const jump = (length: number, width: number) => {
    flush();
    if (length > 0) runs.push({ text: text.slice(i, i + length), at: [at, at + width] });
    i += length;
    at += width;
    done = i;
    from = at;
  };
  while (i < text.length && at < end) {
    const unit = source[at]!;
    if (unit === "&") {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(source)?.[0];
      const meaning = entity === undefined ? "&" : decodeEntity(entity);
      if (entity !== undefined && meaning !== entity && text.startsWith(meaning, i)) {
        jump(meaning.length, entity.length);
        continue;
      }
    }
    if (unit === text[i]) {
      i++;
      at++;
    } else if (unit === "\r" && text[i] === "\n") {
      jump(1, source[at + 1] === "\n" ? 2 : 1);
    } else if (unit === "\0" || ((unit === "\n" || unit === "\r") && i === 0)) {
      jump(0, 1);
    } else {
      TAG.lastIndex = at;
      const tag = unit === "<" ? TAG.exec(source)?.[0] : undefined;
      if (tag === undefined) break;
      jump(0, tag.length);
      beforeTags ??= [...runs];
    }
  }
  flush();
  if (beforeTags && (i < text.length || at < end)) return untracedRest(beforeTags, text);
  return untracedRest(runs, text);
}

function untracedRest(runs: Run[], text: string): Run[] {
  const found = runs.reduce((length, run) => length + run.text.length, 0);
  return found < text.length ? [...runs, { text: text.slice(found), at: null }] : runs;
}
