import type { Act } from "../records/act.js";
import type { Actor } from "../records/actor.js";
import type { Channel } from "../records/channel.js";
import type { Spans } from "../records/span.js";
import type { Attribution } from "../records/statement.js";
import { actOf, hedgesOf } from "./act.js";
import { actorsOf } from "./actors/index.js";
import { channelsOf } from "./channel.js";

export { times } from "./times/index.js";

/** What a statement is beyond its words. */
export interface Resolved {
  /** Id of the actor who speaks, or null where nobody can be named. */
  actor: string | null;
  act: Act;
  polarity: "positive" | "negative";
  hedges: Spans;
  channel: Channel | null;
}

/** Who speaks in a text, what each statement does, and what carried it. The statements keep their order; offsets are into `text`. */
export function resolve<Of extends Attribution>(
  text: string,
  statements: readonly Of[],
): { actors: Actor[]; statements: (Of & Resolved)[] } {
  const { actors, speakers } = actorsOf(text, statements);
  const channels = channelsOf(text, statements, speakers);
  return {
    actors,
    statements: statements.map((statement, n) => ({
      ...statement,
      actor: speakers[n]!,
      ...actOf(text, statement),
      hedges: hedgesOf(text, statement),
      channel: channels[n]!,
    })),
  };
}
