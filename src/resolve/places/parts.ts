import { readList } from "../../lexicon/read.js";
import type { Level, Role } from "./level.js";
import { inLine, wordsOf } from "./phrase.js";

interface Lists {
  levels: Record<Level, string[]>;
  vague: string[];
  roles: Record<Role, string[]>;
  never: string[];
  generic: string[];
}

const lists = readList<Lists>("authorities");

/** A word of a list, and where it stands among the words of the phrase. */
export interface Part<Label> {
  label: Label;
  from: number;
  to: number;
}

type Patterns<Label> = readonly (readonly [Label, RegExp])[];

const patterns = <Label extends string>(record: Record<Label, string[]>): Patterns<Label> =>
  Object.entries<string[]>(record).map(([label, words]) => [label as Label, new RegExp(inLine(words), "u")]);

const levels = patterns(lists.levels);
const roles = patterns(lists.roles);
const never = new RegExp(inLine(lists.never), "u");
const vague = new RegExp(`^${inLine(lists.vague)}$`, "u");
/** Words before "police" or "court" that name no place. */
export const generic: ReadonlySet<string> = new Set(lists.generic.map((word) => word.replace(/\./g, "")));

function first<Label>(line: string, of: Patterns<Label>): Part<Label> | undefined {
  for (const [label, pattern] of of) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [from, to] = wordsOf(line, match.index, match[0].length);
    return { label, from, to };
  }
  return undefined;
}

/** Whether a name or title is of no authority, whatever else it says: a candidate, a company, a university. */
export const isNone = (line: string): boolean => never.test(line);

/** The part of a state that its words name. `vague`: words that tell it only where a state is named, "forces". */
export function levelIn(line: string): (Part<Level> & { vague: boolean }) | undefined {
  const found = first(line, levels);
  return found && { ...found, vague: vague.test(line.split(" ").slice(found.from, found.to).join(" ")) };
}

/** What someone is, by the first list that has a word of the title; `also` the next such list, "minister" of a deputy minister. */
export function roleIn(line: string): (Part<Role> & { also?: Role }) | undefined {
  const found = first(line, roles);
  if (!found) return undefined;
  const after = roles.slice(roles.findIndex(([label]) => label === found.label) + 1);
  const also = first(line, after)?.label;
  return also ? { ...found, also } : found;
}
