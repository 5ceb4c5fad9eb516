import type { Quantity } from "../../records/quantity.js";
import { ageAt } from "./ages.js";
import { changed, factorAt } from "./changes.js";
import { countedAt } from "./counts.js";
import { boundedAfter, boundedBefore, type Figure } from "./figure.js";
import { numeralAt } from "./numerals.js";
import { rankAt } from "./ranks.js";
import { shareAt } from "./shares.js";
import { type Stretch, type Tokens, tokensOf } from "./tokens.js";
import { names } from "./vocabulary.js";

/**
 * The figures that a text tells, in order, none over another.
 * @param taken time expressions, whose numbers are no quantities; offsets as those of the result, UTF-16 and half-open
 */
export function quantities(text: string, taken: readonly Stretch[] = []): Quantity[] {
  const t = tokensOf(text, taken);
  const found: Quantity[] = [];
  let last = 0;
  for (let i = 0; i < t.length; ) {
    const name = names.startingAt(t, i);
    const figure = name ? undefined : figureAt(t, i);
    if (figure && figure.from >= last) {
      const { from, to, bounded: _, ...rest } = figure;
      found.push({ start: t.at(from).start, end: t.at(to - 1).end, ...rest });
      last = to;
    }
    i = Math.max(i + 1, figure?.to ?? name?.to ?? numeralAt(t, i)?.to ?? 0);
  }
  return found;
}

/** The figure whose number, or first telling word, is at a token. */
function figureAt(t: Tokens, index: number): Figure | undefined {
  const closed = ageAt(t, index) ?? rankAt(t, index) ?? factorAt(t, index);
  if (closed) return closed.kind === "change" ? changed(t, closed) : bounded(t, closed);
  const share = shareAt(t, index);
  if (share) return changed(t, bounded(t, share));
  const counted = countedAt(t, index);
  return counted && changed(t, counted);
}

const bounded = (t: Tokens, figure: Figure): Figure =>
  figure.low === figure.high ? boundedAfter(t, boundedBefore(t, figure)) : figure;
