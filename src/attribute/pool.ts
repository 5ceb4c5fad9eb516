import { Worker } from "node:worker_threads";
import type { Attribution } from "../records/statement.js";
import { loadModel, type Model, modelName } from "./model.js";

interface Waiting {
  resolve(found: Attribution[]): void;
  reject(error: Error): void;
}

interface Seat {
  worker: Worker;
  waiting: Map<number, Waiting>;
  /** Why the worker will answer no more. */
  ended?: Error;
}

/** The model on several cores: texts go to the worker with the fewest waiting. Each has the model for itself, one thread each. */
export async function openPool(cores: number): Promise<Model> {
  if (cores <= 1) return loadModel();
  const by = await modelName();
  const seats = Array.from({ length: cores }, seat);
  let last = 0;
  return {
    by,
    attribute(text) {
      const open = seats.filter(({ ended }) => !ended);
      if (open.length === 0) return Promise.reject(seats[0]!.ended);
      const { worker, waiting } = open.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      return new Promise((resolve, reject) => {
        last++;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, text });
      });
    },
    async close() {
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

function seat(): Seat {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  const waiting = new Map<number, Waiting>();
  const taken: Seat = { worker, waiting };
  worker.on("message", ({ id, found, failed }: { id: number; found?: Attribution[]; failed?: string }) => {
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
