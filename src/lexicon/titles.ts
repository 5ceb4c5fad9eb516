import { readList } from "./read.js";

type List = "determiners" | "pronouns" | "titles" | "offices" | "people" | "prepositions" | "particles" | "calendar";

const data = readList<Record<List, string[]>>("titles");

/** The lists of titles.json, each as a set of lower-case words. */
export const titles = Object.fromEntries(
  Object.entries(data).flatMap(([name, list]) => (Array.isArray(list) ? [[name, new Set(list)]] : [])),
) as unknown as Record<List, ReadonlySet<string>>;
