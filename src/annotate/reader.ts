import { loadModel } from "../attribute/index.js";
import type { Hand } from "../crew.js";
import { type Annotation, annotate, type Read } from "./index.js";

/** One model, which reads texts. */
export async function reader(): Promise<Hand<Read, Annotation>> {
  const model = await loadModel();
  return { work: (read) => annotate(model, read), close: () => model.close() };
}
