import type { Article } from "../records/article.js";
import { bylineOf } from "./credits.js";
import { parseDate } from "./dates.js";
import type { DomElement } from "./dom.js";
import { linkedData } from "./json-ld.js";
import { mastheadOf, withoutSite } from "./masthead.js";
import type { Page } from "./page.js";
import { collapse, type Run, textOf, untraced } from "./traced.js";

export type Metadata = Pick<
  Article,
  "url" | "section" | "byline" | "publisher" | "published" | "modified" | "tags" | "language"
> & { title: Run[] };

const first = <T>(...values: (T | null | undefined | "")[]): T | null =>
  (values.find((value) => value !== null && value !== undefined && value !== "") as T | undefined) ?? null;

const unique = (values: string[]): string[] => [...new Set(values.map((value) => value.trim()).filter(Boolean))];

/** What the page says about its article, besides the text. */
export function metadataOf(page: Page, input: string): Metadata {
  const { document } = page;
  const { article: linked, page: linkedPage, words } = linkedData(document);
  const metas = new Map<string, DomElement>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const names = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? "";
    for (const name of names.toLowerCase().split(/\s+/)) if (!metas.has(name)) metas.set(name, meta);
  }
  const meta = (...names: string[]): string | null =>
    first(...names.map((name) => metas.get(name)?.getAttribute("content")?.trim()));
  const all = (name: string) =>
    [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map(
      (m) => m.getAttribute("content") ?? "",
    );
  const host = /^https?:/i.test(input) ? new URL(input).hostname.replace(/^www\./, "") : null;
  const publisher = first(meta("og:site_name"), words(linked.publisher)[0], meta("application-name"), mastheadOf(page));
  const url = first(
    address(document.querySelector('link[rel="canonical" i]')?.getAttribute("href"), input),
    address(meta("og:url"), input),
    host && input,
  );
  return {
    title: titleOf(page, metas, words(linked.headline)[0], publisher ?? host),
    url,
    section: first(meta("article:section"), words(linked.articleSection)[0]),
    byline: authorOf(
      page,
      unique(words(linked.author)),
      meta("author", "article:author", "parsely-author", "dc.creator"),
      publisher,
    ),
    publisher,
    published: first(
      parseDate(words(linked.datePublished)[0]),
      parseDate(words(linkedPage.datePublished)[0]),
      ...[
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "sailthru.date",
      ].map((name) => parseDate(meta(name))),
      parseDate(timeElement(page)),
      shownDate(page),
      dateInAddress(url),
    ),
    modified: first(
      parseDate(words(linked.dateModified)[0]),
      parseDate(words(linkedPage.dateModified)[0]),
      ...["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified"].map((name) =>
        parseDate(meta(name)),
      ),
    ),
    tags: unique([
      ...all("article:tag").flatMap((tags) => tags.split(",")),
      ...words(linked.keywords).flatMap((keywords) => keywords.split(",")),
      ...(meta("news_keywords", "keywords") ?? "").split(/[,;]/),
      ...[...document.querySelectorAll('a[rel~="tag"]')].map((link) => (link.textContent ?? "").replace(/\s+/g, " ")),
    ]),
    language: first(
      document.documentElement.getAttribute("lang"),
      words(linked.inLanguage)[0],
      meta("og:locale", "content-language")?.replace("_", "-"),
    ),
  };
}

function titleOf(page: Page, metas: Map<string, DomElement>, headline: string | undefined, site: string | null): Run[] {
  const headings = [...page.document.querySelectorAll("h1")].map((h1) => collapse(page.runsUnder(h1)));
  const attribute = (name: string) => {
    const meta = metas.get(name);
    return meta ? collapse(page.runsOfAttribute(meta, "content")) : [];
  };
  const documentTitle = page.document.querySelector("title");
  const declared = [
    attribute("og:title"),
    collapse(untraced(headline ?? "")),
    attribute("twitter:title"),
    // The window's title is often the site's: a lone heading says better what the page is about.
    headings.length === 1 && textOf(headings[0]!).toLowerCase() !== site?.toLowerCase() ? headings[0]! : [],
    documentTitle ? collapse(page.runsUnder(documentTitle)) : [],
  ].filter((runs) => runs.length > 0);
  // The headline that readers see is the title and the best place to point at; the declared ones tell which it is.
  const seen = headings.find((runs) => declared.some((other) => isLike(textOf(runs), textOf(other))));
  const chosen = seen ?? declared[0] ?? headings[0] ?? [];
  const traced = declared.find((runs) => textOf(runs) === textOf(chosen) && runs.some((run) => run.at));
  return withoutSite(traced && !seen ? traced : chosen, site);
}

/** Whether most words of a heading are in another title. */
function isLike(heading: string, title: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = new Set(words(title));
  const own = words(heading);
  return own.length > 1 && own.filter((word) => there.has(word)).length * 2 > own.length;
}

function authorOf(page: Page, linked: string[], meta: string | null, publisher: string | null): string | null {
  const isSite = (name: string) => name.toLowerCase() === publisher?.toLowerCase();
  const authors = linked.filter((name) => bylineOf(name) !== null && !isSite(name));
  if (authors.length > 0) return bylineOf(authors.join(", "));
  const named = bylineOf(meta);
  if (named !== null && !isSite(named)) return named;
  for (const element of page.document.querySelectorAll('[itemprop~="author"], [rel~="author"], .byline, .author')) {
    const name = bylineOf(element.textContent);
    if (name !== null && name.length < 80) return name;
  }
  return null;
}

function timeElement(page: Page): string | null {
  const time =
    page.document.querySelector('time[itemprop~="datePublished"], time[pubdate]') ??
    page.document.querySelector("article time[datetime], main time[datetime]") ??
    page.document.querySelector("time[datetime]");
  return time?.getAttribute("datetime") ?? time?.textContent ?? null;
}

/** A date that the page shows in a place named for it. */
function shownDate(page: Page): string | null {
  const named =
    '[itemprop~="datePublished"], [class*="publish" i], [class*="date" i]:not(body), [class*="datum" i], [class*="byline" i]';
  for (const element of page.document.querySelectorAll(named)) {
    const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    const date = text.length <= 80 ? parseDate(text) : null;
    // A year or a month alone is a heading of an archive more often than a date.
    if (date !== null && date.length >= 10) return date;
  }
  return null;
}

/** The day in an address such as /2026/05/07/bridge-closed. */
const dateInAddress = (url: string | null): string | null => {
  const day = /\/(20\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(url ?? "");
  return day ? parseDate(`${day[1]}-${day[2]}-${day[3]}`) : null;
};

function address(written: string | null | undefined, input: string): string | null {
  if (!written) return null;
  try {
    return new URL(written.trim(), /^https?:/i.test(input) ? input : undefined).href;
  } catch {
    return null;
  }
}
