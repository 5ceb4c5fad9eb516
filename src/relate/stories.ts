import type { StoryDecision } from "../records/decision.js";
import { byPublished, instant } from "../records/published.js";
import { Components } from "./components.js";
import type { Topic } from "./topic.js";

/** An article as grouping sees it. */
export interface Telling {
  /** Article.id */
  id: string;
  published: string | null;
  topic: Topic;
}

/** Articles on the same events, oldest first. It is named after the first. */
export interface Story {
  id: string;
  articles: string[];
}

/** From this mean likeness on an article joins a story. */
const JOINS = 0.2;
/** Days after which what was told counts half as much. */
const HALF_LIFE = 30;
const DAY = 86_400_000;

/** How far the news has moved on between two dates, 1 (not at all) to 0; articles without a date are of any day. */
function nearness(a: number, b: number): number {
  return Number.isFinite(a) && Number.isFinite(b) ? 0.5 ** (Math.abs(a - b) / DAY / HALF_LIFE) : 1;
}

/**
 * Groups articles into stories, in the order in which they were published (then of ids), whatever the order of the input: each joins the story
 * whose articles it is most like in the mean, if enough; or it begins one. This is single-pass clustering as in topic detection and tracking
 * (Allan et al. 1998), with likeness that fades with time. What a person ruled comes first: an article never joins the story of one that it was ruled
 * apart from, and stories of which two articles were ruled to tell the same are one in the end.
 */
export function stories(tellings: readonly Telling[], rulings: readonly StoryRuling[] = []): Story[] {
  const held = latest(rulings);
  const grouping = new Grouping(held.filter(({ kind }) => kind === "apart"));
  for (const telling of [...tellings].sort(byPublished)) grouping.add(telling);
  return joined(grouping.stories(), held);
}

export type StoryRuling = Pick<StoryDecision, "kind" | "a" | "b">;

/** Of several rulings on a pair the last. */
const latest = (rulings: readonly StoryRuling[]): StoryRuling[] => [
  ...new Map(rulings.map((ruling) => [[ruling.a, ruling.b].sort().join("\n"), ruling])).values(),
];

/** Stories of which a person ruled that they are one, named after the first. */
function joined(all: readonly Story[], rulings: readonly StoryRuling[]): Story[] {
  const of = new Map(all.flatMap(({ articles }, n) => articles.map((article) => [article, n] as const)));
  const parts = new Components(all.length);
  for (const { kind, a, b } of rulings) {
    const [one, two] = [of.get(a), of.get(b)];
    if (kind === "same" && one !== undefined && two !== undefined) parts.join(one, two);
  }
  return parts.groups().map((group) => ({ id: all[group[0]!]!.id, articles: group.flatMap((n) => all[n]!.articles) }));
}

/** Stories as they grow, and which of them have a stem. */
class Grouping {
  readonly #stories: Growing[] = [];
  readonly #of = new Map<string, Growing>();
  readonly #having = new Map<string, Set<Growing>>();

  constructor(readonly rulings: readonly StoryRuling[]) {}

  add(telling: Telling): void {
    const at = instant(telling.published);
    const story = this.#likest(telling, at) ?? this.#begin();
    story.articles.push(telling.id);
    if (Number.isFinite(at)) story.last = at;
    this.#of.set(telling.id, story);
    for (const [stem, weight] of telling.topic) {
      story.sum.set(stem, (story.sum.get(stem) ?? 0) + weight);
      const having = this.#having.get(stem);
      if (having) having.add(story);
      else this.#having.set(stem, new Set([story]));
    }
  }

  stories(): Story[] {
    return this.#stories.map(({ articles }) => ({ id: articles[0]!, articles }));
  }

  #begin(): Growing {
    const story: Growing = { articles: [], sum: new Map(), last: Number.NaN };
    this.#stories.push(story);
    return story;
  }

  /** The stories of articles that a person ruled apart from this one. */
  #apart(id: string): Set<Growing> {
    return new Set(this.rulings.flatMap(({ a, b }) => this.#of.get(a === id ? b : b === id ? a : "") ?? []));
  }

  #likest({ id, topic }: Telling, at: number): Growing | undefined {
    const alike = new Map<Growing, number>();
    for (const [stem, weight] of topic)
      for (const story of this.#having.get(stem) ?? [])
        alike.set(story, (alike.get(story) ?? 0) + weight * story.sum.get(stem)!);
    const barred = this.#apart(id);
    let best: Growing | undefined;
    let most = JOINS;
    for (const story of this.#stories) {
      const likeness = ((alike.get(story) ?? 0) / story.articles.length) * nearness(at, story.last);
      if (likeness > most && !barred.has(story)) [best, most] = [story, likeness];
    }
    return best;
  }
}

interface Growing {
  articles: string[];
  /** Sum of the articles' topics. */
  sum: Map<string, number>;
  /** When the newest of them was published; NaN where none has a date. */
  last: number;
}
