import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articlesOf, lookAlikes, mapped } from "../../test/captured.js";
import type { Article } from "../records/article.js";
import { locate } from "./locate.js";

/** Words that make offsets go wrong: astral, joined, combining, right to left, entities, odd white space. */
const word = fc.constantFrom(
  ..."said the mayor ministry 👩‍👩‍👧 🏳️‍🌈 e\u0301tude שלום مرحبا naïve 😀 &amp; &eacute; &#x1F600; &nbsp; &ldquo;no&rdquo; a&shy;b it’s &notit; & <".split(
    " ",
  ),
  "\u00a0",
  "ﬁ",
);
const gap = fc.constantFrom(" ", "  ", "\n", "\r\n", "\t", "\u00a0", " \r\n ");
const words = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }).map((pairs) => pairs.flat().join(""));
const inline = fc.tuple(fc.constantFrom("b", "i", "a", "span"), words).map(([tag, text]) => `<${tag}>${text}</${tag}>`);
const block = fc
  .tuple(
    fc.constantFrom("p", "h2", "blockquote", "div", "li"),
    fc.array(fc.oneof(words, inline), { minLength: 1, maxLength: 4 }),
  )
  .map(([tag, parts]) => `<${tag}>${parts.join("")}</${tag}>`);
const anchor = "<p>The council of the town said on Monday that the bridge would be closed for a while.</p>";

/** Every entry lies inside both texts, in reading order, none over another. */
function expectWellFormed(article: Article, document: string) {
  expect(lookAlikes(article, document)).toEqual([]);
  let end = 0;
  for (const { part, span, range } of mapped(article, document)) {
    expect(range[0]).toBeLessThan(range[1]);
    expect(range[1]).toBeLessThanOrEqual(document.length);
    if (part !== "text") continue;
    expect(span[0]).toBeGreaterThanOrEqual(end);
    end = span[1];
  }
  expect(end).toBeLessThanOrEqual(article.text.length);
}

const covered = (article: Article): number =>
  article.sourceMap.reduce((sum, { part, span }) => (part === "text" ? sum + span[1] - span[0] : sum), 0);

/** Characters of a text that are no separators between paragraphs or lines. */
const own = (text: string): number => text.replace(/\n/g, "").length;

describe("source maps", () => {
  it("hold for any page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
        const page = `<!doctype html><title>T</title><article>${anchor}${blocks.join("\r\n")}</article>`;
        for (const article of await articlesOf(page, "text/html")) expectWellFormed(article, page);
      }),
      { numRuns: 150 },
    );
  });

  it("hold for any plain text, and cover all of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n\n", "\r\n\r\n", "\n"),
        async (parts, between) => {
          const text = `The mayor said so.${between}${parts.join(between)}`;
          for (const article of await articlesOf(text, "text/plain")) {
            expectWellFormed(article, text);
            expect(covered(article)).toBe(own(article.text));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("hold for any JSON Lines, whose texts stay as they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), fc.boolean(), async (made, escaped) => {
        const text = `${made} said`;
        const wellFormed = !/\p{Surrogate}/u.test(made);
        const json = JSON.stringify({ title: "T", text });
        const line = escaped
          ? json.replace(/[^\x20-\x7e]/g, (u) => `\\u${u.charCodeAt(0).toString(16).padStart(4, "0")}`)
          : json;
        const [article] = await articlesOf(line, "application/jsonl");
        // A lone surrogate cannot be written in UTF-8 unless it is escaped.
        if (escaped || wellFormed) expect(article!.text).toBe(text);
        expect(covered(article!)).toBe(article!.text.length);
        const [[from, to] = [0, 0]] = locate(article!.sourceMap, "text", [text.length - 4, text.length]);
        if (wellFormed) expect(line.slice(from, to)).toBe("said");
      }),
    );
  });

  it("hold for feeds, escaped or in CDATA", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), fc.boolean(), async (blocks, cdata) => {
        const markup = anchor + blocks.join("\n");
        const escaped = markup.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        const body = cdata ? `<![CDATA[${markup}]]>` : escaped;
        const feed = `<rss version="2.0"><channel><title>F</title><item><title>A</title><description>${body}</description></item></channel></rss>`;
        const [article] = await articlesOf(feed, "application/rss+xml");
        expectWellFormed(article!, feed);
        expect(article!.text).toContain("said on Monday");
        const at = article!.text.indexOf("said on Monday");
        const [[from, to] = [0, 0]] = locate(article!.sourceMap, "text", [at, at + 14]);
        expect(feed.slice(from, to)).toBe("said on Monday");
      }),
      { numRuns: 100 },
    );
  });

  it("hold for a megabyte without a full stop", async () => {
    const text = "the mayor said that the bridge and the mill and the harbour ".repeat(18_000);
    for (const [document, type] of [
      [text, "text/plain"],
      [`<title>T</title><p>${text}</p>`, "text/html"],
    ] as const) {
      const [article] = await articlesOf(document, type);
      expect(article!.text).toBe(text.trim());
      expect(article!.sourceMap.filter((entry) => entry.part === "text")).toHaveLength(1);
    }
  });
});

describe("no look-alikes", () => {
  it("does not follow a text into a cell that begins like it", async () => {
    const page = `<title>T</title><p>${"The mayor said the bridge was safe. ".repeat(20)}</p><table>said<td>no one</td>no</table>`;
    for (const article of await articlesOf(page, "text/html")) expect(lookAlikes(article, page)).toEqual([]);
  });

  it("gives each of two equal paragraphs its own place", async () => {
    const page =
      "<title>T</title><article><p>He denied it again, the mayor.</p><p>He denied it again, the mayor.</p></article>";
    const [article] = await articlesOf(page, "text/html");
    const second = article!.text.lastIndexOf("He denied");
    expect(locate(article!.sourceMap, "text", [second, second + 9])).toEqual([
      [page.lastIndexOf("He denied"), page.lastIndexOf("He denied") + 9],
    ]);
  });
});
