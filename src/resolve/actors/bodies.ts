import { fold } from "../../lexicon/fold.js";
import type { Name } from "../../records/name.js";
import { areInitials } from "../initials.js";
import { stateOf } from "../places/index.js";
import { type Entity, entity } from "./entity.js";

const SHORT = /^(?:\p{Lu}\.?){2,7}$/u;
/** What names of one body have in common: "the U.S." and "United States" are one. */
function bare(name: string): string {
  const state = /^\p{Lu}/u.test(name) ? stateOf(name) : undefined;
  if (state?.as === "country" && !state.ambiguous) return state.code;
  return fold(name).replace(/^the\s+/, "");
}

/** Whether a short form stands for a name: its initials, or its last words where these are no mere noun ("the Post" of "the Washington Post"). */
function shortens(short: string, name: string): boolean {
  if (SHORT.test(short)) return areInitials(short, name);
  const [a, b] = [bare(short).split(" "), bare(name).split(" ")];
  return (
    a.length < b.length &&
    (a.join(" ") === b.slice(-a.length).join(" ") || (a[0] === b[0] && a.at(-1) === b.at(-1) && a.length > 1))
  );
}

/** "the Harbour Union (HU)", and elsewhere "HU": what an article's short forms stand for, by their letters. */
function spelledOut(short: string, text: string): string | undefined {
  const word = (letter: string): string => `${letter}[\\p{L}’'-]+`;
  const run = [...short.replace(/[^\p{L}]/gu, "")].map(word).join("(?:\\s+(?:of|and|for|the|in|on|to))*[\\s-]+");
  return new RegExp(`(?<![\\p{L}])${run}(?![\\p{L}])`, "u").exec(text)?.[0];
}

const CAPITAL = "(?:\\p{Lu}[\\p{L}\\p{N}’'.&-]*)";
const DEFINED = new RegExp(
  `(${CAPITAL}(?:\\s+(?:(?:of|and|for|the|in|on|to|&)\\s+){0,2}${CAPITAL})+)\\s+\\((\\p{Lu}{2,7})\\)`,
  "gu",
);

/** "Alliance for Open Harbours (AOH)": a name and the letters that stand for it from there on. */
function defined(text: string): { name: string; start: number; short: string }[] {
  return [...text.matchAll(DEFINED)].flatMap(({ 1: run, 2: short, index }) => {
    const words = run!.split(/\s+/);
    for (let from = words.length - 2; from >= 0; from--) {
      const name = words.slice(from).join(" ");
      if (areInitials(short!, name))
        return [{ name, start: index + run!.length - run!.split(/\s+/).slice(from).join(" ").length, short: short! }];
    }
    return [];
  });
}

/** The organisations, authorities and places that an article names, each under its longest name; what names are of is told by the model. */
export function bodies(text: string, names: readonly Name[]): Entity[] {
  const byName = new Map<string, Entity>();
  for (const { start, end, type } of names) {
    if (type === "PER") continue;
    const name = text.slice(start, end);
    if (type === "MISC" && !/s$/.test(name)) continue;
    const known =
      byName.get(bare(name)) ?? entity(type === "ORG" ? "body" : type === "LOC" ? "place" : "described", name);
    if (type === "ORG") known.kind = "body";
    if (name.length > known.name.length) known.name = name;
    known.mentions.push([start, end]);
    byName.set(bare(name), known);
  }
  for (const { name, start, short } of defined(text)) {
    const known = byName.get(bare(name)) ?? byName.get(bare(short)) ?? entity("body", name);
    known.name = name;
    const add = (from: number, to: number): void => {
      if (
        !known.mentions.some(([s, e]) => s < to && e > from) &&
        !names.some((other) => other.type === "PER" && other.start < to && other.end > from)
      )
        known.mentions.push([from, to]);
    };
    add(start, start + name.length);
    for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, "gu")))
      add(index, index + short.length);
    byName.delete(bare(short));
    byName.set(bare(name), known);
  }
  const all = [...byName.values()].sort((a, b) => b.name.length - a.name.length);
  const kept: Entity[] = [];
  for (const short of all) {
    const longer =
      short.kind === "described"
        ? []
        : kept.filter((long) => long.kind !== "described" && shortens(short.name, long.name));
    if (longer.length === 1) longer[0]!.mentions.push(...short.mentions);
    else kept.push(short);
  }
  for (const one of kept) {
    if (one.kind !== "described" && SHORT.test(one.name) && one.name.replace(/\./g, "").length > 2)
      one.name = spelledOut(one.name, text) ?? one.name;
  }
  for (const { mentions } of kept) mentions.sort(([a], [b]) => a - b);
  return kept;
}
