import type { Manner } from "../attribute/index.js";
import type { Act } from "../records/act.js";
import type { Actor } from "../records/actor.js";
import type { Channel } from "../records/channel.js";
import type { Name } from "../records/name.js";
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

/** What was found in a text: the statements, and the names. */
export interface Found<Of extends Attribution> {
  statements: readonly (Of & { manner?: Manner })[];
  names?: readonly Name[];
}

/**
 * Who speaks in a text, what each statement does, and what carried it. The statements keep their order; offsets are into `text`.
 * @param weights how much a word of the lists counts beside a statement's manner (`Model.told`); without it, the lists decide
 */
export function resolve<Of extends Attribution>(
  text: string,
  { statements, names = [] }: Found<Of>,
  weights?: readonly (readonly number[])[],
): { actors: Actor[]; statements: (Of & Resolved)[] } {
  const { actors, speakers } = actorsOf(text, statements, names);
  const channels = channelsOf(text, statements, speakers);
  return {
    actors,
    statements: statements.map(({ manner: _, ...statement }, n) => ({
      ...(statement as unknown as Of),
      actor: speakers[n]!,
      ...actOf(text, statement),
      hedges: hedgesOf(text, statement),
      channel: channels[n]!,
    })),
  };
}
