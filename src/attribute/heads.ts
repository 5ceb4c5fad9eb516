import { Tensor } from "onnxruntime-node";
import type { Transitions } from "./crf.js";
import type { Encoder } from "./encoder.js";
import { openSession } from "./encoder.js";
import { windows } from "./windows.js";
import type { Pieces, WordPieces } from "./wordpieces.js";

const TAGS = 7;
const POINTER = 128;
const NAMES = 9;
/** Numbers that the manner of a statement is judged from, a piece. */
export const SENSE = 96;
/** Parts of a statement that its manner is judged from: source, cue, content, and the words around. */
export const PARTS = 4;
/** Where each part of a row of scores begins: tags, the anchor's prior, the four sides of the two pointers, names, the sense, and how telling it is. */
const AT = {
  prior: TAGS,
  dependant: 8,
  anchor: 8 + POINTER,
  asks: 8 + 2 * POINTER,
  answers: 8 + 3 * POINTER,
  names: 8 + 4 * POINTER,
  sense: 8 + 4 * POINTER + NAMES,
  telling: 8 + 4 * POINTER + NAMES + SENSE,
};
const ROW = AT.telling + PARTS;

/** The numbers of the attribution heads that stand outside the graph. */
export interface HeadNumbers extends Transitions {
  /** Score of a link by distance in pieces, from farthest back to farthest ahead; the middle is 0. */
  distance: readonly number[];
}

/** What the heads say of each piece of a text. A pointer can be asked for any two pieces that were in one window. */
export interface Scores {
  /** Tag scores of a piece: O, then B and I of source, cue and content. */
  tags(piece: number): Float32Array;
  /** Score of the link from a piece to the anchor of its statement. undefined where the two share no window. */
  link(from: number, to: number): number | undefined;
  /** Score of the source of an anchor beginning at a piece, or (null) of there being none. */
  source(anchor: number, to: number | null): number | undefined;
  /** Name scores of a piece: O, then B and I of each of NAME_TYPES. */
  names(piece: number): Float32Array;
  /** What the manner of a statement is judged from. */
  sense(piece: number): Float32Array;
  /** How much a piece counts among the others of each part of a statement, before softmax. */
  telling(piece: number): Float32Array;
}

interface Read {
  left: number;
  end: number;
  /** Rows of the opening piece and then of the pieces from `left` on. */
  rows: Float32Array;
}

/** Reads a whole text window by window. @param places what each piece may begin, for windows() */
type Reader = (pieces: Pieces, places: ArrayLike<number>) => Promise<Scores>;

export async function openHeads(
  path: string,
  encoder: Encoder,
  wordPieces: WordPieces,
  { distance }: HeadNumbers,
): Promise<{ read: Reader; close(): Promise<void> }> {
  const session = await openSession(path);
  const far = (distance.length - 1) / 2;

  async function rowsOf(ids: number[], features: number[]): Promise<Float32Array> {
    const { hidden, mixed } = await encoder.encode(ids, features);
    const vectors = (data: Float32Array): Tensor => new Tensor("float32", data, [ids.length, encoder.width]);
    const feeds = { hidden: vectors(hidden), mixed: vectors(mixed) };
    return (await session.run(feeds)).scores!.data as Float32Array;
  }

  async function read(pieces: Pieces, places: ArrayLike<number>): Promise<Scores> {
    const decidedIn: Read[] = new Array(pieces.ids.length);
    for (const { left, start, end } of windows(places)) {
      const ids = [wordPieces.opening, ...pieces.ids.subarray(left, end), wordPieces.closing];
      const features = [0, ...pieces.features.subarray(left, end), 0];
      const window = { left, end, rows: await rowsOf(ids, features) };
      decidedIn.fill(window, start, end);
    }
    const dot = ({ rows }: Read, a: number, b: number): number => {
      let sum = 0;
      for (let k = 0; k < POINTER; k++) sum += rows[a + k]! * rows[b + k]!;
      return sum / Math.sqrt(POINTER);
    };
    const row = (window: Read, piece: number): number => (piece - window.left + 1) * ROW;
    const inside = (window: Read, piece: number): boolean => piece >= window.left && piece < window.end;
    const part = (piece: number, from: number, length: number): Float32Array => {
      const window = decidedIn[piece]!;
      const start = row(window, piece) + from;
      return window.rows.subarray(start, start + length);
    };
    return {
      tags: (piece) => part(piece, 0, TAGS),
      names: (piece) => part(piece, AT.names, NAMES),
      sense: (piece) => part(piece, AT.sense, SENSE),
      telling: (piece) => part(piece, AT.telling, PARTS),
      link(from, to) {
        const window = decidedIn[from]!;
        if (!inside(window, to)) return undefined;
        const apart = Math.max(-far, Math.min(far, to - from)) + far;
        const [a, b] = [row(window, from), row(window, to)];
        return dot(window, a + AT.dependant, b + AT.anchor) + window.rows[b + AT.prior]! + distance[apart]!;
      },
      source(anchor, to) {
        const window = decidedIn[anchor]!;
        if (to !== null && !inside(window, to)) return undefined;
        return dot(window, row(window, anchor) + AT.asks, (to === null ? 0 : row(window, to)) + AT.answers);
      },
    };
  }
  return { read, close: () => session.release() };
}
