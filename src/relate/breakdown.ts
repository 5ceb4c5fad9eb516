import type { Bond } from "./bond.js";
import { Components } from "./components.js";
import { figures } from "./figures.js";
import type { Hearing } from "./hearing.js";

/** Two figures for one thing differ; three and more sums of money or shares are mostly the parts of a whole. */
const MANY = 3;
const PARTS: ReadonlySet<string> = new Set(["money", "percent", "share"]);

/** Bonds without figures that only seem to differ, since they break down one budget or poll: "$8 billion, of which $3.6 billion …". */
export function withoutBreakdowns(bonds: readonly Bond[], assertions: readonly Hearing[]): Bond[] {
  const sums = new Map<Bond, string[]>();
  for (const bond of bonds) {
    const pair = bond.kind === "differs" ? figures(assertions[bond.a]!, assertions[bond.b]!) : undefined;
    if (pair && PARTS.has(pair.a.kind))
      sums.set(
        bond,
        [pair.a, pair.b].map(({ low, high, unit }) => `${low} ${high} ${unit}`),
      );
  }
  const parts = new Components(assertions.length);
  for (const { a, b } of sums.keys()) parts.join(a, b);
  const counted = new Map<number, Set<string>>();
  for (const [{ a }, both] of sums) {
    const seen = counted.get(parts.of(a)) ?? new Set();
    for (const sum of both) seen.add(sum);
    counted.set(parts.of(a), seen);
  }
  return bonds.filter((bond) => !sums.has(bond) || counted.get(parts.of(bond.a))!.size < MANY);
}
