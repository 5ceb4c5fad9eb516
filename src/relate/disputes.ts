import { answered } from "../lexicon/answers.js";
import type { DisputeState } from "../records/dispute.js";
import type { Accusation } from "./accusing.js";
import type { Assertion } from "./assertions.js";
import { type Bond, conflicts } from "./bond.js";
import type { Claim } from "./claims.js";
import { Components } from "./components.js";
import { contested } from "./contested.js";
import { terms } from "./terms.js";
import { mass, shared, type Wording, wordingOf } from "./wording.js";

/** Claims in conflict, and the sides; or the claim of somebody who accuses, to which nobody answers. */
export interface Dispute {
  /** The sides' own words for it: "rescued", "negotiation". One a side, empty where a side has none of its own. */
  label: string[];
  sides: Side[];
  state: DisputeState;
  /** The accusation, where nobody answers. */
  accusation?: Accusation;
  /** Bonds between the sides, and a source's against its own word; by place in the list. */
  bonds: number[];
}

export interface Side {
  /** Places in the list of claims, the one with most origins first. */
  claims: number[];
}

/**
 * The disputes among claims, those that turn on what the story is about first, then those with most behind them; then accusations without an answer.
 * @param about how much a stem tells of what the story is about
 */
export function disputes(
  assertions: readonly Assertion[],
  bonds: readonly Bond[],
  claims: readonly Claim[],
  accusations: readonly Accusation[],
  about: (stem: string) => number = () => 0,
): Dispute[] {
  const claimOf = new Map(claims.flatMap(({ members }, n) => members.map((member) => [member, n] as const)));
  const edges = bonds.flatMap((bond, n) => {
    const [a, b] = [claimOf.get(bond.a), claimOf.get(bond.b)];
    return conflicts(bond) && a !== undefined && b !== undefined && a !== b ? [{ a, b, bond, n }] : [];
  });
  const parts = new Components(claims.length);
  for (const { a, b } of edges) parts.join(a, b);
  const told = parts
    .groups()
    .filter((group) => group.length > 1)
    .map((group) => {
      const own = edges.filter(({ a }) => parts.of(a) === parts.of(group[0]!));
      const sides = sidesOf(group, own, claims, assertions);
      const words = sides.map((side) =>
        side.claims.flatMap((claim) => claims[claim]!.members.flatMap((m) => ownWords(assertions[m]!))),
      );
      return {
        // Who denies needs no word of his own: what is denied is what it is about.
        label:
          turnsOn(own, sides) ??
          (own.some(({ bond }) => bond.kind === "denies") ? sides.map(() => "") : contested(words)),
        sides,
        state: stateOf(own, sides, claims, assertions),
        bonds: own.map(({ n }) => n),
      };
    })
    .map((one) => ({ one, central: centralOf(one, claims, assertions, about) }))
    .sort(
      ({ one: x, central: m }, { one: y, central: n }) =>
        n - m || y.bonds.length - x.bonds.length || x.sides[0]!.claims[0]! - y.sides[0]!.claims[0]!,
    )
    .map(({ one }) => one);
  return [...told, ...unanswered(accusations, claimOf, new Set(edges.flatMap(({ a, b }) => [a, b])))];
}

/** Stems by which it is told how central a dispute is. */
const TURN = 2;

/** How far the words that a dispute turns on, or those of its claims, are what the story is about; names, of which all of it is, do not count. */
function centralOf(
  { label, sides }: Dispute,
  claims: readonly Claim[],
  assertions: readonly Assertion[],
  about: (stem: string) => number,
): number {
  const told = sides.map((side) => assertions[claims[side.claims[0]!]!.told]!.words);
  const words = sides.map((_, n) => label[n] || told[n]!).join(" ");
  const stems = new Set(terms(words).flatMap(({ stem, marked }) => (marked ? [] : stem)));
  const most = [...stems].map(about).sort((x, y) => y - x);
  return most.slice(0, TURN).reduce((sum, one) => sum + one, 0);
}

/** One for each claim that nobody answers, in order. */
function unanswered(
  accusations: readonly Accusation[],
  claimOf: ReadonlyMap<number, number>,
  answered: ReadonlySet<number>,
): Dispute[] {
  const first = new Map<number, Accusation>();
  for (const accusation of accusations) {
    const claim = claimOf.get(accusation.place)!;
    if (!answered.has(claim) && !first.has(claim)) first.set(claim, accusation);
  }
  return [...first].map(([claim, accusation]) => ({
    label: [""],
    sides: [{ claims: [claim] }],
    state: accusation.state,
    accusation,
    bonds: [],
  }));
}

function stateOf(
  edges: readonly Edge[],
  sides: readonly Side[],
  claims: readonly Claim[],
  assertions: readonly Assertion[],
): DisputeState {
  if (isConceded(edges, sides, claims, assertions)) return "conceded";
  // What people are for or against is no fact that others can confirm.
  if (edges.some(({ bond }) => bond.sides)) return "contested";
  const several = sides.filter((side) => side.claims.some((claim) => claims[claim]!.origins.length > 1));
  return several.length === 1 ? "corroborated" : "contested";
}

