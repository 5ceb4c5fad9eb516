import { extname } from "node:path";
import { decode, utf16Of } from "./encoding.js";

/** File names that never hold a document: passed over in a directory, refused when named. */
const MEDIA = new Set(
  (
    ".avif .bmp .gif .heic .ico .jpeg .jpg .png .svg .tif .tiff .webp .avi .m4v .mkv .mov .mp4 .mpeg .mpg .webm .wmv " +
    ".aac .flac .m4a .mp3 .ogg .opus .wav .css .js .mjs .map .woff .woff2 .ttf .otf .eot .wasm"
  ).split(" "),
);

export const isMediaFile = (name: string): boolean => MEDIA.has(extname(name).toLowerCase());

const BY_EXTENSION: Record<string, string> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".jsonl": "application/jsonl",
  ".ndjson": "application/jsonl",
  ".rss": "application/rss+xml",
  ".atom": "application/atom+xml",
  ".json": "application/json",
  ".xml": "application/xml",
};

const BY_ROOT: Record<string, string> = {
  rss: "application/rss+xml",
  feed: "application/atom+xml",
  "rdf:rdf": "application/rdf+xml",
  html: "text/html",
};

/** Tags that begin a page, as the MIME Sniffing Standard lists them, and a few that begin saved fragments. */
const HTML_START =
  /^<(!doctype html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|article|main|section)[\s>]/i;

function sniff(head: string): string | undefined {
  let start = head.replace(/^[\ufeff\s]+/, "");
  if (/^[{[]/.test(start)) {
    if (/^\{[\s\S]*"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org/.test(start)) return "application/feed+json";
    const lines = start.split("\n");
    return start[0] === "{" && lines.length > 1 && /\}\s*$/.test(lines[0]!) ? "application/jsonl" : undefined;
  }
  const prologue = /^(<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\s(?!html)[^>]*>)\s*/i;
  while (prologue.test(start)) start = start.replace(prologue, "");
  if (HTML_START.test(start)) return "text/html";
  const root = /^<([a-z:]+)[\s>]/i.exec(start)?.[1]?.toLowerCase();
  return root === undefined ? undefined : BY_ROOT[root];
}

/**
 * The media type of a document: what its first bytes show, else what the header or the file name says. The bytes go
 * first because servers call feeds text/html and pages text/plain; a name ending in ".txt" is believed.
 */
export function mediaTypeOf(head: Uint8Array, name: string, header: string | undefined): string {
  const extension = extname(name.replace(/[?#].*$/, "").replace(/\.gz$/i, "")).toLowerCase();
  if (extension === ".txt" || extension === ".md") return "text/plain";
  if (BY_EXTENSION[extension] === "application/jsonl") return "application/jsonl";
  const shown = sniff(decode(head.subarray(0, 4096), utf16Of(head) ?? "windows-1252").replace(/^ï»¿/, ""));
  // A feed's name on a page is a feed that has moved or died: better say so than read the notice.
  if (shown === "text/html" && /^\.(rss|atom)$/.test(extension)) return BY_EXTENSION[extension]!;
  if (shown !== undefined) return shown;
  const said = header?.replace(/;.*$/, "").trim().toLowerCase();
  if (said && said !== "application/octet-stream" && said !== "application/gzip") return said;
  return BY_EXTENSION[extension] ?? "text/plain";
}

/**
 * Whether the bytes hold characters that no text does; UTF-16 is text. Markup may hold a stray one, as pages on the web
 * do, but not be full of them.
 */
export function isBinary(bytes: Uint8Array, markup = false): boolean {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return true;
  if (utf16Of(bytes)) return false;
  const head = bytes.subarray(0, 1024);
  const controls = head.filter((b) => b < 0x09 || b === 0x0b || (b > 0x0d && b < 0x20 && b !== 0x1b)).length;
  return markup ? controls * 50 > head.length : controls > 0;
}
