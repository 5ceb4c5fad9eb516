import type { Quantity } from "../../records/quantity.js";
import { joined, type Tokens } from "./tokens.js";
import { after, before } from "./vocabulary.js";

/** A quantity by its tokens, half-open. A change has its factor or difference in `low` and `high` until it is settled. */
export interface Figure extends Omit<Quantity, "start" | "end"> {
  from: number;
  to: number;
  /** Whether words around say how it is bounded: what has a bound is meant as a quantity. */
  bounded?: boolean;
}

/** Opens the range of a figure to one side, or makes it approximate. */
export function bend(figure: Figure, bound: "at least" | "at most" | "roughly"): Figure {
  if (bound === "roughly" || figure.kind === "score") return { ...figure, bounded: true, approximate: true };
  const { low, high } = figure;
  return bound === "at least"
    ? { ...figure, bounded: true, low: low ?? high, high: null }
    : { ...figure, bounded: true, low: null, high: high ?? low };
}

/** "turned over about 300 emails" is no bound. */
const HANDED = /^(?:hand|sign|turn)(?:s|ed|ing)?$/;

/** Takes in the words before a figure that bound it: "more than about", "between". */
export function boundedBefore(t: Tokens, figure: Figure): Figure {
  let bent = figure;
  for (let n = 0; n < 3; n++) {
    if (t.at(bent.from).gap === "break") return bent;
    const bound = before.endingAt(t, bent.from);
    if (!bound) break;
    // "gave over millions"
    const vague = bent.approximate && bent.low !== bent.high;
    if (t.at(bound.from).lower === "over" && (vague || HANDED.test(t.at(bound.from - 1).lower))) break;
    bent = { ...bend(bent, bound.value), from: bound.from };
  }
  return bent;
}

/** Takes in what follows: "or more", "+", "-odd". */
export function boundedAfter(t: Tokens, figure: Figure): Figure {
  const bound = after.startingAt(t, figure.to);
  if (!bound || t.at(figure.to).gap === "break") return figure;
  if (/^[+]$/.test(t.at(figure.to).text) && joined(t.at(bound.to)) && t.at(bound.to).gap === "none") return figure;
  // "ten ships and over 40 boats"
  if (t.at(bound.to).type === "number") return figure;
  const aged = figure.kind === "count" && !figure.unit && /^(?:older|younger)$/.test(t.at(bound.to - 1).lower);
  return { ...bend(figure, bound.value), to: bound.to, ...(aged && { kind: "age" as const, unit: "year" }) };
}
