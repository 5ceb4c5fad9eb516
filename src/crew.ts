import { parentPort, Worker } from "node:worker_threads";

/** One kind of work, done one task after the other. */
export interface Hand<Task, Answer> {
  work(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/** One kind of work on several cores. Nothing is loaded before it is needed. */
export interface Crew<Task, Answer> {
  /** Begins to load, so that the first task need not wait. */
  wake(): void;
  /** @throws Error where the work failed, or its thread ended; other tasks go on */
  ask(task: Task): Promise<Answer>;
  /** Lets go of all threads and memory. What is asked later takes them again. */
  close(): Promise<void>;
}

/**
 * On one core the hand works in this thread. On more it works in threads of their own: one wakes with the first task, another where all have work and a
 * core is free, and each task goes to the one with the fewest waiting.
 * @param module what such a thread runs: it calls `serve` with the same hand
 */
export const crew = <Task, Answer>(
  module: URL,
  cores: number,
  hand: () => Promise<Hand<Task, Answer>>,
): Crew<Task, Answer> => (cores <= 1 ? alone(hand) : threads(module, cores));

function alone<Task, Answer>(load: () => Promise<Hand<Task, Answer>>): Crew<Task, Answer> {
  let loading: Promise<Hand<Task, Answer>> | undefined;
  const hand = (): Promise<Hand<Task, Answer>> => {
    loading ??= load();
    return loading;
  };
  return {
    wake: () => void hand().catch(() => {}), // whoever asks is told
    ask: async (task) => (await hand()).work(task),
    async close() {
      const closing = loading;
      loading = undefined;
      await (await closing?.catch(() => undefined))?.close();
    },
  };
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Seat {
  worker: Worker;
  waiting: Map<number, Waiting>;
  /** Why the worker will answer no more. */
  ended?: Error;
}

type Reply = { id: number; answer: unknown } | { id: number; failed: string };

function threads<Task, Answer>(module: URL, cores: number): Crew<Task, Answer> {
  let seats: Seat[] = [];
  let last = 0;
  const take = (): Seat => {
    const taken = seat(module);
    seats.push(taken);
    return taken;
  };
  return {
    wake() {
      if (seats.length === 0) take();
    },
    ask(task) {
      const open = seats.filter(({ ended }) => !ended);
      const lost = seats.find(({ ended }) => ended);
      if (open.length === 0 && lost) return Promise.reject(lost.ended);
      const [idlest] = open.sort((a, b) => a.waiting.size - b.waiting.size);
      const { worker, waiting } = idlest && (idlest.waiting.size === 0 || seats.length >= cores) ? idlest : take();
      return new Promise<Answer>((resolve, reject) => {
        last++;
        waiting.set(last, { resolve: resolve as Waiting["resolve"], reject });
        worker.postMessage({ id: last, task });
      });
    },
    async close() {
      const leaving = seats;
      seats = [];
      await Promise.all(leaving.map(({ worker }) => worker.terminate()));
    },
  };
}

function seat(module: URL): Seat {
  const worker = new Worker(module);
  const waiting = new Map<number, Waiting>();
  const taken: Seat = { worker, waiting };
  worker.on("message", (reply: Reply) => {
    const { resolve, reject } = waiting.get(reply.id)!;
    waiting.delete(reply.id);
    if ("failed" in reply) reject(new Error(reply.failed));
    else resolve(reply.answer);
  });
  worker.on("error", (error) => {
    taken.ended = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of waiting.values()) reject(taken.ended);
    waiting.clear();
  });
  return taken;
}

/** In a thread of a crew: answers each task, or says what went wrong. */
export function serve<Task, Answer>({ work }: Hand<Task, Answer>): void {
  const port = parentPort!;
  port.on("message", async ({ id, task }: { id: number; task: Task }) => {
    try {
      port.postMessage({ id, answer: await work(task) });
    } catch (error) {
      port.postMessage({ id, failed: String(error) });
    }
  });
}
