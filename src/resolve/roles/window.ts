import type { Name } from "../../records/name.js";
import { partition } from "../partition.js";
import { isTitle, isTitular, leads } from "./vocabulary.js";

/** Characters around a name in which its roles are looked for; they keep the work per naming constant. */
const BEFORE = 240;
const AFTER = 360;
const BREAK = /\n\s*\n|[.!?:”"]\s*\n/gu;

/** The stretch around a name, within its paragraph, and with no half a word at its rims. */
export function windowAround(text: string, [start, end]: readonly [number, number]): [number, number] {
  const from = Math.max(0, start - BEFORE);
  const before = text.slice(from, start);
  const last = [...before.matchAll(BREAK)].at(-1);
  const opens = last ? last.index + last[0].length : from === 0 ? 0 : (/^\S*/u.exec(before)?.[0].length ?? 0);
  const after = text.slice(end, end + AFTER);
  const next = after.search(BREAK);
  const whole = end + AFTER >= text.length ? after.length : after.replace(/\S*$/u, "").length;
  return [from + opens, end + (next >= 0 ? next + 1 : whole)];
}

/** The names within a stretch, without the titles that a model took for a part of them. */
export function namesWithin(text: string, names: readonly Name[], [from, to]: readonly [number, number]): Name[] {
  const found: Name[] = [];
  for (let at = partition(names, ({ start }) => start < from); at < names.length && names[at]!.start < to; at++)
    if (names[at]!.end <= to) found.push(...withoutTitle(text, names[at]!));
  return found;
}

/** "Senate Majority Leader" and "Ohio Gov." are not names to their ends, nor is "Former Nordbank" from its start. */
function withoutTitle(text: string, name: Name): Name[] {
  const over = /^(?:former|ex)\s+/iu.exec(text.slice(name.start, name.end))?.[0].length ?? 0;
  const one = { ...name, start: name.start + over };
  const words = [...text.slice(one.start, one.end).matchAll(/\S+/g)];
  if (!isTitle(words.at(-1)?.[0] ?? "") || (one.type === "PER" && words.length > 1)) return [one];
  while (words.length > 0 && isTitular(words.at(-1)![0])) words.pop();
  const last = words.at(-1);
  return last ? [{ ...one, end: one.start + last.index + last[0].length }] : [];
}

/** Where a person's name begins that was marked with its title: "House Speaker Jan Berg". */
export function bareStart(text: string, [start, end]: readonly [number, number]): number {
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  let from = 0;
  for (let n = 0; n < words.length - 1 && leads(words[n]![0]); n++)
    if (isTitle(words[n]![0])) from = words[n + 1]!.index;
  return start + from;
}
