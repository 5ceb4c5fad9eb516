/**
 * How much the longest run of stems that stands in both comes to. Most stems of the one are not in the other, so only those that are cost anything.
 * @param b where each stem of the other stands in it
 * @param worth what a stem counts; 1 for a number of words
 */
export function longestRun(
  a: readonly string[],
  b: ReadonlyMap<string, readonly number[]>,
  worth: (stem: string) => number = () => 1,
): number {
  let most = 0;
  let ends = new Map<number, number>();
  for (const stem of a) {
    const places = b.get(stem);
    const next = new Map<number, number>();
    if (places) {
      const counts = worth(stem);
      for (const place of places) {
        const run = (ends.get(place - 1) ?? 0) + counts;
        next.set(place, run);
        if (run > most) most = run;
      }
    }
    ends = next;
  }
  return most;
}
