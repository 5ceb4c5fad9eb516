import { readFileSync } from "node:fs";

type List = "determiners" | "pronouns" | "titles" | "offices" | "people" | "prepositions" | "particles" | "calendar";

const data: Record<List, string[]> = JSON.parse(readFileSync(new URL("./titles.json", import.meta.url), "utf8"));

/** The lists of titles.json, each as a set of lower-case words. */
export const titles = Object.fromEntries(
  Object.entries(data).flatMap(([name, list]) => (Array.isArray(list) ? [[name, new Set(list)]] : [])),
) as unknown as Record<List, ReadonlySet<string>>;
