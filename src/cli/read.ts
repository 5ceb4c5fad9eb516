import { capture, isFailure } from "../capture/index.js";
import { UsageError } from "../errors.js";
import { wrapped } from "../pages/plain.js";
import { read as readCaptured } from "../read/index.js";
import type { Article } from "../records/article.js";
import { type Command, number } from "./command.js";

const PARAGRAPHS = 3;

const wrap = (text: string, width: number): string => wrapped(text, width).join("\n");

/** An article for people: its headline, what is known about it, how it begins. */
function show(article: Article, width: number): string {
  const known = [article.section, article.publisher, article.byline && `by ${article.byline}`, article.published];
  const paragraphs = article.text.split("\n\n");
  const more = paragraphs.length - PARAGRAPHS;
  const blocks = [
    wrap(article.title ?? "(no title)", width),
    wrap([...known.filter(Boolean), article.url ?? article.input].join(" · "), width),
    ...article.keyPoints.map((point) => wrap(`• ${point}`, width)),
    "",
    paragraphs
      .slice(0, PARAGRAPHS)
      .map((paragraph) => wrap(paragraph, width))
      .join("\n\n"),
    ...(more > 0 ? ["", `… ${more} more ${more === 1 ? "paragraph" : "paragraphs"}; all with --json`] : []),
  ];
  return `${blocks.join("\n")}\n\n`;
}

export const read: Command = {
  name: "read",
  summary: "Print the articles in files, directories, URLs and feeds, each with its source map.",
  usage: "INPUT… [--json] [--statements] [--max-bytes N]",
  options: {
    json: { type: "boolean", help: "print articles as JSON Lines" },
    statements: { type: "boolean", help: 'with --json, also who says what in each article: "statements" and "actors"' },
    "max-bytes": {
      type: "string",
      value: "N",
      help: "the largest document that is taken, in bytes (default 16777216)",
    },
  },
  examples: [
    "audiatur read page.html",
    "audiatur read --json coverage/ https://example.org/feed.xml > articles.jsonl",
    "curl -s https://example.org/story | audiatur read -",
  ],
  async run({ values, positionals, terminal }) {
    if (positionals.length === 0)
      throw new UsageError('Nothing to read: name files, directories or URLs, or "-" for standard input.');
    const maxBytes = number(values, "max-bytes", { least: 1, most: Number.MAX_SAFE_INTEGER, whole: true });
    const width = Math.max(20, Math.min(terminal.stdout.columns ?? 80, 100));
    if (values.statements && !values.json) throw new UsageError("--statements goes with --json.");
    const attributor = values.statements ? await (await import("../annotate/index.js")).loadAttributor() : undefined;
    let status: 0 | 1 = 0;
    for await (const captured of capture(positionals, { stdin: terminal.stdin, ...(maxBytes && { maxBytes }) })) {
      for (const item of isFailure(captured) ? [captured] : await readCaptured(captured)) {
        if (isFailure(item)) {
          status = 1;
          terminal.stderr.write(`${item.error.message}\n`);
        } else if (values.json) {
          const found = await attributor?.attribute(item);
          await terminal.stdout.write(`${JSON.stringify({ ...item, ...found })}\n`);
        } else await terminal.stdout.write(show(item, width));
      }
    }
    await attributor?.close();
    return status;
  },
};
