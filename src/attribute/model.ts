import { readFile } from "node:fs/promises";
import type { Attribution } from "../records/statement.js";
import type { Spans } from "../records/span.js";
import { type Calibration, confidence, signs } from "./confidence.js";
import { likeliest } from "./crf.js";
import { openEncoder } from "./encoder.js";
import { type HeadNumbers, openHeads } from "./heads.js";
import { kindOf, quotations } from "./kind.js";
import { link } from "./link.js";
import { type Run, runs } from "./runs.js";
import { WordPieces } from "./wordpieces.js";
import { type Word, words } from "./words.js";

/** The attribution model, loaded: one thread, one text at a time. */
export interface Model {
  /** Name and version, for `Statement.by`. */
  readonly by: string;
  /** Who says what in a text, in order. Offsets are into `text`. */
  attribute(text: string): Promise<Attribution[]>;
  close(): Promise<void>;
}

const MODELS = new URL("../../models/", import.meta.url);
const WIDTH = 384;
/** Words read at once: longer texts go chapter by chapter, so that memory stays bounded. Chapters end at paragraphs. */
const CHAPTER = 16_000;

export async function loadModel(folder: URL = MODELS): Promise<Model> {
  const path = (name: string): string => decodeURIComponent(new URL(name, folder).pathname);
  const numbers = JSON.parse(await readFile(path("attribution.json"), "utf8")) as HeadNumbers & {
    version: string;
    calibration: Calibration;
  };
  const wordPieces = new WordPieces((await readFile(path("vocabulary.txt"), "utf8")).split("\n"));
  const encoder = await openEncoder(path("encoder.onnx"), WIDTH);
  const heads = await openHeads(path("attribution.onnx"), encoder, wordPieces, numbers);

  async function attributeChapter(text: string, chapter: readonly Word[], quoted: Spans): Promise<Attribution[]> {
    const pieces = wordPieces.split(text, chapter);
    const first = new Int32Array(chapter.length);
    for (let piece = pieces.ids.length - 1; piece >= 0; piece--) first[pieces.word[piece]!] = piece;
    const opens = Array.from(pieces.word, (word, piece) => first[word] === piece && chapter[word]!.opens);
    const scores = await heads.read(pieces, opens);

    const pieceOf = (word: number): number => first[word]!;
    const known = chapter.flatMap((_, word) => (pieces.word[pieceOf(word)] === word ? [word] : []));
    const tags = new Array<number>(chapter.length).fill(0);
    likeliest(
      known.map((word) => scores.tags(pieceOf(word))),
      numbers,
    ).forEach((tag, n) => {
      tags[known[n]!] = tag;
    });
    const spans = (found: readonly Run[]): Spans =>
      found.map(({ start, end }) => [chapter[start]!.start, chapter[end - 1]!.end]);
    const places = { count: chapter.length, pieceOf };
    return link(runs(tags), scores, places).map((group) => {
      const content = spans(group.content);
      return {
        source: spans(group.source),
        cue: spans(group.cue),
        content,
        kind: kindOf(text, content, quoted),
        confidence: round(confidence(signs(group, scores, places), numbers.calibration)),
      };
    });
  }

  return {
    by: `attribution ${numbers.version}`,
    async attribute(text) {
      const quoted = quotations(text);
      const found: Attribution[] = [];
      for (const chapter of chapters(words(text))) found.push(...(await attributeChapter(text, chapter, quoted)));
      return found.sort((a, b) => begins(a) - begins(b));
    },
    async close() {
      await heads.close();
      await encoder.close();
    },
  };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
const begins = ({ source, cue, content }: Attribution): number =>
  Math.min(...[source, cue, content].flatMap((spans) => spans.map(([start]) => start)));

function* chapters(all: Word[]): Generator<Word[]> {
  for (let start = 0; start < all.length; ) {
    let end = Math.min(all.length, start + CHAPTER);
    if (end < all.length) {
      const cut = all.findLastIndex((word, n) => n <= end && n > start && word.opens);
      if (cut > start) end = cut;
    }
    yield all.slice(start, end);
    start = end;
  }
}
