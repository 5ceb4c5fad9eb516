import type { TieKind } from "../../records/actor.js";
import type { Authority } from "./authority.js";
import { isBody } from "./organs.js";

/** An actor as an authority, by its name or one of its titles. */
export interface Known {
  id: string;
  authority: Authority;
  person: boolean;
  /** The name or title. */
  words: string;
}

/** A state and those who govern it are two. */
const GOVERNMENT = /\b(?:government|cabinet|administration|regime|authorities)\b/iu;
const isGovernment = ({ authority, words }: Known): boolean => authority.level === "state" && GOVERNMENT.test(words);
/** A capital stands for its state, but nothing is said to be part of a city. */
export const isState = ({ authority, words }: Known): boolean =>
  authority.level === "state" && !authority.local && authority.state?.as !== "capital" && !GOVERNMENT.test(words);

/** A ministry goes by several names, and a state has one of each portfolio; of agencies it has many. */
const samePart = (a: Authority, b: Authority): boolean =>
  a.level === b.level && a.portfolio === b.portfolio && (a.level === "ministry" || a.body === b.body);

/** What someone in an office is to a part of a state, if they are of one state. */
export function heldIn(holder: Known, body: Known): TieKind | undefined {
  const { authority } = holder;
  const same = samePart(authority, body.authority);
  switch (authority.role) {
    case "spokesperson":
      return same ? "speaks for" : undefined;
    case "ambassador":
      return authority.state && body.authority.state && isState(body) ? "represents" : undefined;
    case "minister":
      if (isGovernment(body)) return "member of";
      return same && authority.level === "ministry" ? "heads" : undefined;
    case "prime minister":
      if (isGovernment(body)) return "heads";
      return holdsOffice(authority, body.authority) ? "heads" : undefined;
    // Not the government: in many states that has a prime minister, and no title says which.
    case "president":
      return isState(body) || same || holdsOffice(authority, body.authority) ? "heads" : undefined;
    case "monarch":
      return isState(body) || holdsOffice(authority, body.authority) ? "heads" : undefined;
    case "head":
      return headsBody(authority, body) ? "heads" : same ? headIn(holder, body) : undefined;
    case "governor":
    case "mayor":
      return body.authority.holder === authority.role || (same && authority.level === "agency") ? "heads" : undefined;
    case "official":
      return same || (isGovernment(body) && authority.level === "state") ? "member of" : undefined;
    default:
      return same && authority.level !== "office" ? "member of" : undefined;
  }
}

/** The White House is a president's, Downing Street a prime minister's. */
const holdsOffice = ({ role }: Authority, { level, holder = "president", body }: Authority): boolean =>
  level === "office" && holder === role && (body !== undefined || holder !== "president");

/** A director in a ministry, or a chief of staff in the White House, heads only a piece of it, and so does who chairs a committee. */
function headIn({ authority: { level }, words }: Known, body: Known): TieKind | undefined {
  if (level === "ministry" || level === "office") return "member of";
  const whole = level !== "legislature" || (/\bspeaker\b/iu.test(words) && !/committee/iu.test(body.words));
  return whole ? "heads" : undefined;
}

/** The secretary general of a body of several states. */
const headsBody = ({ level, state, body }: Authority, whole: Known): boolean =>
  level === "office" && !body && state !== undefined && isBody(state.code) && isState(whole);

const SERVES = new Set(["agency", "army", "police"]);

/** Whether one part of a state is in another, if they are of one state. */
export function partIn({ authority: part, words }: Known, whole: Known): TieKind | undefined {
  if (part.local || whole.authority.local || part.level === "state") {
    const government = isGovernment({ authority: part, words, id: "", person: false }) && !part.local;
    return government && isState(whole) ? "part of" : undefined;
  }
  if (whole.authority.level === "ministry")
    return SERVES.has(part.level) && part.portfolio && part.portfolio === whole.authority.portfolio
      ? "part of"
      : undefined;
  if (isState(whole)) return "part of";
  // Courts and legislatures are parts of the state, but of no government.
  return isGovernment(whole) && part.level !== "court" && part.level !== "legislature" ? "part of" : undefined;
}
