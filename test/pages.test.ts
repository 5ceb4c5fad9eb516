import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../src/compile/index.js";
import { anchorsOf } from "../src/pages/anchors.js";
import { briefPage } from "../src/pages/brief.js";
import { chromiumPath } from "./chromium.js";
import { marked, together } from "./marked.js";

const wire = marked("wire", {
  ...{ publisher: "Meridian Press", published: "2026-05-06T18:42:00-04:00", section: "World", tags: ["Corvana"] },
  ...{ url: "javascript:alert(1)", byline: "<img src=x onerror=alert(1)>" },
  title: "Six leave embassy compound; {s1|Whitcombe} {c1|says} {q1|they were ‘rescued’}",
  keyPoints: ["{s1|Daniel Whitcombe} {c1|speaks of} {q1|a rescue}.", "</style><script>alert(1)</script>"],
  text: [
    "{q1|“All six have been rescued,”} {s1|Secretary of State Daniel Whitcombe} {c1|wrote}. {q1|“We thank everyone.”}",
    "{s2|The party} {c2|said} {q2|that {s3|its leader, Inés Calvera,} {c3|had denied} {q3|that there was a deal}}.",
    "{q4|“It was no siege.",
    "“It was a visit,”} {s4|Minister Zdeňka Šťastná-Łukaszewicz} {c4|said}.",
    `{s5|He} {c5|posted} {q5|a link, relay.example/${"averylongwordwithoutanybreak".repeat(6)}}.`,
    "{q6|Everyone knew}. {s7|He} {c7|said} {q7|<b>no</b> &amp; yes}.",
  ].join("\n\n"),
});
const copy = marked("copy", {
  ...{ publisher: "Altamar", published: "2026-05-07", url: "https://altamar.example/1", language: "en-GB" },
  title: "Embassy six are out",
  text: "{q1|“All six have been rescued,”} {s1|Whitcombe} {c1|wrote}. {q1|“We thank everyone.”}",
});
const articles = [wire.article, copy.article];
const brief = compile(articles, together([wire, copy]));
const html = briefPage(brief, articles);

const executablePath = chromiumPath();

describe.skipIf(executablePath === undefined)("the page of a brief in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "audiatur-pages-"));
  const address = pathToFileURL(join(folder, "brief.html")).href;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, "brief.html"), html);
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
    page = await browser.newPage();
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    await page.goto(address);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test("asks for nothing but itself and complains of nothing", () => {
    expect(requests.filter((url) => url !== address && !url.startsWith("data:"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([360, 390, 768, 1280])("does not overflow at %i px", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.$eval("html", (html) => html.scrollWidth)).toBe(width);
  });

  test("leads from every statement to exactly its words in the article", async () => {
    const links = await page.$$eval(".statement a[href^='#m']", (found) => found.map((a) => a.getAttribute("href")!));
    const marks = [...anchorsOf(brief).values()];
    expect(new Set(links)).toEqual(new Set(marks.map(({ mark }) => `#m${mark}`)));
    const words = await page.$eval(
      "html",
      wordsOfMarks,
      marks.map(({ mark, row }) => ({ mark, count: row.statement.content.length })),
    );
    expect(words).toEqual(marks.map(({ row }) => row.words.content));
  });

  test("leads from every mark back to a statement", async () => {
    const back = await page.$$eval("a.mark, a.no", (marks) => marks.map((a) => a.getAttribute("href")!));
    const statements = await page.$$eval(".statement", (items) => items.map(({ id }) => `#${id}`));
    expect(back.filter((href) => !statements.includes(href))).toEqual([]);
    expect(new Set(back)).toEqual(new Set(statements));
  });

  test("shows articles word for word", async () => {
    const texts = await page.$$eval("article .copy", (copies) =>
      copies.map((copy) => [...copy.querySelectorAll(":scope > p")].map((p) => p.textContent).join("\n\n")),
    );
    expect(texts).toEqual(articles.map(({ text }) => text));
    expect(await page.$$eval("article h3", (titles) => titles.map((h3) => h3.textContent))).toEqual(
      articles.map(({ title }) => title),
    );
  });

  test("highlights all of a statement that is pointed at by the address", async () => {
    const discontinuous = [...anchorsOf(brief).values()].find(({ row }) => row.statement.content.length > 1)!;
    await page.goto(`${address}#m${discontinuous.mark}`);
    const lit = await page.$$eval("a.mark.here", (marks) => marks.map((mark) => mark.textContent));
    expect(lit).toEqual(expect.arrayContaining(["“All six have been rescued,”", "“We thank everyone.”"]));
  });

  test("makes nothing of markup and scripts in what it shows", async () => {
    expect(await page.$$eval("img, b, [href^='javascript']", (found) => found.length)).toBe(0);
    expect(await page.$$eval("script", (found) => found.length)).toBe(1);
  });

  test("can be walked with the keyboard: a skip link first, headings without gaps", async () => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    expect(await page.getAttribute(":focus", "href")).toBe("#content");
    const levels = await page.$$eval("h1, h2, h3, h4", (found) => found.map((heading) => Number(heading.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("has enough contrast in the %s theme", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const names = ["paper", "tint", "lit", "ink", "muted", "source", "cue", "content"];
    const colours = await page.$eval(
      "html",
      (html, tokens) => {
        const style = html.ownerDocument.defaultView!.getComputedStyle(html);
        return tokens.map((token) => style.getPropertyValue(`--${token}`).trim());
      },
      names,
    );
    const [paper, tint, lit, ...texts] = colours as [string, string, string, ...string[]];
    for (const background of [paper, tint, lit])
      for (const text of texts)
        expect(contrast(text, background), `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
  });
});

/** As much of an element as is needed here: the types of the browser are not loaded. */
interface Root {
  textContent: string | null;
  closest(selector: string): Root | null;
  querySelector(selector: string): Root | null;
  querySelectorAll(selector: string): Iterable<Root>;
}

/** In the browser: the text under each statement's content marks, written as a brief writes the words of its spans. */
function wordsOfMarks(html: Root, marks: { mark: string; count: number }[]): string[] {
  const block = "p, li, h3";
  return marks.map(({ mark, count }) => {
    if (!html.querySelector(`#m${mark}`)) return "no target";
    const spans = Array.from({ length: count }, (_, index) => {
      const pieces = [...html.querySelectorAll(`[data-content~="${mark}.${index}"]`)];
      const broken = (i: number) => i > 0 && pieces[i - 1]!.closest(block) !== pieces[i]!.closest(block);
      return pieces.map((piece, i) => (broken(i) ? "\n\n" : "") + piece.textContent).join("");
    });
    return spans.join(" … ");
  });
}

/** WCAG 2 contrast of two colours "#rrggbb". */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
