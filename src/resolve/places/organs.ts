import { readList } from "../../lexicon/read.js";
import { countries } from "./countries.js";
import { isWritten, keyOf, type Writing, writingOf } from "./key.js";
import type { Level, Role } from "./level.js";
import type { State } from "./state.js";

interface Listed {
  names: string[];
  of?: string;
  level: Level;
  portfolio?: string;
  local?: string;
  holder?: Role;
  ambiguous?: true;
}

/** A part of a state that has a name of its own: the White House, the FBI. */
export interface Organ {
  /** The name to show. */
  body: string;
  state?: State;
  level: Level;
  portfolio?: string;
  local?: string;
  /** Whose office it is. */
  holder?: Role;
}

const metonyms = readList<{ seats: Listed[]; bodies: { code: string; names: string[] }[] }>("metonyms");
const listed = readList<{ organs: Listed[] }>("organs").organs;

const stateNames = new Map<string, string>();
/** The name of a state or body of states, by its code. */
export function stateName(code: string): string {
  if (stateNames.size === 0) {
    for (const { code, name } of countries()) stateNames.set(code, name);
    for (const { code, names } of metonyms.bodies) stateNames.set(code, names[0]!);
  }
  return stateNames.get(code) ?? code;
}

/** Bodies of several states, each of their names. */
export const bodies = (): { name: string; state: State }[] =>
  metonyms.bodies.flatMap(({ code, names }) =>
    names.map((name) => ({ name, state: { code, name: names[0]!, as: "country" as const } })),
  );

/** Whether a code is a body's of several states. */
export const isBody = (code: string): boolean => metonyms.bodies.some((body) => body.code === code);

/** Houses and places that stand for who governs in them. */
export const seats = (): { name: string; state: State }[] =>
  metonyms.seats.flatMap((seat) => seat.names.map((name) => ({ name, state: stateOfOrgan(seat)! })));

function stateOfOrgan({ of, ambiguous }: Listed): State | undefined {
  return of ? { code: of, name: stateName(of), as: "metonym", ...(ambiguous && { ambiguous }) } : undefined;
}

let table: ReadonlyMap<string, Organ & { writing: Writing }> | undefined;
/** A house that stands for all of the state is no part of it. */
const parts = (): Listed[] => [...metonyms.seats.filter(({ level }) => level !== "state"), ...listed];

/** The part of a state that goes by this name; undefined for names that tell by their words what they are. */
export function organOf(name: string): Organ | undefined {
  table ??= new Map(
    parts().flatMap((part) => {
      const { names, level, portfolio, local, holder } = part;
      const state = stateOfOrgan(part);
      return names.map((one) => {
        const organ = {
          body: names[0]!,
          ...(state && { state }),
          level,
          ...(portfolio && { portfolio }),
          ...(local && { local }),
          ...(holder && { holder }),
        };
        return [keyOf(one), { ...organ, writing: writingOf(one) === "any" ? "capital" : writingOf(one) }] as const;
      });
    }),
  );
  const found = table.get(keyOf(name));
  if (!found || !isWritten(name, found.writing)) return undefined;
  const { writing: _, ...organ } = found;
  return organ;
}
