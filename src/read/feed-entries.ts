import { parseFeed } from "feedsmith";

/** What the formats of feeds have in common. */
export interface FeedEntry {
  title: string;
  /** Markup, or plain text where `plain`. */
  content: string;
  plain: boolean;
  /** Where a JSON feed holds the content. */
  field: "content_html" | "content_text" | "summary";
  url: string | null;
  published: string | undefined;
  modified: string | undefined;
  authors: string[];
  tags: string[];
  language: string | undefined;
}

export interface FeedContents {
  publisher: string | null;
  json: boolean;
  entries: FeedEntry[];
}

type AnyFeed = ReturnType<typeof parseFeed<string>>;
type RssItem = NonNullable<Extract<AnyFeed, { format: "rss" }>["feed"]["items"]>[number];
type AtomEntry = NonNullable<Extract<AnyFeed, { format: "atom" }>["feed"]["entries"]>[number];
type JsonItem = NonNullable<NonNullable<Extract<AnyFeed, { format: "json" }>["feed"]["items"]>[number]>;

/** RDF items have a few of the fields that RSS items have. */
type RssLike = { [K in keyof RssItem]?: RssItem[K] | undefined };

const present = (values: (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined && value !== "") as string[];

function fromRss(item: RssLike, language: string | undefined): FeedEntry {
  const authors = present((item.authors ?? []).map((author) => author?.name));
  return {
    title: item.title ?? item.dc?.titles?.[0] ?? "",
    content: item.content?.encoded ?? item.description ?? item.atom?.summary?.value ?? item.dc?.descriptions?.[0] ?? "",
    plain: false,
    field: "content_html",
    url:
      item.link ??
      (item.guid?.isPermaLink !== false && /^https?:/.test(item.guid?.value ?? "") ? item.guid!.value! : null),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
    modified: item.atom?.updated ?? item.dcterms?.modified?.[0],
    authors: authors.length > 0 ? authors : (item.dc?.creators ?? []),
    tags: present([...(item.categories ?? []).map((category) => category?.name), ...(item.dc?.subjects ?? [])]),
    language: item.dc?.languages?.[0] ?? language,
  };
}

const fromAtom = (entry: Partial<AtomEntry>, language: string | undefined): FeedEntry => ({
  title: entry.title?.value ?? "",
  content: entry.content?.value ?? entry.summary?.value ?? "",
  plain: (entry.content?.value === undefined ? entry.summary?.type : entry.content.type) === "text",
  field: "content_html",
  url: (entry.links ?? []).find((link) => (link?.rel ?? "alternate") === "alternate")?.href ?? null,
  published: entry.published ?? entry.dc?.dates?.[0],
  modified: entry.updated,
  authors: present((entry.authors ?? []).map((author) => author?.name)),
  tags: present((entry.categories ?? []).map((category) => category?.label ?? category?.term)),
  language: entry.xml?.lang ?? language,
});

function fromJson(item: Partial<JsonItem>, language: string | undefined): FeedEntry {
  const field = item.content_html ? "content_html" : item.content_text ? "content_text" : "summary";
  return {
    title: item.title ?? "",
    content: item[field] ?? "",
    plain: field !== "content_html",
    field,
    url: item.url ?? item.external_url ?? null,
    published: item.date_published,
    modified: item.date_modified,
    authors: present((item.authors ?? []).map((author) => author?.name)),
    tags: item.tags ?? [],
    language: item.language ?? language,
  };
}

/** The entries of an RSS, RDF, Atom or JSON feed. Throws where the document is none. */
export function feedContents(document: string): FeedContents {
  const parsed = parseFeed(document.trimStart());
  switch (parsed.format) {
    case "rss": {
      const { title, language, items } = parsed.feed;
      return { publisher: title ?? null, json: false, entries: (items ?? []).map((item) => fromRss(item, language)) };
    }
    case "rdf": {
      const { title, dc, items } = parsed.feed;
      const entries = (items ?? []).map((item) => fromRss(item, dc?.languages?.[0]));
      return { publisher: title ?? null, json: false, entries };
    }
    case "atom": {
      const { title, xml, entries } = parsed.feed;
      return {
        publisher: title?.value ?? null,
        json: false,
        entries: (entries ?? []).map((entry) => fromAtom(entry, xml?.lang)),
      };
    }
    case "json": {
      const { title, language, items } = parsed.feed;
      return {
        publisher: title ?? null,
        json: true,
        entries: (items ?? []).map((item) => fromJson(item ?? {}, language)),
      };
    }
  }
}
