import { fold } from "../../lexicon/fold.js";
import { mayBeOne } from "../../lexicon/nicknames.js";
import { areInitials } from "../initials.js";
import { authorityOf } from "../places/index.js";

/** The words of a name, folded, without "the" and generations: "Donald J. Trump Jr." -> donald, j, trump. */
export const tokensOf = (name: string): string[] =>
  fold(name)
    .replace(/^the\s+/, "")
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|iv)$/.test(word));

export const suffixOf = (name: string): string => /\b(jr|sr|ii|iii|iv)\b/.exec(fold(name))?.[1] ?? "";

/**
 * How a name sounds once the ways of writing other alphabets are evened out: "Zelenskyy", "Zelensky" and "Zelenskiy" are one.
 * Only what transliterations differ in: y, j and i; kh and h; double letters; w and v.
 */
export const sound = (name: string): string =>
  tokensOf(name)
    .join(" ")
    .replace(/\b(?:al|el)[ -]/g, "al ")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/(?:tch|tsch|č)/g, "ch")
    .replace(/w/g, "v")
    .replace(/[yj]/g, "i")
    .replace(/ou/g, "u")
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/ii*\b/g, "i");

export type Likeness = "same name" | "longer name" | "nickname" | "surname" | "initials" | "spelling" | "office";

/** The office of a state that a name is of, where it says which state: "the U.S. State Department" and "the US foreign ministry" are one. */
export function officeOf(name: string): string | undefined {
  const { state, level, portfolio, role, local, body } = authorityOf(name) ?? {};
  if (!state || state.ambiguous || state.as === "capital" || role) return undefined;
  return [state.code, level, portfolio, local, body].join("/");
}

/** How two names of people are alike, or undefined. */
export function alikePeople(a: string, b: string): Likeness | undefined {
  const [one, two] = [tokensOf(a), tokensOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (suffixOf(a) && suffixOf(b) && suffixOf(a) !== suffixOf(b)) return undefined;
  if (one.join(" ") === two.join(" ")) return one.length > 1 ? "same name" : "surname";
  if (one.length === 1) return two.at(-1) === one[0] ? "surname" : undefined;
  const initial = (x: string, y: string): boolean =>
    x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
  const middle = one.slice(1, -1).every((word) => two.slice(1, -1).some((other) => initial(word, other)));
  if (one.at(-1) === two.at(-1) && middle) {
    if (one[0] === two[0]) return "longer name";
    if (mayBeOne(one[0]!, two[0]!)) return "nickname";
  }
  return sound(a) === sound(b) ? "spelling" : undefined;
}

/** How two names of bodies are alike, or undefined. */
export function alikeBodies(a: string, b: string): Likeness | undefined {
  const [one, two] = [tokensOf(a), tokensOf(b)];
  if (one.join(" ") === two.join(" ")) return "same name";
  if (officeOf(a) !== undefined && officeOf(a) === officeOf(b)) return "office";
  const [short, long] = one.length < two.length ? [a, b] : [b, a];
  return /^(?:\p{Lu}\.?){3,7}$/u.test(short) && areInitials(short, long) ? "initials" : undefined;
}
