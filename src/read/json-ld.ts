import type { DomDocument } from "./dom.js";

/** A node of JSON-LD, unchecked: publishers write all kinds of things. */
export type LinkedData = Record<string, unknown>;

const ARTICLE = /(Article|Report|BlogPosting|SocialMediaPosting)$/;

const isObject = (value: unknown): value is LinkedData => typeof value === "object" && value !== null;

const typesOf = (node: LinkedData): string[] => [node["@type"]].flat().filter((type) => typeof type === "string");

function* nodes(value: unknown, depth = 0): Generator<LinkedData> {
  if (!isObject(value) || depth > 4) return;
  if (Array.isArray(value)) for (const item of value) yield* nodes(item, depth + 1);
  else {
    yield value;
    yield* nodes(value["@graph"], depth + 1);
    yield* nodes(value.mainEntity, depth + 1);
    yield* nodes(value.mainEntityOfPage, depth + 1);
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Raw line breaks in strings and comment brackets around the whole are the common mistakes.
    try {
      return JSON.parse(
        json.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/)|(-->|\/\*\]\]>\*\/)\s*$/g, "").replace(/[\n\r\t]+/g, " "),
      );
    } catch {
      return undefined;
    }
  }
}

/** What the page says of its article in JSON-LD. */
export interface Linked {
  /** The article's own node; empty where there is none. */
  article: LinkedData;
  /** The page's node, which has the dates where the article has none. */
  page: LinkedData;
  /** A value's words: itself, or the name of the thing, which may stand elsewhere in the page under its "@id". */
  words(value: unknown): string[];
}

export function linkedData(document: DomDocument): Linked {
  const all = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => [
    ...nodes(parse(script.textContent ?? "")),
  ]);
  const typed = (pattern: RegExp) => all.find((node) => typesOf(node).some((type) => pattern.test(type))) ?? {};
  const named = new Map<unknown, unknown>(
    all.flatMap((node) => (node["@id"] && node.name ? [[node["@id"], node.name]] : [])),
  );
  const words = (value: unknown): string[] => {
    if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
    if (Array.isArray(value)) return value.flatMap(words);
    return isObject(value) ? words(value.name ?? named.get(value["@id"])) : [];
  };
  return { article: typed(ARTICLE), page: typed(/^(WebPage|ItemPage)$/), words };
}
