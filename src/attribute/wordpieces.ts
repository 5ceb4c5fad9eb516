import { plain, shape, type Word } from "./words.js";

/** A text as the encoder reads it. All arrays have one element a piece. */
export interface Pieces {
  ids: Int32Array;
  /** Case of the word and whether it opens a paragraph, in one number: 2 × shape + opens. */
  features: Uint8Array;
  /** Index of the word that the piece is of. */
  word: Int32Array;
}

const LONGEST_WORD = 100;
const CACHED_WORDS = 100_000;

/** Splits words into the longest pieces that the vocabulary has (Wu et al. 2016), with every word's answer remembered. */
export class WordPieces {
  readonly opening: number;
  readonly closing: number;
  readonly #unknown: number;
  readonly #ids: Map<string, number>;
  readonly #cache = new Map<string, { ids: readonly number[]; shape: number }>();

  /** @param vocabulary the pieces, each at its id; pieces that continue a word begin with "##" */
  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    const special = (piece: string): number => {
      const id = this.#ids.get(piece);
      if (id === undefined) throw new Error(`The vocabulary lacks ${piece}.`);
      return id;
    };
    this.opening = special("[CLS]");
    this.closing = special("[SEP]");
    this.#unknown = special("[UNK]");
  }

  split(text: string, words: readonly Word[]): Pieces {
    const ids: number[] = [];
    const features: number[] = [];
    const owner: number[] = [];
    words.forEach((word, index) => {
      const found = this.#look(text.slice(word.start, word.end));
      found.ids.forEach((id, nth) => {
        ids.push(id);
        features.push(2 * found.shape + (nth === 0 && word.opens ? 1 : 0));
        owner.push(index);
      });
    });
    return { ids: Int32Array.from(ids), features: Uint8Array.from(features), word: Int32Array.from(owner) };
  }

  #look(word: string) {
    const known = this.#cache.get(word);
    if (known) return known;
    const found = { ids: this.#longest(plain(word)), shape: shape(word) };
    if (this.#cache.size >= CACHED_WORDS) this.#cache.clear();
    if (word.length <= LONGEST_WORD) this.#cache.set(word, found);
    return found;
  }

  #longest(word: string): number[] {
    if (word.length > LONGEST_WORD) return [this.#unknown];
    const ids: number[] = [];
    for (let start = 0; start < word.length; ) {
      let end = word.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = this.#ids.get((start > 0 ? "##" : "") + word.slice(start, end));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      ids.push(id);
      start = end;
    }
    return ids;
  }
}
