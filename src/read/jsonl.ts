import { z } from "zod";
import { type Failure, ReadError } from "../errors.js";
import type { Article } from "../records/article.js";
import type { Capture } from "../records/capture.js";
import { articleOf } from "./article.js";
import { parseDate } from "./dates.js";
import { stringsIn } from "./json-strings.js";
import { untraced } from "./traced.js";

const optional = z.string().nullish();

const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  title: optional,
  published: optional,
  publisher: optional,
  url: optional,
});

/** One article a line; a line that is none is a failure on its place. Texts stay as they are, unit by unit. */
export function readJsonLines(document: string, capture: Capture): (Article | Failure)[] {
  const items: (Article | Failure)[] = [];
  let start = 0;
  for (const [index, line] of document.split("\n").entries()) {
    if (line.trim() !== "") items.push(readLine(line, start, index, capture));
    start += line.length + 1;
  }
  return items;
}

function readLine(line: string, start: number, index: number, capture: Capture): Article | Failure {
  const input = `${capture.input}:${index + 1}`;
  const fail = (code: string, sentence: string): Failure => ({
    input,
    error: new ReadError(code, `${input} ${sentence}`),
  });
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    return fail("bad-json", `is not JSON (${(cause as Error).message}): write one object on each line.`);
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    const where = path.length > 0 ? `"${path.join(".")}"` : "the line";
    return fail(
      "bad-line",
      `does not have the shape {"text", "title"?, "published"?, "publisher"?, "url"?}: mend ${where} (${message}).`,
    );
  }
  const { text, title, published, publisher, url } = parsed.data;
  if (text.trim() === "") return fail("empty", 'has no words in "text": give the article\'s text.');
  const strings = stringsIn(line, start, (path) => path === "text" || path === "title");
  return articleOf(capture, index, {
    title: strings.get("title") ?? untraced(title ?? ""),
    keyPoints: [],
    paragraphs: [strings.get("text") ?? untraced(text)],
    published: parseDate(published),
    publisher: publisher || null,
    url: url || null,
  });
}
