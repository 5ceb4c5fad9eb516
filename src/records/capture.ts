import { z } from "zod";

/** Bytes as they came, immutable. The bytes themselves travel beside the record. */
export const Capture = z.object({
  /** SHA-256 of the bytes, lower-case hex. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  /** The file, URL or "-" as it was given or found. */
  input: z.string(),
  how: z.enum(["file", "http", "stdin"]),
  /** When they were had: ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Media type without parameters: "text/html". */
  mediaType: z.string(),
  /** What the bytes decode with, as the WHATWG Encoding Standard names it: "utf-8", "windows-1252". */
  encoding: z.string(),
  /** Bytes. */
  size: z.int().nonnegative(),
  /** Response headers, lower-case names; empty where it was no HTTP. */
  headers: z.record(z.string(), z.string()),
});
export type Capture = z.infer<typeof Capture>;

/** A capture and its bytes. */
export interface Captured {
  capture: Capture;
  bytes: Uint8Array;
}
