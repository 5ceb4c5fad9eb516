import type { Spans } from "../../records/span.js";
import type { Person } from "./people.js";

/** A place where a person is named. */
export interface Naming {
  person: Person;
  start: number;
  end: number;
}

/** All namings in order, and those outside of quotations. */
export function namings(people: readonly Person[], quotes: Spans): { all: Naming[]; told: Naming[] } {
  const all = people
    .flatMap((person) => person.mentions.map(([start, end]) => ({ person, start, end })))
    .sort((a, b) => a.start - b.start);
  const ordered = [...quotes].sort(([a], [b]) => a - b);
  let quote = 0;
  const told = all.filter(({ start }) => {
    while (quote < ordered.length && ordered[quote]![1] <= start) quote++;
    return !(quote < ordered.length && ordered[quote]![0] <= start);
  });
  return { all, told };
}

/** Index of the first naming that does not begin before a place. */
export function indexFrom(namings: readonly Naming[], at: number): number {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (namings[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
