import { describe, expect, it } from "vitest";
import { decode, encodingOf } from "./encoding.js";

const bytes = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const markup = (text: string, charset?: string) => encodingOf(bytes(text), { charset, markup: true });

describe("encodingOf", () => {
  it.each([
    ["a byte order mark before all else", "\xef\xbb\xbf<meta charset=koi8-r>", "iso-8859-2", "utf-8"],
    ["UTF-16 by its mark", "\xff\xfeh\0i\0", undefined, "utf-16le"],
    ["the header before the page", "<meta charset=koi8-r>\xe9", "ISO-8859-2", "iso-8859-2"],
    [
      "the page's declaration",
      '<meta http-equiv=x content="text/html; charset=iso-8859-1">\xe9',
      undefined,
      "windows-1252",
    ],
    ["an XML declaration", '<?xml version="1.0" encoding="koi8-r"?><rss/>', undefined, "koi8-r"],
    ["no declaration in a comment", "<!-- <meta charset=koi8-r> -->caf\xc3\xa9", undefined, "utf-8"],
    ["UTF-8 where it is well formed", "caf\xc3\xa9", undefined, "utf-8"],
    ["a declaration further down", `${" ".repeat(2000)}<meta charset=koi8-r>\xe9`, undefined, "koi8-r"],
    ["windows-1252 for the rest", "caf\xe9", undefined, "windows-1252"],
    ["nothing that it does not know", "<meta charset=klingon>caf\xc3\xa9", "x-no-such", "utf-8"],
    ["UTF-16 that lost its mark", "<\0p\0>\0h\0i\0", undefined, "utf-16le"],
    ["big-endian UTF-16 that lost its mark", "\0<\0p\0>\0h\0i", "utf-8", "utf-16be"],
    [
      "windows-1252 where no byte is the UTF-8 that is declared",
      "<meta charset=utf-8>caf\xe9",
      undefined,
      "windows-1252",
    ],
    ["UTF-8 for a document that was cut in a character", "<meta charset=utf-8>caf\xc3\xa9 caf\xc3", undefined, "utf-8"],
    ["no UTF-16 in single bytes", "<meta charset=utf-16>hi", undefined, "utf-8"],
  ])("takes %s", (_name, text, charset, encoding) => expect(markup(text, charset)).toBe(encoding));
});

it("decodes windows-1252 as the standard says", () => {
  expect(decode(bytes("\x93caf\xe9\x94 \x80"), "windows-1252")).toBe("“café” €");
});
