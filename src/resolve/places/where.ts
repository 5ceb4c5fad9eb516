import { readList } from "../../lexicon/read.js";
import { titles } from "../../lexicon/titles.js";
import { keyOf } from "./key.js";
import type { Level, Role } from "./level.js";
import { stateName } from "./organs.js";
import { generic } from "./parts.js";
import { longest, type Phrase, textOf } from "./phrase.js";
import type { State } from "./state.js";
import { stateOf } from "./states.js";

/** Whose an authority is, as far as the words around its own tell. */
export interface Where {
  state?: State;
  local?: string;
  /** It is said to be of something that is no known place: "president of the chess club". */
  elsewhere?: true;
}

const { regions } = readList<{ regions: Record<string, string[]> }>("states");
const regionOf = new Map(
  Object.entries(regions).flatMap(([code, names]) => names.map((name) => [keyOf(name), { code, name }] as const)),
);

const PLACES = new Set<Level>(["police", "court", "legislature"]);
const PLACED = new Set<Role>(["governor", "mayor", "prosecutor"]);
const OF = new Set(["of", "for", "in", "at", "from"]);

interface Place {
  state: State;
  region?: string;
}

function placeOf(name: string): Place | undefined {
  const region = regionOf.get(keyOf(name));
  const state = stateOf(name);
  if (!region) return state && { state };
  return { state: state ?? stateWith(region), region: region.name };
}

/**
 * The state and the city or region of an authority.
 * @param core the words that tell what it is; what comes before them tells whose it is, what comes after only with a preposition
 * @param own words that name it and no place, such as those of an organ
 */
export function whereOf(
  phrase: Phrase,
  core: readonly [number, number],
  own: readonly [number, number] | undefined,
  level: Level,
  role: Role | undefined,
): Where {
  const { words } = phrase;
  // A senator for Vermont is none of Vermont's legislature, a state senator is.
  const member = role === "member" && words[core[0] - 1]?.key !== "state";
  // Nor is a name before "Judge" a city, unless a court is named.
  const judge = role === "judge" && core[1] - core[0] === 1 && isCapital(phrase, core[0]);
  const local = (PLACES.has(level) && !member && !judge) || (role !== undefined && PLACED.has(role));
  const places = longest(phrase, (name) => placeOf(name)).filter(
    ({ from, to, found }) => !(own && from < own[1] && to > own[0]) && !isPerson(phrase, from, to, core, found),
  );
  const joined = words[core[1]]?.key ?? "";
  const tail = OF.has(joined) && !(role === "ambassador" && joined !== "of");
  const before = places.filter(({ from }) => from < core[1] && (role !== "ambassador" || from < core[0]));
  const found = before.length > 0 ? before : tail ? places.filter(({ from }) => from >= core[1]) : [];
  const first = found[0]?.found;
  if (!first) {
    const ahead = nameBefore(phrase, core[0]);
    const name = local ? (ahead ?? (tail ? nameAfter(phrase, core[1] + 1) : undefined)) : undefined;
    return { ...(name && { local: name }), ...(!name && (tail || ahead !== undefined) && { elsewhere: true }) };
  }
  const { state, region } = first;
  // Two states: whose it is stays open.
  if (found.some(({ found: other }) => other.state.code !== state.code)) return {};
  if (region && member) return { state };
  // Georgia is a country too, which has no governor, and mayors and police by their cities.
  if (region && (local || !stateOf(region))) return { state: stateWith(regionOf.get(keyOf(region))!), local: region };
  return { state, ...(local && state.as === "capital" && { local: textOf(phrase, found[0]!.from, found[0]!.to) }) };
}

const isCapital = ({ text, words }: Phrase, at: number): boolean => /\p{Lu}/u.test(text[words[at]!.start]!);
const stateWith = ({ code }: { code: string }): State => ({ code, name: stateName(code), as: "country" });

/** A place before a name that goes on is a person's: "Jordan Smith's spokesman". */
function isPerson(
  { text, words }: Phrase,
  from: number,
  to: number,
  core: readonly [number, number],
  { state }: Place,
): boolean {
  const next = words[to];
  if (!next || to >= core[0] || state.as === "demonym") return false;
  const between = text.slice(words[to - 1]!.end, next.start);
  return between === " " && /\p{Lu}/u.test(text[next.start]!) && !generic.has(next.key) && from < core[0];
}

/** The capital words before an authority's own: "Charlotte-Mecklenburg" of a police department. */
function nameBefore(phrase: Phrase, to: number): string | undefined {
  const { words } = phrase;
  const isName = (at: number): boolean => isCapital(phrase, at) && !generic.has(words[at]!.key);
  const passes = (key: string): boolean => generic.has(key) && !titles.determiners.has(key);
  let end = to;
  while (end > 0 && !isName(end - 1) && passes(words[end - 1]!.key)) end--;
  let from = end;
  while (from > 0 && isName(from - 1)) from--;
  return from < end ? textOf(phrase, from, end) : undefined;
}

function nameAfter(phrase: Phrase, from: number): string | undefined {
  const { words } = phrase;
  let to = from;
  while (to < words.length && isCapital(phrase, to)) to++;
  return from < to ? textOf(phrase, from, to) : undefined;
}
