import type { Name, NameType } from "../../records/name.js";
import { behind } from "./apposed.js";

/** "lodged in Lusania": people are trusted and believed in too, but who has no other name is rarely in anything. */
const INSIDE = /(?<![\p{L}])(?:in|across|throughout|inside|outside)\s+$/u;
/** "Lusania, which": nobody is a which. */
const THING = /^,\s+which\b/u;
/** What is called after a place: "Lusanian", "Japanese", "Corvanan". */
const DEMONYM = "(?:n|an|ian|ese|ish|i)s?";

/**
 * The names of a text with one type for each: the model may take "Evers" for a place here and there, but it is the same Evers. The last word of a
 * longer name of a person counts for the person. What the text says outright counts beside the model: what one is in, or has a people called after
 * it, is a place.
 */
export function agreed(text: string, names: readonly Name[]): Name[] {
  const votes = new Map<string, Record<NameType, number>>();
  const vote = (name: string, type: NameType, weight = 1): void => {
    const of = votes.get(name) ?? { PER: 0, ORG: 0, LOC: 0, MISC: 0 };
    of[type] += weight;
    votes.set(name, of);
  };
  const surnames = new Set<string>();
  for (const { start, end, type } of names) {
    const name = text.slice(start, end);
    const words = name.split(/\s+/);
    vote(name, type);
    if (words.length > 1 && type === "PER") {
      vote(words.at(-1)!, type);
      surnames.add(words.at(-1)!);
    }
  }
  const called = new Set<string>();
  for (const { start, end, type } of names) {
    const name = text.slice(start, end);
    if (surnames.has(name)) continue;
    if (type === "PER" && behind(text, end)) vote(name, "ORG", 2);
    if (THING.test(text.slice(end, end + 10))) vote(name, "PER", -1);
    if (!/^\p{Lu}[\p{L}’'-]+$/u.test(name)) continue;
    if (INSIDE.test(text.slice(Math.max(0, start - 12), start))) vote(name, "LOC");
    if (called.has(name)) continue;
    called.add(name);
    const stem = name.replace(/a$/, "a?");
    if (new RegExp(`(?<!\\p{L})${stem}${DEMONYM}(?!\\p{L})`, "u").test(text)) vote(name, "LOC", 2);
  }
  return names.map((name) => {
    const of = votes.get(text.slice(name.start, name.end))!;
    const [most] = (Object.entries(of) as [NameType, number][]).sort((a, b) => b[1] - a[1]);
    if (most![1] > 0) return of[name.type] >= most![1] ? name : { ...name, type: most![0] };
    return { ...name, type: /\s/.test(text.slice(name.start, name.end)) ? "ORG" : "LOC" };
  });
}
