import { Worker } from "node:worker_threads";
import type { Attribution } from "../records/statement.js";
import { loadModel, type Model } from "./model.js";

interface Waiting {
  resolve(found: Attribution[]): void;
  reject(error: Error): void;
}

interface Seat {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** The model on several cores: texts go to the worker with the fewest waiting. Each has the model for itself, one thread each. */
export async function openPool(cores: number): Promise<Model> {
  const alone = await loadModel();
  if (cores <= 1) return alone;
  await alone.close();
  const seats = Array.from({ length: cores }, seat);
  let last = 0;
  return {
    by: alone.by,
    attribute(text) {
      const { worker, waiting } = seats.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
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
  worker.on("message", ({ id, found, failed }: { id: number; found?: Attribution[]; failed?: string }) => {
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if (found) resolve(found);
    else reject(new Error(failed));
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    waiting.clear();
  });
  return { worker, waiting };
}
