import { CaptureError } from "../errors.js";

export const tooLarge = (input: string, maxBytes: number): CaptureError =>
  new CaptureError(
    "too-large",
    `${input} is larger than ${Math.floor(maxBytes / 2 ** 20) || maxBytes} ${maxBytes >= 2 ** 20 ? "MiB" : "bytes"}, ` +
      "the limit for one document: split it, or give only the part with the article.",
  );

/** Gathers a stream, and leaves it as soon as it grows past the limit. */
export async function collect(stream: AsyncIterable<Uint8Array>, input: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(input, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
