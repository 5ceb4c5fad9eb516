import { Act } from "../records/act.js";
import { ActorKind } from "../records/actor.js";
import { ChannelKind } from "../records/channel.js";
import { type Scores, SENSE } from "./heads.js";
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

/** `models/attribution.json` */
export interface MannerNumbers {
  /** From the senses of the parts of a statement, side by side, to what its scores are judged from. */
  weigh: Linear;
  /** From there to the scores: one row for each, in the order of Manner. */
  judge: Linear;
  /** What a word of the lists adds: columns for each act, each channel from "none" on, and a hedge. */
  told: readonly (readonly number[])[];
}

interface Linear {
  weights: readonly (readonly number[])[];
  bias: readonly number[];
}

/** Order in which the model was taught its lists; models/ and training/ name them alike. */
export const ACTS = Act.options;
export const CHANNELS = [null, ...ChannelKind.options] as const;
export const KINDS = ActorKind.options;

/** Pieces of a content that count. */
const LONGEST = 48;
/** Pieces before and after a cue, of no role in its statement, that tell of its manner too: "in an interview". */
const [BEFORE, AFTER] = [32, 12];

/** The manner of a statement before the word lists are heard. Of each of its parts the telling words count most. */
export function manner(group: Group, scores: Scores, words: WordPlaces, { weigh, judge }: MannerNumbers): Manner {
  const parts = ROLES.map((role) => group[role].flatMap(({ start, end }) => piecesOf(words, start, end)));
  const taken = new Set(parts.flat());
  const [source, cue, content] = parts as [number[], number[], number[]];
  const anchor = cue.length > 0 ? cue : content.slice(0, 1);
  const from = Math.max(0, Math.min(...anchor) - BEFORE);
  const to = Math.min(words.pieces - 1, Math.max(...anchor) + AFTER);
  const around = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((piece) => !taken.has(piece));
  const sense = [source, cue, content.slice(0, LONGEST), around].flatMap((pieces, part) =>
    pooled(pieces, part, scores),
  );
  const judged = linear(linear(sense, weigh).map(gelu), judge);
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

/** The mean of the pieces' senses, each weighed by how telling it is in this part of a statement. */
function pooled(pieces: readonly number[], part: number, scores: Scores): number[] {
  const telling = pieces.map((piece) => scores.telling(piece)[part]!);
  const most = Math.max(...telling);
  const weights = telling.map((score) => Math.exp(score - most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = new Array<number>(SENSE).fill(0);
  pieces.forEach((piece, n) => {
    const sense = scores.sense(piece);
    for (let k = 0; k < SENSE; k++) sum[k]! += (sense[k]! * weights[n]!) / all;
  });
  return sum;
}

const linear = (input: readonly number[], { weights, bias }: Linear): number[] =>
  weights.map((row, n) => {
    let sum = bias[n]!;
    for (let k = 0; k < row.length; k++) sum += row[k]! * input[k]!;
    return sum;
  });

/** Gaussian error linear unit; the error function after Abramowitz and Stegun 7.1.26, to within 2e-7. */
function gelu(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp((-x * x) / 2);
  return (x / 2) * (1 + Math.sign(x) * (1 - tail));
}
