import type { StoryDecision } from "../records/decision.js";
import { byPublished } from "../records/published.js";
import type { Link, Telling } from "../records/telling.js";
import { Components } from "./components.js";
import { links as linksOf } from "./links.js";

/** Articles on the same events, oldest first. It is named after the first. */
export interface Story {
  id: string;
  articles: string[];
}

export type StoryRuling = Pick<StoryDecision, "kind" | "a" | "b">;

/**
 * Groups articles into stories: those that links lead to each other, and what people ruled. Two that were ruled apart are parted where what leads from
 * the one to the other is weakest; then stories of which two articles were ruled to tell the same are one, and what such rulings hold together no other
 * parts. The order of the input is of no matter.
 * @param links of these articles, at most one from each
 */
export function stories(
  tellings: readonly Pick<Telling, "id" | "published">[],
  rulings: readonly StoryRuling[],
  links: readonly Link[],
): Story[] {
  const order = [...tellings].sort(byPublished);
  const place = new Map(order.map(({ id }, n) => [id, n]));
  const held = latest(rulings).filter(({ a, b }) => place.has(a) && place.has(b));
  let kept = links.filter(({ article, earlier }) => place.has(article) && place.has(earlier));
  for (const { kind, a, b } of held) if (kind === "apart") kept = parted(kept, a, b);
  const parts = new Components(order.length);
  const join = (a: string, b: string): void => parts.join(place.get(a)!, place.get(b)!);
  for (const { article, earlier } of kept) join(article, earlier);
  for (const { kind, a, b } of held) if (kind === "same") join(a, b);
  return parts.groups().map((group) => ({ id: order[group[0]!]!.id, articles: group.map((n) => order[n]!.id) }));
}

/** The stories of articles that are not in a ledger. */
export const storiesOf = (tellings: readonly Telling[], rulings: readonly StoryRuling[] = []): Story[] =>
  stories(tellings, rulings, linksOf(tellings));

/** Of several rulings on a pair the last. */
const latest = (rulings: readonly StoryRuling[]): StoryRuling[] => [
  ...new Map(rulings.map((ruling) => [[ruling.a, ruling.b].sort().join("\n"), ruling])).values(),
];

/** The links without the weakest on the way from one article to another. Each leads to an earlier article, so that there is one way at most. */
function parted(links: readonly Link[], a: string, b: string): Link[] {
  const up = new Map(links.map((link) => [link.article, link]));
  const [one, two] = [wayUp(up, a), wayUp(up, b)];
  const top = (from: string, steps: ReadonlySet<Link>): string => [...steps].at(-1)?.earlier ?? from;
  if (top(a, one) !== top(b, two)) return [...links];
  const between = [...[...one].filter((link) => !two.has(link)), ...[...two].filter((link) => !one.has(link))];
  const weakest = between.reduce<Link | undefined>((x, y) => (x && x.likeness <= y.likeness ? x : y), undefined);
  return links.filter((link) => link !== weakest);
}

function wayUp(up: ReadonlyMap<string, Link>, from: string): Set<Link> {
  const way = new Set<Link>();
  for (let link = up.get(from); link && !way.has(link); link = up.get(link.earlier)) way.add(link);
  return way;
}
