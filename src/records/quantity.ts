import { z } from "zod";

const bound = z.number().nullable();

/**
 * A figure in a text, in a form that can be held against another telling of the same figure: two that agree have the same kind and
 * unit, and ranges that overlap.
 */
export const Quantity = z.object({
  /** UTF-16, half-open, over the whole expression: "at least 23 nations", "fell by 12%". */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /**
   * What `low`, `high` and `unit` are. A `share` is a part of one ("half" is 0.5), a `percent` a part of a hundred; an `age` is in
   * the unit that is named; a `score` has its smaller side in `low`; a `change` has nothing but its comparison.
   */
  kind: z.enum(["count", "money", "percent", "share", "age", "measure", "rank", "score", "change"]),
  /** Null where the figure is open below ("up to 40"), as `high` where it is open above ("at least 40"). */
  low: bound,
  high: bound,
  /** ISO 4217 for money, "percent" or "percentage point", a symbol for measures ("km"), else the counted noun ("nation"). */
  unit: z.string().nullable(),
  approximate: z.boolean(),
  /** The whole that it is a part of: 1200 in "half of the 1,200", 40 in "12 of the 40 ministers". */
  of: z.number().optional(),
  /**
   * How it stands to something else, an earlier figure mostly: `times` for a factor ("tripled" is 3 times), else the difference,
   * below zero where it is less ("fell by 12%" is -12 percent).
   */
  comparison: z.object({ low: bound, high: bound, unit: z.string().nullable() }).optional(),
});
export type Quantity = z.infer<typeof Quantity>;
