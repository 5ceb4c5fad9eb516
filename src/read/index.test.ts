import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { articlesOf, captured } from "../../test/captured.js";
import { isFailure } from "../capture/index.js";
import { read } from "./index.js";

const messages = async (document: string, type: string) =>
  (await read(captured(document, type))).map((item) => (isFailure(item) ? item.error.message : item.text));

describe("what cannot be read is a sentence", () => {
  it.each([
    [
      "<html><body><script>app()</script></body></html>",
      "text/html",
      "test is a page without text: it may need JavaScript, so save it from a browser.",
    ],
    ["", "text/html", "test is a page without text: it may need JavaScript, so save it from a browser."],
    [" \r\n\t ", "text/plain", "test holds nothing but white space: give a text with words in it."],
    ["<p>moved</p>", "application/rss+xml", "test is not a feed that can be read: give RSS, Atom or JSON Feed."],
    [
      '<rss version="2.0"><channel><title>F</title></channel></rss>',
      "application/rss+xml",
      "test is a feed without entries: try again when it has some.",
    ],
    [
      "x",
      "application/msword",
      "test is application/msword, which cannot be read: give HTML, text, a feed or JSON Lines.",
    ],
  ])("%j as %s", async (document, type, message) => expect(await messages(document, type)).toEqual([message]));

  it("names the line of JSON that is none, and goes on", async () => {
    const lines = '{"text": "One said."}\n\n{"text": \n{"title": "no text"}\r\n{"text": "  "}\n{"text": "Two said."}';
    const items = await read(captured(lines, "application/jsonl"));
    expect(items.map((item) => (isFailure(item) ? [item.input, item.error.code] : item.text))).toEqual([
      "One said.",
      ["test:3", "bad-json"],
      ["test:4", "bad-line"],
      ["test:5", "empty"],
      "Two said.",
    ]);
  });

  it("says so of a gzip file that was cut off", async () => {
    const whole = captured("x", "text/plain");
    const packed = gzipSync(Buffer.from("The mayor said so. ".repeat(500)));
    expect(await read({ ...whole, bytes: packed.subarray(0, packed.length - 9) })).toMatchObject([
      { input: "test", error: { code: "truncated" } },
    ]);
    expect(await read({ ...whole, bytes: packed })).toHaveLength(1);
  });

  it("refuses a page of tags without end", async () => {
    const [message] = await messages("<p> ".repeat(200_001), "text/html");
    expect(message).toBe(
      "test is a page of 200,001 tags, more than any article has: save the article alone and give that.",
    );
  });

  it("survives elements nested twenty thousand deep", async () => {
    const deep = `${"<div>".repeat(20_000)}The mayor said so.`;
    expect(await messages(deep, "text/html")).toEqual(["The mayor said so."]);
  });
});

