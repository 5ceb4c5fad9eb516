import { rarity, terms } from "./terms.js";

/** The stems of what is said, each as often as it stands there. */
export type Wording = ReadonlyMap<string, number>;

export function wordingOf(words: string): Wording {
  const counts = new Map<string, number>();
  for (const { stem } of terms(words)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** How much a wording tells: the sum of the rarity of its stems. */
export function mass(wording: Wording): number {
  let sum = 0;
  for (const [stem, count] of wording) sum += count * rarity(stem);
  return sum;
}

/** How much two wordings have in common, in the same measure. */
export function shared(a: Wording, b: Wording): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, count] of small) {
    const other = large.get(stem);
    if (other) sum += Math.min(count, other) * rarity(stem);
  }
  return sum;
}
