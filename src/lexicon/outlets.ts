import { readList } from "./read.js";

const { words } = readList<{ words: string[] }>("outlets");
const known = new Set(words);

/** Whether a name is an outlet's by its words: "The Lowland Courier", "Altamar Radio", "CNN". */
export function isOutletName(name: string): boolean {
  if (/^[A-Z]{2,5}$/.test(name)) return true;
  const parts = name.split(/[\s-]+/);
  if (parts.length < 2 || parts.length > 6 || !/^\p{Lu}/u.test(name)) return false;
  return known.has(parts.at(-1)!.toLowerCase());
}
