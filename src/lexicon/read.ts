import { readFileSync } from "node:fs";

/** A word list of this folder, by its name. */
export const readList = <List>(name: string): List =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"));
