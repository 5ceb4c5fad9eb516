import { type Ledger, UNPLACED } from "../ledger/index.js";
import { type Decision, onStories } from "../records/decision.js";
import { arrive, headsOf, REACH } from "../relate/links.js";
import { type Story, stories } from "../relate/stories.js";
import { TOPICS, tellingOf } from "../relate/topic.js";

/** Finds the place of every article that has none yet. What was placed before is not looked at again, only what is near. */
export async function placeAll(ledger: Ledger): Promise<void> {
  for (let more = true; more; ) {
    const some = await ledger.unplaced(TOPICS);
    for (const article of some) {
      const telling = tellingOf(article);
      await ledger.place(telling, { heads: headsOf(telling), reach: REACH, arrive });
    }
    more = some.length >= UNPLACED;
  }
}

/** The stories of a ledger, the newest last; their articles are of all versions. */
export async function allStories(ledger: Ledger, decisions: readonly Decision[]): Promise<Story[]> {
  await placeAll(ledger);
  const { tellings, links } = await ledger.linked(TOPICS);
  return stories(tellings, onStories(decisions), links);
}

/** The story that an article of a ledger is in; undefined where the ledger does not hold it. Nothing else is looked at. */
export async function storyOf(
  ledger: Ledger,
  article: string,
  decisions: readonly Decision[],
): Promise<Story | undefined> {
  await placeAll(ledger);
  const rulings = onStories(decisions);
  const reached = new Set([article]);
  for (;;) {
    const { tellings, links } = await ledger.linked(TOPICS, [...reached]);
    for (const { id } of tellings) reached.add(id);
    const ruled = rulings.filter(({ kind, a, b }) => kind === "same" && reached.has(a) !== reached.has(b));
    if (ruled.length === 0) return stories(tellings, rulings, links).find(({ articles }) => articles.includes(article));
    for (const { a, b } of ruled) reached.add(a).add(b);
  }
}
