import { constants, gunzipSync } from "node:zlib";

/** Room for what an archive unpacks to; stops archives that were made to fill the memory. */
const MOST = 2 ** 28;

/** Whether the bytes begin as a gzip file does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The unpacked bytes. Throws where the archive is truncated, damaged, or far too large. */
export const gunzip = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes, { maxOutputLength: MOST });

/** As much as can be had of a perhaps truncated archive: enough to tell what it holds, nothing to read from. */
export function gunzipLeniently(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST });
  } catch {
    return new Uint8Array();
  }
}
