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
  // With two zeros after it, the mark is that of UTF-32, which nothing on the web decodes.
  if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0)) return "utf-16le";
  return undefined;
}

/** UTF-16 by its mark or, where that was lost, by the zeros that most of its Latin letters have for one half. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const mark = byteOrderMark(bytes);
  if (mark === "utf-16le" || mark === "utf-16be") return mark;
  const head = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++;
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (odd > 0.7 * most && even < 0.05 * most) return "utf-16le";
  return even > 0.7 * most && odd < 0.05 * most ? "utf-16be" : undefined;
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

/** Whether no character beyond ASCII is UTF-8: then the text is not, whoever says so. */
function isNowhereUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\ufffd") && !/[^\0-\x7f\ufffd]/.test(text);
}

/**
 * The encoding of a document by the rules of the WHATWG: byte order mark, HTTP header, declaration in the first
 * 1,024 bytes; then UTF-8 where that is well formed, a declaration further down, windows-1252. Unlike a browser it takes
 * UTF-16 that lost its mark for UTF-16, and words wrongly declared as UTF-8 for windows-1252.
 */
export function encodingOf(bytes: Uint8Array, options: { charset?: string | undefined; markup: boolean }): string {
  const head = () => (options.markup ? declared(latin1(bytes.subarray(0, 1024))) : undefined);
  const late = () => (options.markup ? declared(latin1(bytes.subarray(0, 1 << 16))) : undefined);
  const certain = byteOrderMark(bytes) ?? utf16Of(bytes);
  if (certain) return certain;
  const said = encodingNamed(options.charset) ?? head() ?? (isUtf8(bytes) ? "utf-8" : (late() ?? "windows-1252"));
  return said === "utf-8" && isNowhereUtf8(bytes) ? "windows-1252" : said;
}

/** Decodes as the Encoding Standard says: never fails, drops a byte order mark. */
export function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  return latin1(bytes).replace(/[\x80-\x9f]/g, (unit) => C1[unit.charCodeAt(0) - 0x80]!);
}
