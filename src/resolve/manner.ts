import type { Manner } from "../attribute/index.js";
import { ACTS, CHANNELS, KINDS } from "../attribute/manner.js";
import type { Act } from "../records/act.js";
import type { ActorKind } from "../records/actor.js";
import type { Channel, ChannelKind } from "../records/channel.js";
import type { Spans } from "../records/span.js";
import type { Attribution } from "../records/statement.js";

/** What the word lists say of a statement. */
export interface Listed {
  act: Act;
  channel: Channel | null;
  hedges: Spans;
}

/** What is said of a statement once the model has weighed the lists; kinds are scores, for the actor's other statements to join in. */
export interface Judged extends Listed {
  kinds?: number[];
}

/** How much each word of the lists adds to each score: `Model.told`. */
export type Weights = readonly (readonly number[])[];

/** Channels that are what speaks: "the poll found". */
const DOCUMENTS: ReadonlySet<ChannelKind> = new Set([
  "report",
  "statistics",
  "poll",
  "book",
  "filing",
  "image",
  "leaked-document",
  "email",
]);

/** Occasions of one make: "told Altamar Radio" may be an interview or a broadcast. */
const TALKS: ReadonlySet<ChannelKind> = new Set(["broadcast", "interview", "speech", "press-conference"]);

/** The manner of a statement by model and lists together. What the model sees without the lists rests on the cue, or on the source that is a document. */
export function judge(
  text: string,
  { source, cue, content }: Attribution,
  listed: Listed,
  manner: Manner | undefined,
  weights: Weights | undefined,
): Judged {
  if (!manner || !weights) return listed;
  const columns = [ACTS.indexOf(listed.act), ACTS.length + CHANNELS.indexOf(listed.channel?.kind ?? null)];
  if (listed.hedges.length > 0) columns.push(ACTS.length + CHANNELS.length);
  const weighed = (scores: readonly number[], from: number): number[] =>
    scores.map((score, n) => columns.reduce((sum, column) => sum + weights[from + n]![column]!, score));
  const act = ACTS[best(weighed(manner.act, 0))]!;
  const kind = CHANNELS[best(weighed(manner.channel, ACTS.length))]!;
  const from = ACTS.length + CHANNELS.length;
  const kinds = weighed(manner.kind, from);
  const [hedged] = weighed([manner.hedged], from + KINDS.length);
  const telling = (spans: Spans): Spans => (spans.length > 0 ? spans : cue.length > 0 ? cue : content.slice(0, 1));
  const worded = (spans: Spans): Spans => spans.filter(([start, end]) => /\p{L}/u.test(text.slice(start, end)));
  return {
    act,
    channel: carrier(kind, listed.channel, worded(source)),
    // A word of the lists always counts; the model adds what is hedged in other words.
    hedges: listed.hedges.length > 0 || hedged! <= 0 ? listed.hedges : telling(cue),
    kinds,
  };
}

/** The channel that the model judges, with the words that the lists found where these tell of such a one, or the source that is a document. */
function carrier(kind: ChannelKind | null, listed: Channel | null, source: Spans): Channel | null {
  if (kind === null) return null;
  if (listed && (kind === listed.kind || (TALKS.has(kind) && TALKS.has(listed.kind)))) return { ...listed, kind };
  return { kind, spans: DOCUMENTS.has(kind) ? source : [] };
}

/** The kind that an actor's statements speak for most. @param named as something else than a person */
export function kindBy(judged: readonly (readonly number[])[], named: boolean): ActorKind | undefined {
  if (judged.length === 0) return undefined;
  const spoken = (kind: ActorKind, n: number): number =>
    named && kind === "person" ? -Infinity : judged.reduce((sum, scores) => sum + scores[n]!, 0);
  return KINDS[best(KINDS.map(spoken))];
}

const best = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));
