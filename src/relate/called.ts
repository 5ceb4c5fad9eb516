import type { Assertion } from "./assertions.js";
import { terms } from "./terms.js";

/** The stems by which each speaker is called. */
export function called(assertions: readonly Assertion[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { speaker, source, called: here } of assertions) {
    if (speaker === null) continue;
    const own = found.get(speaker) ?? new Set();
    for (const { stem } of terms(`${source} ${here}`)) own.add(stem);
    found.set(speaker, own);
  }
  return found;
}
