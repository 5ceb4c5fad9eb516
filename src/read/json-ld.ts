import type { DomDocument } from "./dom.js";

/** A node of JSON-LD, unchecked: publishers write all kinds of things. */
export type LinkedData = Record<string, unknown>;

const ARTICLE = /(Article|BlogPosting|Report|Posting)$/;

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

/** What the page says of its article in JSON-LD; empty where it says nothing. */
export function linkedArticle(document: DomDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    for (const node of nodes(parse(script.textContent ?? ""))) {
      if (typesOf(node).some((type) => ARTICLE.test(type))) return node;
    }
  return {};
}

/** A value's words: itself, or the name of the thing. */
export function words(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(words);
  return isObject(value) ? words(value.name) : [];
}
