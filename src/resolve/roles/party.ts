import type { Role } from "../../records/role.js";
import { role } from "./modifiers.js";
import type { Tokens } from "./tokens.js";
import { data, isState, partyOf } from "./vocabulary.js";

const LETTERS = Object.keys(data.letters).join("|");
const MARK = new RegExp(`^(${LETTERS})(?:[-–]|$)`, "u");

/** "R-Texas", "D-Mo.", "R", "D., N.Y.", "Republican of Ohio" and the token after it. */
export function partyAt(t: Tokens, index: number): { roles: Role[]; to: number } | undefined {
  const first = t.at(index);
  const letter = MARK.exec(first.text.replace(/\.$/, ""))?.[1];
  const party = letter ? data.letters[letter] : partyOf(first.text);
  if (!party || (first.kind !== "word" && first.kind !== "name")) return undefined;
  const roles = [role("party", first.start, letter ? first.start + letter.length : first.end, party)];
  const place = (start: number, end: number): void => {
    roles.push(role("place", start, end, t.textOf([start, end])));
  };
  const rest = letter ? first.text.slice(letter.length).replace(/^\.?[-–]/, "") : "";
  if (letter && /^\p{Lu}/u.test(rest)) {
    const dot = t.at(index + 1);
    const dotted = dot.text === "." && dot.glued && /^[,)]$/.test(t.at(index + 2).text) ? 1 : 0;
    place(first.end - rest.length, dotted ? dot.end : first.end);
    return { roles, to: index + 1 + dotted };
  }
  if (letter && rest === "." && !/^[,)]$/.test(t.at(index + 1).text)) return undefined;
  let at = index + 1;
  if (/^[-–,]$/.test(t.at(at).text) || (!letter && /^(?:of|from)$/.test(t.at(at).lower))) at++;
  const next = t.at(at);
  // "R-" stands before the name of the state, and "-Texas" behind the letter where it was told apart.
  const joined = /^-?\p{Lu}/u.test(next.text) && (next.type === "LOC" || isState(next.text.replace(/^-/, "")));
  if (joined && (at > index + 1 || next.text.startsWith("-") || first.text.endsWith("-"))) {
    const dot = t.at(at + 1);
    const dotted = dot.text === "." && dot.glued && /^[,)]$/.test(t.at(at + 2).text) ? 1 : 0;
    place(next.start + (next.text.startsWith("-") ? 1 : 0), dotted ? dot.end : next.end);
    return { roles, to: at + 1 + dotted };
  }
  // A letter by itself is a party's only in brackets; a word only where nothing else follows.
  const alone = letter
    ? t.at(index - 1).text === "(" && t.at(index + 1).text === ")"
    : /^[,.;)—–]$/.test(t.at(index + 1).text);
  return alone ? { roles, to: index + 1 } : undefined;
}
