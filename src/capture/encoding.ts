/** What the upper half of C1 stands for in windows-1252; some Node versions decode it as Latin-1 instead. */
const C1 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
  "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

/** The Encoding Standard's name for a label, or undefined where it knows none. */
function encodingNamed(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return undefined;
}

/** What the markup itself declares. */
function declared(markup: string): string | undefined {
  const plain = markup.replace(/<!--[\s\S]*?-->/g, "");
  const label =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(plain)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(plain)?.[1];
  const name = encodingNamed(label);
  // Words that were read as single bytes cannot be UTF-16, whatever they say.
  return name?.startsWith("utf-16") ? "utf-8" : name;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a document by the rules of the WHATWG: byte order mark, HTTP header, declaration in the first
 * 1,024 bytes; then UTF-8 where that is well formed, a declaration further down, windows-1252.
 */
export function encodingOf(bytes: Uint8Array, options: { charset?: string | undefined; markup: boolean }): string {
  const head = () => (options.markup ? declared(latin1(bytes.subarray(0, 1024))) : undefined);
  const late = () => (options.markup ? declared(latin1(bytes.subarray(0, 1 << 16))) : undefined);
  return (
    byteOrderMark(bytes) ??
    encodingNamed(options.charset) ??
    head() ??
    (isUtf8(bytes) ? "utf-8" : (late() ?? "windows-1252"))
  );
}

/** Decodes as the Encoding Standard says: never fails, drops a byte order mark. */
export function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  return latin1(bytes).replace(/[\x80-\x9f]/g, (unit) => C1[unit.charCodeAt(0) - 0x80]!);
}
