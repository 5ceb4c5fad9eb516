import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const PATH = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));

/** Rows as a Markdown table whose first row is the header. */
export const table = ([header, ...rows]) =>
  [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

export const machine = () => `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}`;
/** A share as a percentage with one decimal. */
export const percent = (share) => (100 * share).toFixed(1);
export const today = () => new Date().toISOString().slice(0, 10);

/** Puts a section between its marks in docs/benchmarks.md, and prints it. */
export function record(name, markdown) {
  const old = readFileSync(PATH, "utf8");
  const marks = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = marks.map((mark) => old.indexOf(mark));
  if (from < 0 || to < 0)
    throw new Error(`docs/benchmarks.md lacks the marks ${marks.join(" and ")}; put them where the section belongs.`);
  writeFileSync(PATH, `${old.slice(0, from + marks[0].length)}\n${markdown.trim()}\n${old.slice(to)}`);
  console.log(markdown);
}