/** Whether all who stand on one side took back their word. What an article says in its own voice nobody else can take back. */
function isConceded(
  edges: readonly Edge[],
  sides: readonly Side[],
  claims: readonly Claim[],
  assertions: readonly Assertion[],
): boolean {
  const speakerOf = ({ statement, speaker }: Assertion): string | null => (statement ? speaker : null);
  const turned = edges.filter(({ bond }) => bond.kind === "reversal");
  return sides.some((side) => {
    const from = turned.filter(({ b }) => side.claims.includes(b));
    const back = new Set(from.map(({ bond }) => speakerOf(assertions[bond.b]!)));
    const own = side.claims.flatMap((claim) => claims[claim]!.members.map((member) => speakerOf(assertions[member]!)));
    return from.length > 0 && own.every((speaker) => speaker !== null && back.has(speaker));
  });
}

/** The opposites that two sides turn on, as the surest bond between them has them. */
function turnsOn(edges: readonly Edge[], sides: readonly Side[]): string[] | undefined {
  if (sides.length !== 2) return undefined;
  const between = edges.filter(
    ({ a, b, bond }) => bond.opposites && sides.some(({ claims }) => claims.includes(a) !== claims.includes(b)),
  );
  const surest = between.reduce<Edge | undefined>(
    (x, y) => (x && x.bond.confidence >= y.bond.confidence ? x : y),
    undefined,
  );
  if (!surest) return undefined;
  const [mine, theirs] = surest.bond.opposites!;
  return sides[0]!.claims.includes(surest.a) ? [mine, theirs] : [theirs, mine];
}

/** What an assertion says of the matter itself; nothing where it only answers: "rejected the minister’s version". */
const ownWords = ({ cue, words }: Assertion): string[] => (answered(cue, words) ? [] : [words]);

interface Edge {
  a: number;
  b: number;
  bond: Bond;
}

/** What it counts for one side that two claims have a speaker in common, beside a conflict's confidence. */
const ONE_VOICE = 0.4;
/** The most that like words count for one side, of two that are against one and the same. */
const LIKE = 0.1;

const alike = (a: Wording, b: Wording): number => shared(a, b) / (Math.min(mass(a), mass(b)) || 1);

/**
 * Sides: claims joined greedily, the strongest pull first, as long as what speaks for one side outweighs what speaks against it (greedy additive
 * edge contraction on a signed graph; Keuper et al. 2015). Claims that conflict with one and the same claim pull together.
 */
function sidesOf(
  group: readonly number[],
  edges: readonly Edge[],
  claims: readonly Claim[],
  assertions: readonly Assertion[],
): Side[] {
  const speakers = group.map(
    (claim) => new Set(claims[claim]!.members.flatMap((member) => assertions[member]!.speaker ?? [])),
  );
  const wordings = group.map((claim) => wordingOf(assertions[claims[claim]!.told]!.words));
  const at = new Map(group.map((claim, n) => [claim, n]));
  const pull = group.map(() => new Float64Array(group.length));
  const add = (a: number, b: number, much: number): void => {
    pull[a]![b]! += much;
    pull[b]![a]! += much;
  };
  for (const { a, b, bond } of edges) add(at.get(a)!, at.get(b)!, -bond.confidence);
  for (let a = 0; a < group.length; a++)
    for (let b = 0; b < a; b++) {
      if ([...speakers[a]!].some((speaker) => speakers[b]!.has(speaker))) add(a, b, ONE_VOICE);
      const against = (n: number): Set<number> =>
        new Set(edges.flatMap(({ a: x, b: y }) => (at.get(x) === n ? [y] : at.get(y) === n ? [x] : [])));
      const [mine, theirs] = [against(a), against(b)];
      const common = [...mine].filter((claim) => theirs.has(claim)).length;
      // Of several who are against one, those who say it in like words stand together.
      if (common > 0) add(a, b, 0.5 * common + LIKE * alike(wordings[a]!, wordings[b]!));
    }
  const open = new Set(group.keys());
  // Two that are in conflict stand on no side together, whomever else they are both against; one's own two words may, as a turn does.
  const apart = group.map(() => new Set<number>());
  for (const { a, b, bond } of edges)
    if (bond.kind !== "reversal") {
      apart[at.get(a)!]!.add(at.get(b)!);
      apart[at.get(b)!]!.add(at.get(a)!);
    }
  const parts = new Components(group.length);
  for (;;) {
    let best: [number, number] | undefined;
    let most = 0;
    for (const a of open)
      for (const b of open)
        if (a < b && !apart[a]!.has(b) && pull[a]![b]! > most + 1e-9) [best, most] = [[a, b], pull[a]![b]!];
    if (!best) break;
    const [kept, gone] = best;
    parts.join(kept, gone);
    open.delete(gone);
    for (const other of open) if (other !== kept) add(kept, other, pull[gone]![other]!);
    for (const other of apart[gone]!) {
      apart[kept]!.add(other);
      apart[other]!.add(kept);
    }
  }
  const weight = (claim: number): number => claims[claim]!.origins.length;
  return parts
    .groups()
    .map((side) => ({ claims: side.map((n) => group[n]!).sort((x, y) => weight(y) - weight(x) || x - y) }))
    .sort((x, y) => y.claims.length - x.claims.length || x.claims[0]! - y.claims[0]!);
}
