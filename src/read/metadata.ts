import type { Article } from "../records/article.js";
import { parseDate } from "./dates.js";
import type { DomElement } from "./dom.js";
import { linkedArticle, words } from "./json-ld.js";
import type { Page } from "./page.js";
import { collapse, type Run, sliceRuns, textOf, untraced } from "./traced.js";

export type Metadata = Pick<
  Article,
  "url" | "section" | "byline" | "publisher" | "published" | "modified" | "tags" | "language"
> & { title: Run[] };

const first = <T>(...values: (T | null | undefined | "")[]): T | null =>
  (values.find((value) => value !== null && value !== undefined && value !== "") as T | undefined) ?? null;

const unique = (values: string[]): string[] => [...new Set(values.map((value) => value.trim()).filter(Boolean))];

/** "By Ana Lima and Jo Roe" names Ana Lima and Jo Roe. Addresses and handles are nobody's name. */
export function bylineOf(written: string | null | undefined): string | null {
  const name = (written ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(written |posted |words )?by:?\s+/i, "");
  return name === "" || name.length > 120 || /^(https?:|www\.|@)/i.test(name) ? null : name;
}

/** The title without the name of the site that is hung on it: "Bridge closed | The Valley Post". */
function withoutSite(runs: Run[], site: string | null): Run[] {
  const title = textOf(runs);
  const cut = /^(.*\S)\s+[|–—·»-]\s+([^|–—·»]+)$/.exec(title);
  if (!cut || !site) return runs;
  const bare = (name: string) => name.toLowerCase().replace(/^the |\.(com|org|net|co\.uk)$|[^\p{L}\p{N}]/gu, "");
  const tail = bare(cut[2]!);
  return tail !== "" && (bare(site).includes(tail) || tail.includes(bare(site)))
    ? sliceRuns(runs, 0, cut[1]!.length)
    : runs;
}

/** What the page says about its article, besides the text. */
export function metadataOf(page: Page, input: string): Metadata {
  const { document } = page;
  const linked = linkedArticle(document);
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
  const publisher = first(meta("og:site_name"), words(linked.publisher)[0], meta("application-name"));
  return {
    title: titleOf(page, metas, words(linked.headline)[0], publisher ?? host),
    url: first(
      address(document.querySelector('link[rel="canonical" i]')?.getAttribute("href"), input),
      address(meta("og:url"), input),
      host && input,
    ),
    section: first(meta("article:section"), words(linked.articleSection)[0]),
    byline: authorOf(
      page,
      unique(words(linked.author)),
      meta("author", "article:author", "parsely-author", "dc.creator"),
    ),
    publisher,
    published: first(
      parseDate(words(linked.datePublished)[0]),
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
    ),
    modified: first(
      parseDate(words(linked.dateModified)[0]),
      ...["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified"].map((name) =>
        parseDate(meta(name)),
      ),
    ),
    tags: unique([
      ...all("article:tag"),
      ...words(linked.keywords).flatMap((words) => words.split(",")),
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
  const candidates = [
    attribute("og:title"),
    collapse(untraced(headline ?? "")),
    attribute("twitter:title"),
    headings.length === 1 ? headings[0]! : [],
    documentTitle ? collapse(page.runsUnder(documentTitle)) : [],
    headings[0] ?? [],
  ];
  const chosen = withoutSite(candidates.find((runs) => runs.length > 0) ?? [], site);
  // The headline that readers see is the best place to point at, then any that is in the document.
  const same = (runs: Run[]) => textOf(runs) === textOf(chosen);
  return (
    headings.find(same) ??
    (chosen.some((run) => run.at) ? chosen : candidates.find((c) => same(c) && c.some((run) => run.at))) ??
    chosen
  );
}

function authorOf(page: Page, linked: string[], meta: string | null): string | null {
  if (linked.length > 0) return bylineOf(linked.join(", "));
  const named = bylineOf(meta);
  if (named !== null) return named;
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

function address(written: string | null | undefined, input: string): string | null {
  if (!written) return null;
  try {
    return new URL(written.trim(), /^https?:/i.test(input) ? input : undefined).href;
  } catch {
    return null;
  }
}
