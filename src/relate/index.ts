import type { ArticleActor } from "../records/actor.js";
import type { Article } from "../records/article.js";
import { type Decision, onActors, onStories } from "../records/decision.js";
import { byPlace } from "../records/place.js";
import { byPublished } from "../records/published.js";
import type { Statement } from "../records/statement.js";
import { accusing } from "./accusing.js";
import { assertions } from "./assertions.js";
import type { Bond } from "./bond.js";
import { bondsOf } from "./bonds.js";
import { type Claim, claims } from "./claims.js";
import { type Dispute, disputes } from "./disputes.js";
import { type Hearing, hearingOf } from "./hearing.js";
import type { Judge } from "./judge.js";
import { speakers } from "./speakers.js";
import { storiesOf } from "./stories.js";
import { type Told, tell } from "./tell.js";
import { tellingOf } from "./topic.js";

export { type Judge, loadJudge, type Pair } from "./judge.js";
export { type OpenJudge, openJudge } from "./judges.js";
export { type Told, tell } from "./tell.js";

/** What articles say, and what people decided on who is who. */
export interface Said {
  statements: readonly Statement[];
  actors: readonly ArticleActor[];
  decisions?: readonly Decision[];
}

/** What was said in a story, and how it stands to each other. Claims, bonds and disputes refer to assertions, and to each other, by places in these lists. */
export interface Related {
  assertions: readonly Hearing[];
  bonds: readonly Bond[];
  claims: readonly Claim[];
  disputes: readonly Dispute[];
}

/** Holds what the articles of one story say against each other. The order of the input is of no matter. */
export async function relate(articles: readonly Article[], found: Said, judge: Judge): Promise<Related> {
  const speakerOf = speakers(found.actors, onActors(found.decisions ?? []));
  const said = [...found.statements].sort(byPlace);
  const ordered = [...articles].sort(byPublished);
  const all = ordered.flatMap((article) => assertions(article, said, speakerOf)).map(hearingOf);
  const bonds = await bondsOf(all, judge);
  const accusations = accusing(all, bonds);
  const matters = claims(
    all,
    bonds,
    accusations.map(({ place }) => place),
  );
  const topics = ordered.map((article) => tellingOf(article).topic);
  const about = (stem: string): number => topics.reduce((sum, topic) => sum + (topic[stem] ?? 0), 0);
  const told = disputes(all, bonds, matters, accusations, about);
  return { assertions: all, bonds, claims: matters, disputes: told };
}

/** The same for articles of any stories: each story by itself, one after the other. */
export async function relateAll(articles: readonly Article[], found: Said, judge: Judge): Promise<Told> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const all: Told = { relations: [], corroborated: [], disputes: [] };
  for (const { articles: ids } of storiesOf(articles.map(tellingOf), onStories(found.decisions ?? []))) {
    const own = ids.map((id) => byId.get(id)!);
    const actors = found.actors.filter(({ article }) => ids.includes(article));
    const told = tell(await relate(own, { ...found, actors }, judge), own);
    all.relations.push(...told.relations);
    all.corroborated.push(...told.corroborated);
    all.disputes.push(...told.disputes);
  }
  return all;
}
