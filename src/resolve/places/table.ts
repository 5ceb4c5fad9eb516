import { readList } from "../../lexicon/read.js";
import { countries, type Named } from "./countries.js";
import { keyOf, type Writing, writingOf } from "./key.js";
import { bodies, seats } from "./organs.js";
import type { State } from "./state.js";

/** What a name stands for, and how it must be written for that. */
export interface Entry {
  state: State;
  writing: Writing;
}

const lists = readList<{ ambiguous: string[]; words: string[] }>("states");

/** Where a name has several meanings, the first of these is meant. */
const RANKS = ["names", "demonyms", "others", "capitals"] as const;
const AS = { names: "country", demonyms: "demonym", others: "country", capitals: "capital" } as const;

let table: ReadonlyMap<string, Entry> | undefined;

/** What each name of a state stands for, by `keyOf`; made on the first call. */
export function names(): ReadonlyMap<string, Entry> {
  table ??= build();
  return table;
}

function build(): Map<string, Entry> {
  const entries = new Map<string, Entry & { of: Pick<Named, "dependent" | "area"> }>();
  const words = new Set(lists.words.map(keyOf));
  const all = countries().sort((a, b) => Number(a.dependent) - Number(b.dependent) || b.area - a.area);
  for (const rank of RANKS)
    for (const country of all) {
      const { code, name } = country;
      for (const word of country[rank]) {
        const key = keyOf(word);
        const known = entries.get(key);
        if (!known) {
          const writing = words.has(key) ? "capital" : writingOf(word);
          entries.set(key, { state: { code, name, as: AS[rank] }, writing, of: country });
        } else if (known.state.code !== code && !country.dependent && !known.of.dependent) known.state.ambiguous = true;
      }
    }
  const table: Map<string, Entry> = entries;
  for (const { state, name } of [...bodies(), ...seats()])
    table.set(keyOf(name), { state, writing: writingOf(name) === "any" ? "capital" : writingOf(name) });
  for (const word of lists.ambiguous) {
    const state = table.get(keyOf(word))?.state;
    if (state) state.ambiguous = true;
  }
  return table;
}
