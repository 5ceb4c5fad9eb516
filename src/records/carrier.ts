import { z } from "zod";
import { Spans } from "./span.js";

/** An outlet that passed a statement on: A said it, B reported it, C carried it. */
export const Carrier = z.object({ name: z.string(), spans: Spans });
export type Carrier = z.infer<typeof Carrier>;
