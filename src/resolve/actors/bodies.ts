import { fold } from "../../lexicon/fold.js";
import { titles } from "../../lexicon/titles.js";
import type { Name } from "../../records/name.js";
import { type Entity, entity } from "./entity.js";

const SHORT = /^(?:\p{Lu}\.?){2,7}$/u;
const letters = (name: string): string => name.replace(/[^\p{L}]/gu, "").toLowerCase();
const bare = (name: string): string => fold(name).replace(/^the\s+/, "");

/** Initials of the words that count: "afscme" would be of all of them, "un" of "United Nations". */
function initials(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}]/u.test(word));
  const first = (kept: readonly string[]): string => kept.map((word) => fold(word)[0]).join("");
  return [first(words), first(words.filter((word) => !titles.particles.has(fold(word)) && !titles.prepositions.has(fold(word))))];
}

/** Whether a short form stands for a name: its initials, or its last words where these are no mere noun ("the Post" of "the Washington Post"). */
function shortens(short: string, name: string): boolean {
  if (SHORT.test(short)) return initials(name).includes(letters(short));
  const [a, b] = [bare(short).split(" "), bare(name).split(" ")];
  return a.length < b.length && (a.join(" ") === b.slice(-a.length).join(" ") || (a[0] === b[0] && a.at(-1) === b.at(-1) && a.length > 1));
}

/** "the Harbour Union (HU)", and elsewhere "HU": what an article's short forms stand for, by their letters. */
function spelledOut(short: string, text: string): string | undefined {
  const word = (letter: string): string => `${letter}[\\p{L}’'-]+`;
  const run = [...short.replace(/[^\p{L}]/gu, "")].map(word).join("(?:\\s+(?:of|and|for|the|in|on|to))*[\\s-]+");
  return new RegExp(`(?<![\\p{L}])${run}(?![\\p{L}])`, "u").exec(text)?.[0];
}

/** The organisations, authorities and places that an article names, each under its longest name; what names are of is told by the model. */
export function bodies(text: string, names: readonly Name[]): Entity[] {
  const byName = new Map<string, Entity>();
  for (const { start, end, type } of names) {
    if (type === "PER") continue;
    const name = text.slice(start, end);
    if (type === "MISC" && !/s$/.test(name)) continue;
    const known = byName.get(bare(name)) ?? entity(type === "ORG" ? "body" : type === "LOC" ? "place" : "described", name);
    if (type === "ORG") known.kind = "body";
    known.mentions.push([start, end]);
    byName.set(bare(name), known);
  }
  const all = [...byName.values()].sort((a, b) => b.name.length - a.name.length);
  const kept: Entity[] = [];
  for (const short of all) {
    const longer = short.kind === "described" ? [] : kept.filter((long) => long.kind !== "described" && shortens(short.name, long.name));
    if (longer.length === 1) longer[0]!.mentions.push(...short.mentions);
    else kept.push(short);
  }
  for (const one of kept) {
    if (one.kind !== "described" && SHORT.test(one.name) && one.name.replace(/\./g, "").length > 2) one.name = spelledOut(one.name, text) ?? one.name;
  }
  for (const { mentions } of kept) mentions.sort(([a], [b]) => a - b);
  return kept;
}
