import { z } from "zod";

/** TIMEX3 of ISO-TimeML (ISO 24617-1): the type, the normal form of the time, and what bends it. */
export const Timex = z.object({
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  /** "1998-01-08", "1998-W02", "1997-Q3", "P2Y", "PRESENT_REF", "XXXX-WXX-1TNI", … */
  value: z.string(),
  mod: z.enum(["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"]).optional(),
});
export type Timex = z.infer<typeof Timex>;

/** A time expression and where it stands, UTF-16 and half-open. */
export const TimeExpression = Timex.extend({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type TimeExpression = z.infer<typeof TimeExpression>;