describe("pages", () => {
  it("have ids that stay", async () => {
    const ids = async () => (await articlesOf("<p>The mayor said so.", "text/html")).map((article) => article.id);
    expect(await ids()).toEqual(await ids());
    expect((await ids())[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ["a heading", "<h3>Key Takeaways:</h3><ul><li>One</li><li>Two</li></ul>"],
    ["a bold line", "<p><strong>At a glance</strong></p><ul><li>One</li><li>Two</li></ul>"],
    ["a class", '<div class="article-key-points"><ul><li>One</li><li>Two</li></ul></div>'],
    [
      "a wrapped heading",
      "<section><header><h2>Key points</h2></header><div><ul><li>One</li><li>Two</li></ul></div></section>",
    ],
  ])("give up their key points under %s", async (_name, list) => {
    const body = "<p>The bridge will be closed for a year, the mayor said on Monday.</p>".repeat(5);
    const [article] = await articlesOf(`<title>T</title><article>${list}${body}</article>`, "text/html");
    expect(article!.keyPoints).toEqual(["One", "Two"]);
    expect(article!.text).not.toMatch(/One|Key|glance/);
  });

  it("are undated where they do not say", async () => {
    const [article] = await articlesOf("<title>T</title><p>The mayor said so.", "text/html");
    expect(article).toMatchObject({ published: null, modified: null, byline: null, publisher: null });
  });
});

describe("pages laid out as a table", () => {
  const words = "<p>The ferry will not sail this year, the harbour master said on Monday.".repeat(8);
  const page = (main: string) => `<title>The Eastport Mail - Ferry stays</title><table>
    <tr><td>The Eastport Mail</td></tr>
    <tr><td><b>Today</b><br><a href=a>Herring talks stall</a></td><td>${main}</td><td><b>Tides</b><br>High 4:12 AM</td></tr>
    <tr><td>Copyright 2026 The Eastport Mail.</td></tr></table>`;

  it("give what stands above their words, and leave out what stands beside them", async () => {
    const [article] = await articlesOf(
      page(`<font>WORLD</font><br><b>Ferry stays</b><br>By Jo Roe<br>Thursday, May 7, 2026, 5:30 AM<hr>${words}`),
      "text/html",
    );
    expect(article).toMatchObject({
      title: "Ferry stays",
      section: "WORLD",
      byline: "Jo Roe",
      publisher: "The Eastport Mail",
      published: "2026-05-07T05:30",
    });
    expect(new Set(article!.text.split("\n\n"))).toEqual(
      new Set(["The ferry will not sail this year, the harbour master said on Monday."]),
    );
  });

  it("keep the tables of an article", async () => {
    const figures =
      "<table><tr><td>Monday</td><td>41 boats</td></tr><tr><td>Tuesday</td><td>13 boats</td></tr></table>";
    const [article] = await articlesOf(page(words + figures), "text/html");
    expect(article!.text).toMatch(/41 boats/);
    expect(article!.text).not.toMatch(/Tides|Herring/);
  });
});

describe("the outlet in a window title", () => {
  const read = async (title: string, after: string) =>
    (await articlesOf(`<title>${title}</title><article><p>It is closed, she said.</article>${after}`, "text/html"))[0];

  it.each([
    ["Bridge closed | The Valley Post", "<div>The Valley Post</div>", "The Valley Post"],
    ["Harbour Life - Bridge closed", "<p>© 2019-2026 Harbour Life. All rights reserved.", "Harbour Life"],
    ["Bridge closed | World", "<div>World</div>", null],
    ["Bridge closed - a night on the river", "<p>© 2026 Jo Roe", null],
  ])("%s, above %s, is %j", async (title, after, publisher) => {
    const article = await read(title, after);
    expect(article!.publisher).toBe(publisher);
    expect(article!.title).toBe(publisher === null ? title : "Bridge closed");
  });
});

it("parts tags that are written in one", async () => {
  const [article] = await articlesOf(
    '<meta property="article:tag" content="Ferries, Harbour"><title>T</title><p>It is closed, she said.',
    "text/html",
  );
  expect(article!.tags).toEqual(["Ferries", "Harbour"]);
});

describe("feeds", () => {
  it("may be Atom", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>F</title><id>f</id><updated>2026-05-07T00:00:00Z</updated>
      <entry><title>Bridge</title><id>1</id><link href="https://f.example/1"/><author><name>Jo Roe</name></author>
      <published>2026-05-06T00:00:00Z</published><updated>2026-05-07T00:00:00Z</updated>
      <content type="html">&lt;p&gt;It is closed.&lt;/p&gt;</content></entry></feed>`;
    expect(await articlesOf(atom, "application/atom+xml")).toMatchObject([
      {
        title: "Bridge",
        byline: "Jo Roe",
        url: "https://f.example/1",
        published: "2026-05-06T00:00:00Z",
        text: "It is closed.",
        publisher: "F",
        language: "en",
      },
    ]);
  });

  it("may be JSON", async () => {
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "F",
      items: [
        {
          id: "1",
          url: "https://f.example/1",
          title: "Bridge",
          content_html: "<p>\u201cIt is closed,\u201d he said.</p>\n<p>So.</p>",
        },
        { id: "2", content_text: "First.\n\nSecond." },
      ],
    });
    const articles = await articlesOf(json, "application/feed+json");
    expect(articles.map((article) => article.text)).toEqual(["“It is closed,” he said.\n\nSo.", "First.\n\nSecond."]);
    const places = articles[0]!.sourceMap
      .filter((entry) => entry.part === "text")
      .map((entry) => json.slice(...entry.document));
    expect(places).toEqual(["“It is closed,” he said.", "So."]);
  });

  it("point nowhere when an item's words cannot be told apart", async () => {
    const twice = `<rss version="2.0"><channel><title>F</title>${"<item><title>A</title><description>Same.</description></item>".repeat(2)}<item></item></channel></rss>`;
    for (const article of await articlesOf(twice, "application/rss+xml")) expect(article.sourceMap).toEqual([]);
  });
});
