import type { Assertion } from "./assertions.js";
import { agrees, type Bond, conflicts } from "./bond.js";
import { Components } from "./components.js";
import { origins } from "./origins.js";
import { FIGURE } from "./terms.js";

/** What assertions on one matter are about, and how each stands to it. */
export interface Claim {
  /** Places of its assertions in the list, in order. */
  members: number[];
  /** The one in whose words it is told best. */
  told: number;
  /** Independent origins of its assertions: groups of members that go back to one voice or one text, with what makes them one. */
  origins: Origin[];
}

/** Assertions that came into the world as one. */
export interface Origin {
  members: number[];
  /** "one speaker", "the same words". */
  grounds: string[];
}

/** A bond that joins has to be this sure: a claim that holds two matters misleads more than one matter told twice. */
const JOINS = 0.5;

/**
 * Claims: assertions joined by agreement, the surest first, never across a conflict. An assertion without a bond is no claim of its own.
 * @param alone places of assertions that are one even so
 */
export function claims(assertions: readonly Assertion[], bonds: readonly Bond[], alone: readonly number[]): Claim[] {
  const parts = new Components(assertions.length);
  const conflicting = bonds.filter(conflicts);
  const apart = (a: number, b: number): boolean =>
    conflicting.some((bond) => {
      const ends = [parts.of(bond.a), parts.of(bond.b)];
      return ends.includes(parts.of(a)) && ends.includes(parts.of(b)) && ends[0] !== ends[1];
    });
  const joining = bonds.filter((bond) => agrees(bond) && bond.confidence >= JOINS);
  for (const { a, b } of joining.sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b))
    if (parts.of(a) !== parts.of(b) && !apart(a, b)) parts.join(a, b);
  const bound = new Set([...bonds.flatMap(({ a, b }) => [a, b]), ...alone]);
  return parts
    .groups()
    .filter((members) => members.length > 1 || bound.has(members[0]!))
    .map((members) => ({ members, told: clearest(assertions, members), origins: origins(assertions, bonds, members) }));
}

/** Words of a good wording: enough to stand alone, few enough to read at once. */
const [FEW, MANY] = [7, 28];
const LEANS = /^[^\p{L}]*(?:that\s+)?(?:he|she|it|they|this|that|these|those|his|her|its|their|and|but|so)\b/iu;
const OPEN = /\b(?:he|she|they|him|them|his|their|we|our|us|i|my|you|your)\b/giu;

/** The member that needs least beside it: of readable length, few pronouns, names its matter, no figure that others do not give; of equal ones the first. */
function clearest(assertions: readonly Assertion[], members: readonly number[]): number {
  const all = members.map((member) => assertions[member]!);
  const ease = ({ words, part }: Assertion): number => {
    const count = words.split(/\s+/).length;
    const length = count < FEW ? count / FEW : count > MANY ? MANY / count : 1;
    const open = (words.match(OPEN)?.length ?? 0) / count;
    const alone = (words.match(FIGURE) ?? []).some((figure) => all.some((other) => !other.words.includes(figure)));
    return length - 2 * open - (LEANS.test(words) ? 0.5 : 0) - (alone ? 0.5 : 0) - (part === "text" ? 0 : 0.2);
  };
  return members.reduce((best, one) => (ease(assertions[one]!) > ease(assertions[best]!) ? one : best));
}
