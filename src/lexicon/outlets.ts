import { readFileSync } from "node:fs";

const { words }: { words: string[] } = JSON.parse(readFileSync(new URL("./outlets.json", import.meta.url), "utf8"));
const known = new Set(words);

/** Whether a name is an outlet's by its words: "The Lowland Courier", "Altamar Radio", "CNN". */
export function isOutletName(name: string): boolean {
  if (/^[A-Z]{2,5}$/.test(name)) return true;
  const parts = name.split(/[\s-]+/);
  if (parts.length < 2 || parts.length > 6 || !/^\p{Lu}/u.test(name)) return false;
  return known.has(parts.at(-1)!.toLowerCase());
}
