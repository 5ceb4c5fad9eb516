import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AudiaturError } from "../errors.js";
import { briefAnnotations } from "../pages/annotations.js";
import { briefPage } from "../pages/brief.js";
import { briefJsonLd } from "../pages/json-ld.js";
import { briefMarkdown } from "../pages/markdown.js";
import type { Article } from "../records/article.js";
import type { Brief } from "../records/brief.js";
import { statementsCsv } from "./csv.js";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Writes the brief in every form. @returns the paths of the files */
export async function writeBrief(folder: string, brief: Brief, articles: readonly Article[]): Promise<string[]> {
  const rows = brief.voices.flatMap((voice) => voice.rows.flatMap((row) => [row, ...row.alsoIn]));
  const files: Record<string, string> = {
    "brief.html": briefPage(brief, articles),
    "brief.md": briefMarkdown(brief),
    "brief.jsonld": json(briefJsonLd(brief)),
    "brief.json": json(brief),
    "annotations.jsonld": json(briefAnnotations(brief, articles)),
    "statements.csv": statementsCsv(rows),
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The brief could not be written to ${folder} (${reason}): name another folder with --out.`;
    throw new AudiaturError("unwritable", message, { cause });
  }
  return Object.keys(files).map((name) => join(folder, name));
}
