import { Worker } from "node:worker_threads";
import { loadModel, modelName } from "../attribute/index.js";
import { type Annotation, annotate, type Read } from "./index.js";

/** Reads texts, as many at once as it has cores. */
export interface Annotator {
  /** Name and version of the model, for `Statement.by`. */
  readonly by: string;
  annotate(read: Read): Promise<Annotation>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(found: Annotation): void;
  reject(error: Error): void;
}

interface Seat {
  worker: Worker;
  waiting: Map<number, Waiting>;
  /** Why the worker will answer no more. */
  ended?: Error;
}

/** The model on several cores: texts go to the worker with the fewest waiting. Each has the model for itself, one thread each. */
export async function openPool(cores: number): Promise<Annotator> {
  if (cores <= 1) return alone();
  const by = await modelName();
  const seats = Array.from({ length: cores }, seat);
  let last = 0;
  return {
    by,
    annotate(read) {
      const open = seats.filter(({ ended }) => !ended);
      if (open.length === 0) return Promise.reject(seats[0]!.ended);
      const { worker, waiting } = open.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      return new Promise((resolve, reject) => {
        last++;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, read });
      });
    },
    async close() {
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

async function alone(): Promise<Annotator> {
  const model = await loadModel();
  return { by: model.by, annotate: (read) => annotate(model, read), close: () => model.close() };
}

function seat(): Seat {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  const waiting = new Map<number, Waiting>();
  const taken: Seat = { worker, waiting };
  worker.on("message", ({ id, found, failed }: { id: number; found?: Annotation; failed?: string }) => {
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if (found) resolve(found);
    else reject(new Error(failed));
  });
  worker.on("error", (error) => {
    taken.ended = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of waiting.values()) reject(taken.ended);
    waiting.clear();
  });
  return taken;
}
