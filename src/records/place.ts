import { compare } from "./published.js";
import type { Statement } from "./statement.js";

const parts = { title: 0, keyPoints: 1, text: 2 };

/** As a reader meets them: title, key points, body; then by the first word of the content. */
export const byPlace = (a: Statement, b: Statement): number => {
  const [partA, indexA = "0"] = a.part.split(".");
  const [partB, indexB = "0"] = b.part.split(".");
  return (
    compare(parts[partA as keyof typeof parts], parts[partB as keyof typeof parts]) ||
    compare(Number(indexA), Number(indexB)) ||
    compare(a.content[0]?.[0] ?? 0, b.content[0]?.[0] ?? 0) ||
    compare(a.id, b.id)
  );
};
