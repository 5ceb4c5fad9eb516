import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { capture, isFailure } from "../src/capture/index.js";
import { read } from "../src/read/index.js";
import type { Article } from "../src/records/article.js";

const folder = "examples/story";

/** What a reader has to get right in each example; the body by its paragraphs and both its ends. */
const said = ({ title, publisher, byline, published, modified, section, tags, keyPoints, text }: Article) => {
  const paragraphs = text.split("\n\n");
  const known = { title, publisher, byline, published, modified, section, tags, keyPoints };
  return { ...known, paragraphs: paragraphs.length, begins: text.slice(0, 40), ends: text.slice(-40) };
};

test.each(readdirSync(folder).sort())("%s is read as its readers see it", async (name) => {
  const articles: Article[] = [];
  for await (const captured of capture([`${folder}/${name}`])) {
    if (isFailure(captured)) throw captured.error;
    for (const item of await read(captured)) {
      if (isFailure(item)) throw item.error;
      articles.push(item);
    }
  }
  const json = `${JSON.stringify(articles.map(said), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot(`./fixtures/${name}.json`);
});
