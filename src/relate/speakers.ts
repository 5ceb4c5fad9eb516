import type { ActorKind, ArticleActor } from "../records/actor.js";
import type { ActorDecision } from "../records/decision.js";
import { identify } from "../resolve/identity/index.js";
import type { SpeakerOf } from "./assertions.js";

/** "A government official" is nobody that one could tell from another. */
const SOME = /^(?:an?|one|another|some|several|many|two|three|four|five)\s/iu;
const BODIES: ReadonlySet<ActorKind> = new Set(["organisation", "government"]);

/** Who speaks in the statements of one story: one id over its articles for who is named, an id in the article for the others. */
export function speakers(actors: readonly ArticleActor[], decisions: readonly ActorDecision[] = []): SpeakerOf {
  const identities = new Map(
    identify(actors, decisions, { oneStory: true }).flatMap((one) =>
      one.members.map(({ article, name }) => [`${article} ${name}`, one] as const),
    ),
  );
  const byId = new Map(actors.map((actor) => [`${actor.article} ${actor.id}`, actor]));
  return ({ article, actor }) => {
    const found = byId.get(`${article} ${actor}`);
    if (!found) return undefined;
    const identity = found.named ? identities.get(`${article} ${found.name}`) : undefined;
    const { id, name } = identity ?? { id: `${article} ${found.id}`, name: found.name };
    const known = found.named || (BODIES.has(found.kind) && !SOME.test(found.name));
    return { id, name, known, person: found.kind === "person" };
  };
}
