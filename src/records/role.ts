import { z } from "zod";
import { Span } from "./span.js";

/** One thing that a text says a person is, and where it says so. */
export const Role = z.object({
  kind: z.enum(["title", "age", "party", "affiliation", "origin", "place", "relation"]),
  /** UTF-16, half-open, over the words that say so, without the name and without an article: "Interior Minister". */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /**
   * Titles and relations in lower case and spelt out ("senator" for "Sen."), an age as a number, a party by its lower-case name
   * ("republican" for "R"), all else as it is written.
   */
  value: z.string(),
  /** Where the words say that it is over: "former", "ex-", "then", "late". */
  former: z.literal(true).optional(),
  /** The organisation, place or person that a title or relation is of. */
  of: Span.optional(),
  /** EDTF, only where the text dates it: "2004", "2013-06", "199X". */
  since: z.string().optional(),
  until: z.string().optional(),
});
export type Role = z.infer<typeof Role>;
