import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import type { Decision } from "../records/identity.js";
import { byPlace } from "../records/place.js";
import { byPublished } from "../records/published.js";
import type { Statement } from "../records/statement.js";
import { assertions } from "./assertions.js";
import type { Bond } from "./bond.js";
import { bondsOf } from "./bonds.js";
import { type Claim, claims } from "./claims.js";
import { type Dispute, disputes } from "./disputes.js";
import { type Hearing, hearingOf } from "./hearing.js";
import type { Judge } from "./judge.js";
import { speakers } from "./speakers.js";

export { type Judge, loadJudge } from "./judge.js";
export { type Told, tell } from "./tell.js";

/** What was said in a story, and how it stands to each other. Claims, bonds and disputes refer to assertions, and to each other, by places in these lists. */
export interface Related {
  assertions: readonly Hearing[];
  bonds: readonly Bond[];
  claims: readonly Claim[];
  disputes: readonly Dispute[];
}

/** Holds what the articles of one story say against each other. The order of the input is of no matter. */
export async function relate(
  articles: readonly Article[],
  found: { statements: readonly Statement[]; actors: readonly ArticleActor[]; decisions?: readonly Decision[] },
  judge: Judge,
): Promise<Related> {
  const speakerOf = speakers(found.actors, found.decisions);
  const said = [...found.statements].sort(byPlace);
  const all = [...articles]
    .sort(byPublished)
    .flatMap((article) => assertions(article, said, speakerOf))
    .map(hearingOf);
  const bonds = await bondsOf(all, judge);
  const matters = claims(all, bonds);
  return { assertions: all, bonds, claims: matters, disputes: disputes(all, bonds, matters) };
}
