import type { TieKind } from "../../records/actor.js";
import { type Authority, authorityOf } from "./authority.js";
import { heldIn, isState, type Known, partIn } from "./rules.js";
import { speaksByName } from "./speaks.js";

/** An actor of an article, and the titles that the article gives it. */
export interface TitledActor {
  id: string;
  name: string;
  kind: string;
  titles?: readonly string[];
}

/** A relation between two actors, by their ids: the interior minister "heads" the interior ministry. */
export interface Relation {
  from: string;
  to: string;
  kind: TieKind;
}

/**
 * What the names and titles of the actors of one article say of each other, as far as `authorityOf` reads them. An authority that
 * leaves its state open is taken to be of the only state that has such a part in the article; where there are two, nothing is said, nor
 * of a country that is merely named.
 */
export function relations(actors: readonly TitledActor[]): Relation[] {
  const known = actors.flatMap(authorities);
  const bodies = known.filter(({ authority, person }) => !authority.role && !person);
  const holders = known.filter(({ authority }) => authority.role && !authority.former);
  const found = new Map<string, Found>();
  const add = (from: string, to: string, kind: TieKind, sure: boolean): void => {
    if (from !== to && !found.has(`${from} ${to}`)) found.set(`${from} ${to}`, { from, to, kind, sure });
  };
  for (const [from, to] of speaksByName(actors)) add(from, to, "speaks for", true);
  for (const [all, rule] of [[holders, heldIn] as const, [bodies, partIn] as const])
    for (const one of all) {
      const fitting = bodies.flatMap((body) => {
        const kind = one.id === body.id ? undefined : rule(one, body);
        const fit = fits(one.authority, body.authority);
        // Countries are named for many reasons: a "Senate" is not of the only one that an article names.
        const may = fit === "same" || (fit === "open" && !isState(body));
        return kind && may ? [{ body, kind, sure: fit === "same" }] : [];
      });
      const sure = fitting.filter((one) => one.sure);
      for (const { body, kind } of sure.length > 0 ? sure : fitting)
        if (sure.length > 0 || states([one, body], known).size <= 1) add(one.id, body.id, kind, sure.length > 0);
    }
  return [...found.values()].filter(isAlone).map(({ from, to, kind }) => ({ from, to, kind }));
}

type Found = Relation & { sure: boolean };

/** Two presidents of an article do not both head the White House: where their state is open, neither is said to. */
const isAlone = ({ from, to, kind, sure }: Found, _: number, all: readonly Found[]): boolean =>
  sure || kind !== "heads" || !all.some((other) => other.kind === kind && other.to === to && other.from !== from);

function authorities({ id, name, kind, titles = [] }: TitledActor): Known[] {
  const person = kind === "person";
  return [name, ...titles].flatMap((words) => {
    const authority = authorityOf(words);
    return authority ? [{ id, authority, person, words }] : [];
  });
}

/** Whether two authorities are of one state and place: surely, perhaps, as one leaves it open, or not. */
function fits(a: Authority, b: Authority): "same" | "open" | "no" {
  if (a.state && b.state && a.state.code !== b.state.code) return "no";
  if (a.local && b.local) return a.local === b.local ? "same" : "no";
  // Who names a state and no place in it is of all of the state.
  if ((a.local && b.state) || (b.local && a.state)) return "no";
  if (a.local || b.local) return "open";
  return a.state && b.state ? "same" : "open";
}

/** The states and places that the article has of the kinds of authorities that two are. */
function states(two: readonly Known[], known: readonly Known[]): Set<string> {
  const alike = known.filter(({ authority: { level, portfolio } }) =>
    two.some(({ authority }) => authority.level === level && authority.portfolio === portfolio),
  );
  const places = alike.map(({ authority: { state, local } }) => [state?.code, local].filter(Boolean).join(" "));
  return new Set(places.filter(Boolean));
}
