import { modelName } from "../attribute/numbers.js";
import { type Crew, crew } from "../crew.js";
import type { Annotation, Read } from "./index.js";

/** Reads texts, as many at once as it has cores. */
export interface Annotator extends Pick<Crew<Read, Annotation>, "wake" | "close"> {
  /** Name and version of the model, for `Statement.by`. */
  readonly by: string;
  annotate(read: Read): Promise<Annotation>;
}

/** The model on several cores, each with one of its own; on one core in this thread, which else need not load it. */
export async function openPool(cores: number): Promise<Annotator> {
  const by = await modelName();
  const { ask, ...readers } = crew(new URL("./worker.js", import.meta.url), cores, async () =>
    (await import("./reader.js")).reader(),
  );
  return { by, annotate: ask, ...readers };
}
