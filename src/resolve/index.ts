import type { Manner } from "../attribute/index.js";
import type { Actor } from "../records/actor.js";
import type { Name } from "../records/name.js";
import type { Quantity } from "../records/quantity.js";
import type { Resolved } from "../records/resolved.js";
import type { Spans } from "../records/span.js";
import type { Attribution } from "../records/statement.js";
import type { TimeExpression } from "../records/timex.js";
import { actOf, hedgesOf } from "./act.js";
import { actorsOf } from "./actors/index.js";
import { chainOf } from "./chain.js";
import { channelOfCue, channelsOf } from "./channel.js";
import { channelName } from "./channel-name.js";
import { judge, kindBy, type Weights } from "./manner.js";
import { relations } from "./places/index.js";
import { saidAt } from "./said-at.js";

export { factualityAt } from "./factuality.js";
export { quantities } from "./quantities/index.js";
export { scareQuotes } from "./scare-quotes.js";
export { times } from "./times/index.js";

/** What was found in a text: the statements, and the names. */
export interface Found<Of extends Attribution> {
  /** Those that others report come last; `within` is the index of that other. */
  statements: readonly (Of & { manner?: Manner; within?: number })[];
  names?: readonly Name[];
  times?: readonly TimeExpression[];
  quantities?: readonly Quantity[];
  /** The day on which the text was published. */
  published?: string;
}

/**
 * Who speaks in a text, what each statement does, and what carried it. The statements keep their order; offsets are into `text`.
 * @param weights how much a word of the lists counts beside a statement's manner (`Model.told`); without it, the lists decide
 */
export function resolve<Of extends Attribution>(
  text: string,
  { statements, names = [], times = [], quantities = [], published }: Found<Of>,
  weights?: Weights,
): { actors: Actor[]; statements: (Of & Resolved)[] } {
  const { actors, speakers, told } = actorsOf(text, statements, names);
  const firsthand = statements.filter(({ within }) => within === undefined);
  const channels = channelsOf(
    text,
    firsthand,
    speakers.slice(0, firsthand.length).map(({ actor }) => actor),
  );
  const kinds = new Map<string, number[][]>(actors.map(({ id }) => [id, []]));
  const resolved = statements.map(({ manner, ...rest }, n) => {
    const statement = rest as unknown as Of;
    const { act, polarity } = actOf(text, statement);
    // The words around a statement that another reports tell how that other's came.
    const own = rest.within === undefined;
    const channel = own ? channels[n]! : channelOfCue(text, statement);
    const listed = { act, channel, hedges: hedgesOf(text, statement) };
    const { kinds: kind, ...judged } = judge(text, statement, listed, manner, weights);
    const { actor, sure, standIns } = speakers[n]!;
    if (actor && kind) kinds.get(actor)!.push(kind);
    const actorConfidence = Math.round(1000 * sure) / 1000;
    const carrier = judged.channel && channelName(text, judged.channel, statement, names);
    if (carrier) judged.channel = { ...judged.channel!, name: carrier };
    return {
      ...statement,
      actor,
      actorConfidence,
      polarity,
      ...judged,
      chain: own ? chainOf(text, statement, names) : [],
      saidAt: own ? saidAt(text, statement, times, published) : null,
      quantities: inside(statement, quantities),
      standIns,
    };
  });
  // What is reportedly said to be denied is not simply denied.
  for (const [n, { within }] of statements.entries())
    if (within !== undefined) resolved[n]!.hedges = inOrder([...resolved[within]!.hedges, ...resolved[n]!.hedges]);
  for (const actor of actors) {
    if (actor.kind !== "person" && !told.has(actor.id))
      actor.kind = kindBy(kinds.get(actor.id)!, actor.named) ?? actor.kind;
  }
  for (const { from, to, kind } of relations(actors))
    actors.find(({ id }) => id === from)!.relations.push({ kind, to });
  return { actors, statements: resolved };
}

const inOrder = (spans: Spans): Spans => [...spans].sort(([a], [b]) => a - b);

/** Those that lie in what is said. */
const inside = ({ content }: Attribution, quantities: readonly Quantity[]): Quantity[] =>
  quantities.filter((one) => content.some(([start, end]) => one.start >= start && one.end <= end));
