/** Scores of going from tag to tag, and of beginning with a tag. */
export interface Transitions {
  transitions: readonly (readonly number[])[];
  start: readonly number[];
}

/**
 * The likeliest sequence of tags (Viterbi).
 * @param emissions one row of scores a word
 */
export function likeliest(emissions: readonly ArrayLike<number>[], { transitions, start }: Transitions): number[] {
  const tags = start.length;
  if (emissions.length === 0) return [];
  let best = Float64Array.from(start, (score, tag) => score + emissions[0]![tag]!);
  const back: Uint8Array[] = [];
  for (const emission of emissions.slice(1)) {
    const next = new Float64Array(tags).fill(-Infinity);
    const from = new Uint8Array(tags);
    for (let to = 0; to < tags; to++) {
      for (let tag = 0; tag < tags; tag++) {
        const score = best[tag]! + transitions[tag]![to]!;
        if (score > next[to]!) {
          next[to] = score;
          from[to] = tag;
        }
      }
      next[to]! += emission[to]!;
    }
    best = next;
    back.push(from);
  }
  let tag = best.indexOf(Math.max(...best));
  const path = [tag];
  for (const from of back.reverse()) {
    tag = from[tag]!;
    path.push(tag);
  }
  return path.reverse();
}
