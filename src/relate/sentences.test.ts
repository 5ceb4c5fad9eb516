import { expect, test } from "vitest";
import { readList } from "../lexicon/read.js";
import { sentences } from "./sentences.js";

test.each([
  ["They got out. Four did not.", 2],
  ["He died on Feb. 26. Nobody said why.", 2],
  ["“God rest him.” The widow denied it.", 2],
  ["Mr. Lund met Sen. Holt at 9 a.m. on Monday.", 1],
  ["No one knows! Why?\n\nThe end", 3],
  ...readList<{ examples: [string, number][] }>("abbreviations").examples,
])("%s has %i sentences", (text, count) => {
  const found = sentences(text);
  expect(found).toHaveLength(count);
  expect(found.map((span) => text.slice(...span)).join(" ")).toBe(text.replace(/\s+/g, " "));
});
