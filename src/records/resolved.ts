import { z } from "zod";
import { Act } from "./act.js";
import { Carrier } from "./carrier.js";
import { Channel } from "./channel.js";
import { Quantity } from "./quantity.js";
import { Spans } from "./span.js";
import { StandIn } from "./stand-in.js";
import { TimeExpression } from "./timex.js";

/** What a statement is beyond its words. */
export const Resolved = z.object({
  /** Id of the actor who speaks, among the actors of the same text; null where nobody can be named. */
  actor: z.string().nullable(),
  /** How sure that is, 0..1: 1 where the source names the actor itself. */
  actorConfidence: z.number().min(0).max(1),
  act: Act,
  /** Negative where the text says that it was not done: "did not deny". */
  polarity: z.enum(["positive", "negative"]),
  /** Words by which the text keeps its distance: "reportedly". */
  hedges: Spans,
  channel: Channel.nullable(),
  /** The outlets that passed it on, the nearest to the speaker first; who published the article is not repeated. */
  chain: z.array(Carrier),
  /** When it was said, where the words round it tell. */
  saidAt: TimeExpression.nullable(),
  /** Numbers in what is said. */
  quantities: z.array(Quantity),
  /** Words of what is said that stand for people, and for whom. */
  standIns: z.array(StandIn),
});
export type Resolved = z.infer<typeof Resolved>;
