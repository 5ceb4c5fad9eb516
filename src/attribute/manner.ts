import { Act } from "../records/act.js";
import { ActorKind } from "../records/actor.js";
import { ChannelKind } from "../records/channel.js";
import type { Scores } from "./heads.js";
import type { Group, WordPlaces } from "./link.js";
import { ROLES } from "./runs.js";

/** How a statement was made, as scores: the higher the likelier, each to be held against the others of its list. */
export interface Manner {
  /** One for each of Act. */
  act: number[];
  /** First "none was told", then one for each of ChannelKind. */
  channel: number[];
  /** One for each of ActorKind. */
  kind: number[];
  /** Log odds that the text keeps its distance. */
  hedged: number;
}

/** `models/attribution.json`: one row for each score, in the order of Manner. */
export interface MannerNumbers {
  /** Over the mean senses of source, cue and content, side by side. */
  weights: readonly (readonly number[])[];
  bias: readonly number[];
  /** What a word of the lists adds: columns for each act, each channel from "none" on, and a hedge. */
  told: readonly (readonly number[])[];
}

/** Order in which the model was taught its lists; models/ and training/ name them alike. */
export const ACTS = Act.options;
export const CHANNELS = [null, ...ChannelKind.options] as const;
export const KINDS = ActorKind.options;

/** Pieces of a content that count. */
const LONGEST = 48;

/** The manner of a statement before the word lists are heard. */
export function manner(group: Group, scores: Scores, words: WordPlaces, { weights, bias }: MannerNumbers): Manner {
  const sense = ROLES.flatMap((role) => {
    const pieces = group[role]
      .flatMap(({ start, end }) => piecesOf(words, start, end))
      .slice(0, role === "content" ? LONGEST : undefined);
    return mean(pieces.map((piece) => scores.sense(piece)));
  });
  const judged = weights.map((row, n) => row.reduce((sum, weight, k) => sum + weight * sense[k]!, bias[n]!));
  const channels = ACTS.length + CHANNELS.length;
  return {
    act: judged.slice(0, ACTS.length),
    channel: judged.slice(ACTS.length, channels),
    kind: judged.slice(channels, channels + KINDS.length),
    hedged: judged.at(-1)!,
  };
}

const piecesOf = (words: WordPlaces, start: number, end: number): number[] => {
  const from = words.pieceOf(start);
  const to = end < words.count ? words.pieceOf(end) : words.pieces;
  return Array.from({ length: to - from }, (_, n) => from + n);
};

const SENSE = 64;
function mean(vectors: readonly Float32Array[]): number[] {
  const sum = new Array<number>(SENSE).fill(0);
  for (const vector of vectors) for (let k = 0; k < SENSE; k++) sum[k]! += vector[k]! / vectors.length;
  return sum;
}
