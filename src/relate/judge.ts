import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Tensor } from "onnxruntime-node";
import { openSession } from "../attribute/encoder.js";
import { MODELS } from "../attribute/numbers.js";
import { WordPieces } from "../attribute/wordpieces.js";
import { words } from "../attribute/words.js";
import type { Judgement } from "../records/judgement.js";
import { BONDS, STANCES } from "../records/stance.js";
import { nameOf, readNumbers } from "./judge-numbers.js";

export type Pair = readonly [string, string];

/** Reads pairs of texts. */
export interface Judge {
  /** Name and version, as in `Statement.by`. */
  readonly by: string;
  /** What it makes of each pair, at its place. */
  judge(pairs: readonly Pair[]): Promise<Judgement[]>;
  close(): Promise<void>;
}

/** Word pieces of both texts together with their ends, and of the second, as in training/pairs.py. */
const [MOST, SECOND] = [192, 72];
/** The second text's words have their shapes from here on. */
const SHAPES = 6;

/** The judge in this thread. */
export async function loadJudge(folder = MODELS): Promise<Judge> {
  const path = (name: string): string => fileURLToPath(new URL(name, folder));
  const numbers = await readNumbers(folder);
  const pieces = new WordPieces((await readFile(path("vocabulary.txt"), "utf8")).split("\n"));
  const session = await openSession(path("pairs.onnx"));
  return {
    by: nameOf(numbers),
    async judge(pairs) {
      const found: Judgement[] = [];
      for (const [a, b] of pairs) {
        // One pair at a time: activations are quantised over all that is read at once, and the answer must not hang on what else is asked.
        const { scores } = await session.run(tensors(readingOf(pieces, a, b)));
        const row = scores!.data as Float32Array;
        found.push({
          stance: shares(STANCES, row.subarray(0, STANCES.length), numbers.temperature.stance),
          bond: shares(BONDS, row.subarray(STANCES.length), numbers.temperature.bond),
        });
      }
      return found;
    },
    close: () => session.release(),
  };
}

interface Reading {
  ids: number[];
  features: number[];
  /** Pieces before the second text: the opening one, the first text, and its end. */
  first: number;
}

function readingOf(pieces: WordPieces, a: string, b: string): Reading {
  const second = shaped(pieces, b, SECOND);
  const first = shaped(pieces, a, MOST - 3 - second.ids.length);
  return {
    ids: [pieces.opening, ...first.ids, pieces.closing, ...second.ids, pieces.closing],
    features: [0, ...first.shapes, 0, ...second.shapes.map((shape) => shape + SHAPES), SHAPES],
    first: first.ids.length + 2,
  };
}

function shaped(pieces: WordPieces, text: string, most: number): { ids: number[]; shapes: number[] } {
  const { ids, features } = pieces.split(text, words(text));
  return { ids: [...ids.subarray(0, most)], shapes: Array.from(features.subarray(0, most), (one) => one >> 1) };
}

function tensors({ ids, features, first }: Reading): Record<string, Tensor> {
  const { length } = ids;
  const parts = new Float32Array(2 * length);
  parts.fill(1 / (first - 1), 1, first);
  parts.fill(1 / (length - first), length + first);
  const longs = (numbers: readonly number[]): Tensor =>
    new Tensor("int64", BigInt64Array.from(numbers, BigInt), [1, length]);
  return { ids: longs(ids), features: longs(features), parts: new Tensor("float32", parts, [1, 2, length]) };
}

/** Softmax with a temperature. */
function shares<Label extends string>(
  labels: readonly Label[],
  scores: Float32Array,
  temperature: number,
): Record<Label, number> {
  const most = Math.max(...scores);
  const raised = Array.from(scores, (score) => Math.exp((score - most) / temperature));
  const sum = raised.reduce((a, b) => a + b, 0);
  return Object.fromEntries(labels.map((label, n) => [label, raised[n]! / sum])) as Record<Label, number>;
}
