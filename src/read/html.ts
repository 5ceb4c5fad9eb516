import type { Draft } from "./article.js";
import { blocksUnder } from "./blocks.js";
import { bodyOf } from "./body.js";
import { standsAround, withoutBoilerplate } from "./boilerplate.js";
import { takeKeyPoints } from "./key-points.js";
import { bylineOf, metadataOf } from "./metadata.js";
import { Page } from "./page.js";
import { type Run, textOf } from "./traced.js";

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The paragraphs without those before the body that only say the title again. */
export function withoutTitle(paragraphs: Run[][], title: string): Run[][] {
  const repeats = paragraphs.findIndex((runs) => bare(textOf(runs)) !== bare(title));
  return paragraphs.slice(repeats === -1 ? paragraphs.length : repeats);
}

/** The article in a page; no paragraphs where it holds no text. */
export function readHtml(document: string, input: string): Draft {
  const page = new Page(document);
  const metadata = metadataOf(page, input);
  const keyPoints = takeKeyPoints(page);
  const { body, byline } = bodyOf(page);
  const whole = (body.textContent ?? "").length;
  const blocks = withoutBoilerplate(
    blocksUnder(page, body, (element) => standsAround(element, whole)),
    metadata,
  );
  const paragraphs = withoutTitle(
    blocks.map((block) => block.runs),
    textOf(metadata.title),
  );
  return { ...metadata, byline: metadata.byline ?? bylineOf(byline), keyPoints, paragraphs };
}
