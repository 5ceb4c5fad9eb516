import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { articlesOf, lookAlikes } from "../../test/captured.js";
import { mediaTypeOf } from "../capture/media-type.js";
import { partText } from "../records/article.js";
import { locate } from "./locate.js";

const folder = new URL("./fixtures/", import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith(".json"));

describe.each(names)("%s", async (name) => {
  const document = readFileSync(new URL(name, folder), "utf8");
  const articles = await articlesOf(document, mediaTypeOf(new TextEncoder().encode(document), name, undefined));

  it("reads as expected", async () => {
    const records = articles.map(({ id, capture, input, sourceMap, ...said }) => said);
    await expect(`${JSON.stringify(records, null, 2)}\n`).toMatchFileSnapshot(`./fixtures/${name}.json`);
  });

  it("finds every word of its texts in the document again", () => {
    for (const article of articles) {
      expect(lookAlikes(article, document)).toEqual([]);
      const parts = ["text", "title", ...article.keyPoints.map((_, i) => `keyPoints.${i}` as const)] as const;
      for (const part of parts) {
        for (const { 0: word, index } of partText(article, part).matchAll(/[a-z]{3,}/g)) {
          const ranges = locate(article.sourceMap, part, [index, index + word.length]);
          expect(
            ranges
              .map(([start, end]) => document.slice(start, end))
              .join("")
              .replace("&shy;", ""),
          ).toBe(word);
        }
      }
    }
  });
});
