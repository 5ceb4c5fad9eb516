import { z } from "zod";
import { Line } from "./line.js";

/** A dated happening on the timeline. */
export const Happening = Line.extend({
  /** EDTF (ISO 8601-2), as precise as the text: "2026-05-05", "2026-05". */
  when: z.string(),
  /** Whether the date tells when something was said, and not when it happened. */
  said: z.boolean(),
  /** Other dates that articles give for what is told in much the same words. */
  elsewhere: z.array(z.object({ when: z.string(), line: Line })),
});
export type Happening = z.infer<typeof Happening>;
