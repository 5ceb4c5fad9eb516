import { fold } from "../lexicon/fold.js";
import type { Assertion } from "./assertions.js";
import type { Bond } from "./bond.js";
import type { Origin } from "./claims.js";
import { Components } from "./components.js";
import { oneVoice } from "./hearing.js";
import { terms } from "./terms.js";

/** Words from which on the same words in two articles are no chance. */
const COPIED = 8;

/**
 * Who first said what: one speaker is one origin however many report it, and so is one utterance told twice, and one text that two articles print. Of whom
 * it is not told who he is may be any of the others, and so is no origin beside them.
 */
export function origins(
  assertions: readonly Assertion[],
  bonds: readonly Bond[],
  members: readonly number[],
): Origin[] {
  const parts = new Components(members.length);
  const grounds = new Map<string, [number, number]>();
  const join = (a: number, b: number, why: string): void => {
    parts.join(a, b);
    grounds.set(`${a} ${b} ${why}`, [a, b]);
  };
  const at = new Map(members.map((member, n) => [member, n]));
  const words = members.map((member) => terms(assertions[member]!.words).map(({ stem }) => stem));
  for (const [n, member] of members.entries())
    for (let m = 0; m < n; m++) {
      const [a, b] = [assertions[members[m]!]!, assertions[member]!];
      if (oneVoice(a, b) || isOneName(a, b)) join(m, n, "one speaker");
      else if (words[n]!.length >= COPIED && words[n]!.join(" ") === words[m]!.join(" ")) join(m, n, "the same words");
    }
  for (const { kind, a, b } of bonds) {
    const [one, two] = [at.get(a), at.get(b)];
    if (kind === "same" && one !== undefined && two !== undefined) join(one, two, "one utterance");
  }
  const isKnown = (n: number): boolean => assertions[members[n]!]!.known;
  const first = Math.max(
    0,
    members.findIndex((_, n) => isKnown(n)),
  );
  for (const n of members.keys())
    if (!members.some((_, m) => isKnown(m) && parts.of(m) === parts.of(n)) && parts.of(n) !== parts.of(first))
      join(Math.min(n, first), Math.max(n, first), "not named");
  const why = (group: readonly number[]): string[] =>
    [
      ...new Set([...grounds].filter(([, [a]]) => group.includes(a)).map(([key]) => key.replace(/^\d+ \d+ /, ""))),
    ].sort();
  return parts.groups().map((group) => ({ members: group.map((n) => members[n]!), grounds: why(group) }));
}

/** "The police" of two articles may be two; as origins they are one. */
const isOneName = (a: Assertion, b: Assertion): boolean =>
  a.statement !== undefined && b.statement !== undefined && a.source !== "" && nameOf(a) === nameOf(b);

const nameOf = ({ source }: Assertion): string => fold(source).replace(/^the\s+/, "");
