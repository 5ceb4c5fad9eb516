import { byPublished, instant } from "../records/published.js";
import type { Kept, Link, Telling } from "../records/telling.js";

/** From this likeness on an article goes on what another told. */
const ALIKE = 0.2;
/** Days between two articles after which they count half as alike. */
const HALF_LIFE = 30;
const DAY = 86_400_000;
/** Milliseconds between two articles beyond which even the same words are another story. */
export const REACH = HALF_LIFE * Math.log2(1 / ALIKE) * DAY;
/** Articles on the same events have one of so many stems in common that tell most in each. */
const HEADS = 12;

/** The stems that tell most of an article. */
export const headsOf = ({ topic }: Telling): string[] =>
  Object.entries(topic)
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .slice(0, HEADS)
    .map(([stem]) => stem);

/**
 * What a new article changes: its own link, to the likest earlier one, and the links of later ones that are more like it than like what they were linked
 * to. After all have come, whatever their order, every article is linked to the likest of those published before it: single-link clustering in the
 * order of time, as in first story detection (Allan et al. 1998), with likeness that fades.
 * @param near just those that are kept within REACH and have one of the headsOf in common
 */
export function arrive(telling: Telling, near: readonly Kept[]): Link[] {
  const links: Link[] = [];
  let own: Link | undefined;
  for (const { telling: other, link } of near) {
    if (other.id === telling.id) continue;
    const much = likeness(telling, other);
    if (much < ALIKE) continue;
    if (byPublished(other, telling) < 0) own = better(own, { article: telling.id, earlier: other.id, likeness: much });
    else {
      const found = { article: other.id, earlier: telling.id, likeness: much };
      if (better(link, found) === found) links.push(found);
    }
  }
  return own ? [own, ...links] : links;
}

/** The likelier of two; of equal ones the one that leads to the lesser id, so that nothing hangs on which came first. */
const better = (one: Link | undefined, two: Link): Link =>
  one && (one.likeness > two.likeness || (one.likeness === two.likeness && one.earlier <= two.earlier)) ? one : two;

/** Cosine of both topics, faded by the days between; articles without a date are of any day. */
function likeness(a: Telling, b: Telling): number {
  // In whole numbers, so that the sum does not hang on the order of the stems.
  let alike = 0;
  for (const stem in a.topic)
    if (Object.hasOwn(b.topic, stem)) alike += Math.round(1e4 * a.topic[stem]!) * Math.round(1e4 * b.topic[stem]!);
  const [one, two] = [instant(a.published), instant(b.published)];
  const fades = Number.isFinite(one) && Number.isFinite(two) ? 0.5 ** (Math.abs(one - two) / DAY / HALF_LIFE) : 1;
  return Math.min(1, Math.round(fades * (alike / 100)) / 1e6);
}

/** The links of all articles, oldest first; the order of the input is of no matter. */
export function links(tellings: readonly Telling[]): Link[] {
  const having = new Map<string, Telling[]>();
  return [...tellings].sort(byPublished).flatMap((telling) => {
    const heads = headsOf(telling);
    const at = instant(telling.published);
    const near = new Set<Telling>();
    for (const stem of heads)
      for (const other of backwards(having.get(stem))) {
        if (Number.isFinite(at) && instant(other.published) < at - REACH) break;
        near.add(other);
      }
    for (const stem of heads) {
      const those = having.get(stem);
      if (those) those.push(telling);
      else having.set(stem, [telling]);
    }
    return arrive(
      telling,
      [...near].map((other) => ({ telling: other })),
    );
  });
}

function* backwards<T>(list: readonly T[] = []): Generator<T> {
  for (let n = list.length - 1; n >= 0; n--) yield list[n]!;
}
