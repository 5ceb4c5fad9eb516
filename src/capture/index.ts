import { createHash } from "node:crypto";
import { CaptureError, type Failure } from "../errors.js";
import type { Capture, Captured } from "../records/capture.js";
import { collect } from "./collect.js";
import { encodingOf } from "./encoding.js";
import { fileError, isDirectory, readFileBytes, walk } from "./files.js";
import { gunzipLeniently, isGzip } from "./gzip.js";
import { checkAnswer, type Fetcher, httpError, webFetcher } from "./http.js";
import { isBinary, isMediaFile, mediaTypeOf } from "./media-type.js";

export type { Fetched, Fetcher } from "./http.js";

export interface CaptureOptions {
  stdin?: AsyncIterable<Uint8Array>;
  now?: () => Date;
  /** The largest document that is taken, in bytes; 16 MiB where not given. */
  maxBytes?: number;
  fetcher?: Fetcher;
}

/** Tells a failure from what it stands in place of. */
export const isFailure = (item: object): item is Failure => "error" in item;

/**
 * Brings in files, directories, URLs and "-" (stdin), one at a time and in the order given. What fails is yielded as a
 * failure on its place, and the rest goes on.
 */
export async function* capture(
  inputs: readonly string[],
  options: CaptureOptions = {},
): AsyncGenerator<Captured | Failure> {
  const source: Required<Omit<CaptureOptions, "stdin">> = {
    now: options.now ?? (() => new Date()),
    maxBytes: options.maxBytes ?? 16 * 2 ** 20,
    fetcher: options.fetcher ?? webFetcher(),
  };
  const taking = (input: string, how: Capture["how"], bytes: () => Promise<Got>) => take(input, how, bytes, source.now);
  for (const input of inputs) {
    if (input === "-")
      yield await taking(input, "stdin", () => fromStdin(options.stdin ?? process.stdin, source.maxBytes));
    else if (/^https?:\/\//i.test(input)) yield await taking(input, "http", () => fromWeb(input, source));
    else if (await isDirectory(input).catch(() => false)) {
      let found = false;
      for await (const file of walk(input)) {
        found = true;
        if (typeof file === "object") yield { input: file.path, error: file.error };
        else yield await taking(file, "file", () => fromFile(file, source.maxBytes));
      }
      if (!found) yield { input, error: noDocuments(input) };
    } else yield await taking(input, "file", () => fromFile(input, source.maxBytes));
  }
}

interface Got {
  bytes: Uint8Array;
  headers: Record<string, string>;
}

const noDocuments = (input: string) =>
  new CaptureError(
    "no-documents",
    `${input} holds no documents: give a directory with pages, texts, feeds or JSON Lines.`,
  );

async function fromFile(path: string, maxBytes: number): Promise<Got> {
  try {
    if (isMediaFile(path)) throw binary(path);
    return { bytes: await readFileBytes(path, maxBytes), headers: {} };
  } catch (cause) {
    throw fileError(path, cause);
  }
}

const fromStdin = async (stdin: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Got> => ({
  bytes: await collect(stdin, "-", maxBytes),
  headers: {},
});

async function fromWeb(url: string, source: { fetcher: Fetcher; maxBytes: number }): Promise<Got> {
  try {
    const answer = await source.fetcher.fetch(url);
    checkAnswer(url, answer, source.maxBytes);
    return { bytes: await collect(answer.body, url, source.maxBytes), headers: answer.headers };
  } catch (cause) {
    throw httpError(url, cause);
  }
}

const binary = (input: string) =>
  new CaptureError("binary", `${input} is not text: give a page, a text, a feed or JSON Lines.`);

async function take(
  input: string,
  how: Capture["how"],
  get: () => Promise<Got>,
  now: () => Date,
): Promise<Captured | Failure> {
  try {
    return describe(input, how, await get(), now());
  } catch (error) {
    if (error instanceof CaptureError) return { input, error };
    const message = `${input === "-" ? "Standard input" : input} could not be read (${(error as Error).message}): try again.`;
    return { input, error: new CaptureError("unreadable", message, { cause: error }) };
  }
}

function describe(input: string, how: Capture["how"], { bytes, headers }: Got, at: Date): Captured {
  if (bytes.length === 0)
    throw new CaptureError(
      "empty",
      `${input === "-" ? "Standard input" : input} is empty: give a document with text in it.`,
    );
  const plain = isGzip(bytes) ? gunzipLeniently(bytes) : bytes;
  const type = headers["content-type"];
  const mediaType = mediaTypeOf(plain, input, type);
  const markup = /html|xml/.test(mediaType);
  if (isBinary(plain, markup)) throw binary(input);
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type ?? "")?.[1];
  const id = createHash("sha256").update(bytes).digest("hex");
  const encoding = encodingOf(plain, { charset, markup });
  return { capture: { id, input, how, at: at.toISOString(), mediaType, encoding, size: bytes.length, headers }, bytes };
}
