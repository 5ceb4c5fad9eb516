import { expect, test } from "vitest";
import type { Span } from "../records/span.js";
import { kindOf, quotations } from "./kind.js";

const kind = (text: string, ...contents: string[]) =>
  kindOf(
    text,
    contents.map((content): Span => [text.indexOf(content), text.indexOf(content) + content.length]),
    quotations(text),
  );

test("tells direct, indirect and mixed speech apart", () => {
  expect(kind("“We left at dawn,” she said.", "“We left at dawn,”")).toBe("direct");
  expect(kind("She said that they left at dawn.", "that they left at dawn")).toBe("indirect");
  expect(kind("She said they “left at dawn” on foot.", "they “left at dawn” on foot")).toBe("mixed");
  expect(kind('"We left," she said, "at dawn."', '"We left,"', '"at dawn."')).toBe("direct");
  expect(kind("«Nous partons», dit-elle.", "«Nous partons»")).toBe("direct");
});

test("an apostrophe quotes nothing", () => {
  expect(quotations("It’s the workers’ party")).toEqual([]);
});

test("a quotation that is never closed ends with its paragraph", () => {
  const text = "“We will go on.\n\n“We will not stop,” he said.";
  expect(quotations(text).map(([start, end]) => text.slice(start, end))).toEqual([
    "“We will go on.",
    "“We will not stop,”",
  ]);
});
