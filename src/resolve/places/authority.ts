import type { Level, Role } from "./level.js";
import { isBody, organOf } from "./organs.js";
import { isNone } from "./parts.js";
import { type Phrase, phraseOf } from "./phrase.js";
import type { State } from "./state.js";
import { stateOf } from "./states.js";
import { levelOf, whatOf } from "./what.js";
import { whereOf } from "./where.js";

/** What part of a state an actor's name or a person's title is. What the words leave open is left out. */
export interface Authority {
  state?: State;
  level: Level;
  /** What a ministry, minister or agency is for: "interior", "foreign", … of portfolios.json. */
  portfolio?: string;
  /** For persons. */
  role?: Role;
  /** The city or region whose authority it is. */
  local?: string;
  /** A part with a name of its own: "White House", "FBI". */
  body?: string;
  /** Whose office it is: "prime minister" of Downing Street and "the prime minister's office". */
  holder?: Role;
  /** The person was it once. */
  former?: true;
}

const FORMER = /(?<![^ ])(?:former|ex|late|then|onetime|retired)(?![^ ])/u;
const KING = /^(?:the )?(?:king|queen|emperor|empress|sultan|emir)(?: [^ ]|$)/u;
const EMBASSY = /(?<![^ ])(?:embassy|consulate|ambassadors?|envoy|consul)(?![^ ])/u;

/**
 * What part of a state the words of a name or title are: "the interior ministry", "Venezuelan President", "the Charlotte police".
 * By the word lists authorities.json, portfolios.json, organs.json and metonyms.json; states and their names as in `stateOf`.
 */
export function authorityOf(words: string): Authority | undefined {
  const name = words.replace(/^[\s"“‘'(]+|[\s"”’'),;:]+$/gu, "");
  const organ = organOf(name);
  if (organ) return organ;
  const state = stateOf(name);
  if (state) return state.as === "demonym" ? undefined : { state, level: "state" };
  const phrase = phraseOf(name);
  return isNone(phrase.line) ? undefined : read(phrase);
}

function read(phrase: Phrase): Authority | undefined {
  const what = whatOf(phrase);
  if (!what) return undefined;
  const { organ, portfolio, role, core } = what;
  const own = organ && ([organ.from, organ.to] as const);
  const told = levelOf(what, phrase.line);
  const where = whereOf(phrase, core, own, told ?? "state", role?.label);
  const state = where.state ?? organ?.found.state;
  const level = told ?? (state && role && withState(role.label, state));
  if (!level) return undefined;
  const named = organ ?? portfolio ?? (what.level && !what.level.vague);
  // "Leaders" and "a minister" can be of anything, and so can a president of something.
  const open = !state && !where.local && !named;
  if (open && (what.level?.vague || role?.label === "minister" || where.elsewhere)) return undefined;
  // "Mr. King" and "King" are surnames, "the king" and "King Haakon" are not.
  if (open && role?.label === "monarch" && (!KING.test(phrase.line) || phrase.words.length === 1)) return undefined;
  // A secretary is a minister by the portfolio only.
  if (role?.label === "minister" && !organ && !portfolio && /secretar/u.test(phrase.line)) return undefined;
  const area = organ?.found.portfolio ?? portfolio?.portfolio ?? (EMBASSY.test(phrase.line) ? "foreign" : undefined);
  const local = where.local ?? organ?.found.local;
  // Parts of states have secretaries of state too, but no foreign affairs.
  const inner = local !== undefined && area === "foreign";
  const holder = what.holder ?? organ?.found.holder;
  const upToIt = phrase.words.slice(0, core[1]).map(({ key }) => key);
  return {
    ...(state && { state }),
    level: inner ? "office" : level,
    ...(area && !inner && { portfolio: area }),
    ...(role && { role: role.label }),
    ...(local && { local }),
    ...(organ && { body: organ.found.body }),
    ...(holder && !role && { holder }),
    ...(role && FORMER.test(upToIt.join(" ")) && { former: true as const }),
  };
}

/** What a role is of that tells nothing but whose it is: "Russian officials", "the UN chief". */
function withState(role: Role, { code }: State): Level | undefined {
  if (role === "official" || role === "spokesperson") return "state";
  return role === "head" && isBody(code) ? "office" : undefined;
}
