import { glance, pattern } from "./phrases.js";
import { readList } from "./read.js";

const { hedges } = readList<{ hedges: string[] }>("hedges");
const may = glance(hedges);
const all = new RegExp(pattern(hedges).source, "giu");

/** Where words stand by which a text keeps its distance. UTF-16, half-open. */
export const hedgesIn = (words: string): [start: number, end: number][] =>
  may(words) ? [...words.matchAll(all)].map((match) => [match.index, match.index + match[0].length]) : [];
