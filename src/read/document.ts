import { decode } from "../capture/encoding.js";
import { gunzip, isGzip } from "../capture/gzip.js";
import { ReadError } from "../errors.js";
import type { Captured } from "../records/capture.js";

/** The captured document as text, unpacked and decoded: what `document` offsets of a source map count in. */
export function documentOf({ capture, bytes }: Captured): string {
  if (!isGzip(bytes)) return decode(bytes, capture.encoding);
  try {
    return decode(gunzip(bytes), capture.encoding);
  } catch (cause) {
    const message = `${capture.input} is a truncated or damaged gzip file: fetch it again, or unpack what is left with gzip.`;
    throw new ReadError("truncated", message, { cause });
  }
}
