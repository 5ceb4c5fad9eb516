import type { Level, Role } from "./level.js";
import { type Organ, organOf } from "./organs.js";
import { levelIn, type Part, roleIn } from "./parts.js";
import { longest, type Phrase, wordsOf } from "./phrase.js";
import { type Portfolio, portfolioIn } from "./portfolios.js";

/** What the words of a name or title tell of an authority, apart from whose it is. */
export interface What {
  organ?: { found: Organ; from: number; to: number };
  portfolio?: Portfolio;
  role?: Part<Role> & { also?: Role };
  level?: Part<Level> & { vague: boolean };
  /** Whose office it is: "the prime minister's office". */
  holder?: Role;
  /** The words that tell it, from the first to the last. */
  core: readonly [number, number];
}

/** The part of a state that a role alone tells of. "The director" is of anything. */
const OF_ROLE: Partial<Record<Role, Level>> = {
  ambassador: "agency",
  "prime minister": "office",
  minister: "ministry",
  president: "office",
  monarch: "office",
  governor: "office",
  mayor: "office",
  prosecutor: "agency",
  judge: "court",
  member: "legislature",
};
const OF_HEAD: readonly (readonly [RegExp, Level])[] = [
  [/(?<![^ ])chief justice(?![^ ])/u, "court"],
  [/(?<![^ ])(?:deputy )?sheriff(?![^ ])/u, "police"],
  [/^(?:the )?speaker$/u, "legislature"],
  [/^(?:the )?vice president(?![^ ])/u, "office"],
  [/(?<![^ ])vice president$/u, "office"],
  [/^(?:(?:lt|maj|brigadier|lieutenant|major) )?(?:general|gen|colonel|col|admiral)(?![^ ])/u, "army"],
];

/** Finds the words of a phrase that tell an authority; undefined where there are none. */
export function whatOf(phrase: Phrase): What | undefined {
  const { line } = phrase;
  // "House" alone is a legislature's; in a longer name it can be any house.
  const committee = COMMITTEE.exec(line);
  const organ = committee
    ? undefined
    : longest(phrase, (name) => (/^house$/iu.test(name) ? undefined : organOf(name)))[0];
  const rest = organ ? hidden(line, organ.from, organ.to) : line;
  const portfolio = committee ? undefined : portfolioIn(line);
  const level = committee ? inLegislature(line, committee) : organ ? undefined : levelIn(line);
  const said = roleIn(portfolio ? rest.replace(portfolio.words, (words) => words.replace(/[^ ]/g, "_")) : rest);
  const holder = said && level && isInside(said, level) ? said.label : undefined;
  const role = !said || holder || isOwner(line, said, level) ? undefined : named(said, portfolio, line);
  const parts = [organ, portfolio, role, level].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return {
    ...(organ && { organ }),
    ...(portfolio && { portfolio }),
    ...(role && { role }),
    ...(level && { level }),
    ...(holder && { holder }),
    core: [Math.min(...parts.map(({ from }) => from)), Math.max(...parts.map(({ to }) => to))],
  };
}

/** "The prime minister's office" is no prime minister; "House Speaker" is one who speaks. */
const isInside = (role: Part<Role>, level: Part<Level>): boolean => level.from <= role.from && role.to < level.to;

/** "President Lund's government" is no president: the last noun is what it is. */
function isOwner(line: string, role: Part<Role>, level: Part<Level> | undefined): boolean {
  if (!level || level.from < role.to || roleIn(between(line, level.to))) return false;
  return !/(?<![^ ])(?:of|for|in|at)(?![^ ])/u.test(between(line, role.to, level.from));
}

const named = (role: NonNullable<What["role"]>, portfolio: Portfolio | undefined, line: string): What["role"] =>
  role.label === "prime minister" && portfolio && /chancellor/u.test(line) ? { ...role, label: "minister" } : role;

/** "House Homeland Security Committee" is the house's, not the ministry's. */
const COMMITTEE =
  /(?<![^ ])(?:house|senate|parliamentary|congressional|judiciary|intelligence|oversight|appropriations|armed services|foreign relations)(?: [^ ]+){0,5}? (?:sub)?committee(?![^ ])/u;

function inLegislature(line: string, { 0: words, index }: RegExpExecArray): What["level"] {
  const [from, to] = wordsOf(line, index, words.length);
  return { label: "legislature", vague: false, from, to };
}

const between = (line: string, from: number, to?: number): string => line.split(" ").slice(from, to).join(" ");
const hidden = (line: string, from: number, to: number): string =>
  line
    .split(" ")
    .map((word, at) => (at >= from && at < to ? "_" : word))
    .join(" ");

/** The part of a state that the words tell; undefined where a role is of anything. */
export function levelOf({ organ, portfolio, role, level }: What, line: string): Level | undefined {
  if (organ) return organ.found.level;
  if (portfolio) return "ministry";
  if (level) return level.label;
  const special = OF_HEAD.find(([pattern]) => pattern.test(line))?.[1];
  if (special || !role) return special;
  const through = role.label === "deputy" || role.label === "spokesperson" ? role.also : undefined;
  return OF_ROLE[role.label] ?? (through && OF_ROLE[through]);
}
