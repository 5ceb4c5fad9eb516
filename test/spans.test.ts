import { afterAll, beforeAll, expect, test } from "vitest";
import { type Attributor, loadAttributor } from "../src/annotate/index.js";
import { capture, isFailure } from "../src/capture/index.js";
import { documentOf, locate, read } from "../src/read/index.js";
import { partText } from "../src/records/article.js";
import type { Span } from "../src/records/span.js";

let attributor: Attributor;
beforeAll(async () => {
  attributor = await loadAttributor();
});
afterAll(() => attributor.close());

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  oacute: "ó",
};
const decoded = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (entity, name) => entities[name] ?? entity);
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

test("every span of every example stands where it says, in the article and in the captured document", async () => {
  let spans = 0;
  for await (const item of capture(["examples/story"])) {
    if (isFailure(item)) throw item.error;
    const document = documentOf(item);
    for (const article of await read(item)) {
      if (isFailure(article)) throw article.error;
      const { statements, actors } = await attributor.attribute(article);
      const rested = [
        ...statements.flatMap(({ part, source, cue, content, hedges, channel, saidAt, quantities }) => [
          { part, spans: [...source, ...cue, ...content, ...(hedges ?? [])] },
          { part: channel?.part ?? part, spans: channel?.spans ?? [] },
          {
            part,
            spans: [...(saidAt ? [saidAt] : []), ...(quantities ?? [])].map(({ start, end }): Span => [start, end]),
          },
        ]),
        ...actors.flatMap(({ mentions }) => mentions),
      ];
      for (const { part, spans: all } of rested) {
        const text = partText(article, part);
        for (const [start, end] of all) {
          const words = text.slice(start, end);
          expect(words).not.toBe("");
          expect(words).toBe(words.trim());
          const places = locate(article.sourceMap, part, [start, end]);
          expect(places.length, `${article.input}: "${words}" is not found in the document`).toBeGreaterThan(0);
          const found = places.map(([from, to]) => decoded(document.slice(from, to))).join("");
          expect(flat(found).replace(/\s/g, "")).toBe(flat(words).replace(/\s/g, ""));
          spans++;
        }
      }
    }
  }
  expect(spans).toBeGreaterThan(300);
});
