import { ReadError } from "../errors.js";
import type { Draft } from "./article.js";
import { blocksUnder } from "./blocks.js";
import { bodyOf } from "./body.js";
import { cellsAround, standsAround, withoutBoilerplate } from "./boilerplate.js";
import { bylineOf, creditOf } from "./credits.js";
import { takeKeyPoints } from "./key-points.js";
import { metadataOf } from "./metadata.js";
import { bare, openingOf } from "./opening.js";
import { Page } from "./page.js";
import { type Run, textOf } from "./traced.js";

/** The paragraphs without those before the body that only say the title again. */
export function withoutTitle(paragraphs: Run[][], title: string): Run[][] {
  const repeats = paragraphs.findIndex((runs) => bare(textOf(runs)) !== bare(title));
  return paragraphs.slice(repeats === -1 ? paragraphs.length : repeats);
}

/** No page with an article comes near it, and reading takes a second for every few thousand. */
const MOST_TAGS = 200_000;

function refuseEndless(document: string, input: string): void {
  let tags = 0;
  for (let at = document.indexOf("<"); at !== -1; at = document.indexOf("<", at + 1)) tags++;
  if (tags > MOST_TAGS)
    throw new ReadError(
      "too-many-tags",
      `${input} is a page of ${tags.toLocaleString("en")} tags, more than any article has: save the article alone and give that.`,
    );
}

/** The article in a page; no paragraphs where it holds no text. */
export function readHtml(document: string, input: string): Draft {
  refuseEndless(document, input);
  const page = new Page(document);
  const metadata = metadataOf(page, input);
  const keyPoints = takeKeyPoints(page);
  const { body, byline } = bodyOf(page);
  const whole = (body.textContent ?? "").length;
  const around = cellsAround(body, whole);
  const all = blocksUnder(page, body, (element) => around.has(element) || standsAround(element, whole));
  const blocks = withoutBoilerplate(all);
  const opening = openingOf(blocks, metadata);
  const words = blocks.slice(opening.blocks);
  const paragraphs = withoutTitle(
    (words.length > 0 ? words : all).map((block) => block.runs),
    textOf(metadata.title),
  );
  return {
    ...metadata,
    ...creditOf(metadata.byline ?? bylineOf(byline) ?? opening.byline, metadata.publisher ?? opening.publisher),
    section: metadata.section ?? opening.section,
    published: metadata.published ?? opening.published,
    keyPoints,
    paragraphs,
  };
}
