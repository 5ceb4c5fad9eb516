import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Name } from "../records/name.js";
import type { Attribution } from "../records/statement.js";
import { confidence } from "./confidence.js";
import { decode, type Found, type Reading } from "./decode.js";
import { openEncoder } from "./encoder.js";
import { openHeads } from "./heads.js";
import { quotations } from "./kind.js";
import type { Manner, MannerNumbers } from "./manner.js";
import { names } from "./names.js";
import { type Nested, nestedIn } from "./nested.js";
import { MODELS, nameOf, readNumbers } from "./numbers.js";
import { PLACE } from "./windows.js";
import { WordPieces } from "./wordpieces.js";
import { type Word, words } from "./words.js";

/** One attribution and how it was made, in scores that the word lists have yet to be heard on. */
export type Told = Attribution & { manner: Manner };

/** What the model finds in a text, in order. Offsets are into the text. */
export interface Marked {
  statements: Told[];
  /** Statements that others report, in the order of these. */
  nested: Nested[];
  names: Name[];
}

/** The model, loaded: one thread, one text at a time. */
export interface Model {
  /** Name and version, for `Statement.by`. */
  readonly by: string;
  /** How much a word of the lists weighs beside `Told.manner`. */
  readonly told: MannerNumbers["told"];
  mark(text: string): Promise<Marked>;
  close(): Promise<void>;
}

const WIDTH = 384;
/** Words read at once: longer texts go chapter by chapter, so that memory stays bounded. Chapters end at paragraphs. */
const CHAPTER = 16_000;

/** The two halves of the model: what costs time, and what decides. Tuning reads once and decodes often. */
export async function loadReader(folder = MODELS) {
  const path = (name: string): string => fileURLToPath(new URL(name, folder));
  const numbers = await readNumbers(folder);
  const wordPieces = new WordPieces((await readFile(path("vocabulary.txt"), "utf8")).split("\n"));
  const encoder = await openEncoder(path("encoder.onnx"), WIDTH);
  const heads = await openHeads(path("attribution.onnx"), encoder, wordPieces, numbers);
  return {
    numbers,
    async read(text: string, stretch: readonly Word[]): Promise<Reading> {
      const pieces = wordPieces.split(text, stretch);
      const first = new Int32Array(stretch.length).fill(-1);
      for (let piece = pieces.ids.length - 1; piece >= 0; piece--) first[pieces.word[piece]!] = piece;
      const places = pieces.word.map((word, piece) =>
        first[word] === piece ? placeOf(stretch[word]!) : PLACE.anywhere,
      );
      return { words: stretch, pieces: first, count: pieces.ids.length, scores: await heads.read(pieces, places) };
    },
    async close() {
      await heads.close();
      await encoder.close();
    },
  };
}

const placeOf = ({ opens, begins }: Word): number =>
  opens ? PLACE.paragraph : begins ? PLACE.sentence : PLACE.anywhere;

export async function loadModel(folder = MODELS): Promise<Model> {
  const { numbers, read, close } = await loadReader(folder);
  const sure = ({ signs, ...found }: Found): Told => ({
    ...found,
    confidence: Math.round(1000 * confidence(signs, numbers.calibration)) / 1000,
  });
  async function once(text: string): Promise<Omit<Marked, "nested">> {
    const quoted = quotations(text);
    const marked: Omit<Marked, "nested"> = { statements: [], names: [] };
    for (const chapter of chapters(words(text))) {
      const reading = await read(text, chapter);
      marked.statements.push(...decode(text, reading, quoted, numbers).map(sure));
      marked.names.push(...names(reading, numbers.names));
    }
    marked.statements.sort((a, b) => begins(a) - begins(b));
    return marked;
  }
  return {
    by: nameOf(numbers),
    told: numbers.manner.told,
    async mark(text) {
      const marked = await once(text);
      return {
        ...marked,
        nested: await nestedIn(text, marked.statements, async (said) => (await once(said)).statements),
      };
    },
    close,
  };
}

const begins = ({ source, cue, content }: Attribution): number =>
  Math.min(...[source, cue, content].flatMap((spans) => spans.map(([start]) => start)));

/** Stretches of at most CHAPTER words, each ending where a paragraph does if one does. */
export function* chapters(all: readonly Word[]): Generator<readonly Word[]> {
  for (let start = 0; start < all.length; ) {
    let end = Math.min(all.length, start + CHAPTER);
    for (let cut = end; end < all.length && cut > start + 1; cut--) {
      if (all[cut]!.opens) {
        end = cut;
        break;
      }
    }
    yield all.slice(start, end);
    start = end;
  }
}
