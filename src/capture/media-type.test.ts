import { expect, it } from "vitest";
import { isBinary, mediaTypeOf } from "./media-type.js";

const type = (head: string, name = "x", header?: string) => mediaTypeOf(new TextEncoder().encode(head), name, header);

it.each([
  ["<!DOCTYPE html><p>", "x", undefined, "text/html"],
  ["\ufeff\n<!-- saved --><HTML lang=en>", "x", "text/plain", "text/html"],
  ['\n\n<?xml version="1.0"?><?x y?><rss version="2.0">', "x", "text/html", "application/rss+xml"],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', "x.xml", undefined, "application/atom+xml"],
  ["<rdf:RDF xmlns:rdf='x'>", "x", undefined, "application/rdf+xml"],
  ['{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}', "x.json", undefined, "application/feed+json"],
  ['{"text": "One."}\n{"text": "Two."}', "-", undefined, "application/jsonl"],
  ["<html><p>Moved", "news.rss", undefined, "application/rss+xml"],
  ["<b>not markup", "notes.txt", undefined, "text/plain"],
  ["Words.", "x", "application/octet-stream", "text/plain"],
  ["Words.", "https://a.example/x", "text/plain; charset=utf-8", "text/plain"],
])("%j named %s sent as %s is %s → %s", (head, name, header, expected) =>
  expect(type(head, name, header)).toBe(expected),
);

it("tells binary files from text", () => {
  expect(isBinary(new TextEncoder().encode("%PDF-1.7"))).toBe(true);
  expect(isBinary(Uint8Array.of(0x89, 0x50, 0x00))).toBe(true);
  expect(isBinary(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toBe(false);
  expect(isBinary(new TextEncoder().encode("a\tb\r\nc\f é"))).toBe(false);
  expect(isBinary(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toBe(true);
  const page = new TextEncoder().encode(`<p>${"The mayor said so. ".repeat(9)}\0`);
  expect([isBinary(page), isBinary(page, true)]).toEqual([true, false]);
  expect(isBinary(Uint8Array.of(0x3c, 0x70, 0x3e, 1, 2, 3, 4), true)).toBe(true);
});
