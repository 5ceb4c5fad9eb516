import { parentPort, Worker } from "node:worker_threads";

/** One kind of work, done one task after the other. */
export interface Hand<Task, Answer> {
  work(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/** One kind of work on several cores. Nothing is loaded before it is needed. */
export interface Crew<Task, Answer> {
  /** Wakes one more, if a core is free, so that tasks to come need not wait until it has loaded. */
  wake(): void;
  /** @throws Error where the work failed, or its thread ended; other tasks go on */
  ask(task: Task): Promise<Answer>;
  /** Lets go of all threads and memory, each when it is done with what it is at; what was not answered fails. What is asked later takes them again. */
  close(): Promise<void>;
}

/**
 * On one core the hand works in this thread. On more it works in threads of their own: one wakes with the first task, another where enough waits and a
 * core is free; each takes the next task when it can.
 * @param module what such a thread runs: it calls `serve` with the same hand
 */
export const crew = <Task, Answer>(
  module: URL,
  cores: number,
  hand: () => Promise<Hand<Task, Answer>>,
): Crew<Task, Answer> => (cores <= 1 ? alone(hand) : threads(module, cores));

/** Work that begins when what was asked before is done. */
function oneByOne<Task, Answer>(work: (task: Task) => Promise<Answer>): (task: Task) => Promise<Answer> {
  let before: Promise<unknown> = Promise.resolve();
  return (task) => {
    const answer = before.then(() => work(task));
    before = answer.catch(() => {});
    return answer;
  };
}

function alone<Task, Answer>(load: () => Promise<Hand<Task, Answer>>): Crew<Task, Answer> {
  let loading: Promise<Hand<Task, Answer>> | undefined;
  const hand = (): Promise<Hand<Task, Answer>> => {
    loading ??= load();
    return loading;
  };
  return {
    wake: () => void hand().catch(() => {}), // whoever asks is told
    ask: oneByOne(async (task) => (await hand()).work(task)),
    async close() {
      const closing = loading;
      loading = undefined;
      await (await closing?.catch(() => undefined))?.close();
    },
  };
}

interface Job {
  task: unknown;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Seat {
  worker: Worker;
  /** Whether it has loaded what it works with. */
  ready: boolean;
  /** What it is at, by number. */
  jobs: Map<number, Job>;
}

type Reply = { id: number; answer: unknown } | { id: number; failed: string } | "ready";

/** Tasks that a thread has at hand, so that it need not wait for the next. */
const AT_HAND = 2;
/** Tasks that wait for each thread before another is woken: loading takes longer than some tasks. */
const WORTH = 2;
/** So many tasks have to be under way for each core, or some cores stay asleep. */
export const AHEAD = AT_HAND + WORTH;

function threads<Task, Answer>(module: URL, cores: number): Crew<Task, Answer> {
  let seats: Seat[] = [];
  let queue: Job[] = [];
  let lost: Error | undefined;
  let last = 0;

  const take = (): void => {
    const taken: Seat = { worker: new Worker(module), ready: false, jobs: new Map() };
    seats.push(taken);
    taken.worker.on("message", (reply: Reply) => {
      if (reply === "ready") taken.ready = true;
      else {
        const { resolve, reject } = taken.jobs.get(reply.id)!;
        taken.jobs.delete(reply.id);
        if ("failed" in reply) reject(new Error(reply.failed));
        else resolve(reply.answer);
      }
      give();
    });
    taken.worker.on("error", (error) => leave(taken, error instanceof Error ? error : new Error(String(error))));
    taken.worker.on("exit", () => leave(taken, new Error("The thread ended before it had answered.")));
  };

  /** Of one that died at work only what it was at is lost; one that died before it could work stands for all. */
  const leave = (gone: Seat, why: Error): void => {
    if (!seats.includes(gone)) return;
    seats = seats.filter((seat) => seat !== gone);
    const waiting = [...gone.jobs.values()];
    // It does one after the other, so the first is what it was at.
    const stranded = gone.ready ? waiting.splice(0, 1) : [];
    queue.unshift(...waiting);
    if (!gone.ready && seats.length === 0) {
      lost = why;
      stranded.push(...queue.splice(0));
    }
    for (const { reject } of stranded) reject(why);
    if (queue.length > 0 && seats.length === 0) take();
    give();
  };

  /** Hands out what waits to those that have loaded, the idlest first; to one that is alone also before, since this thread may be busy when it has. */
  const give = (): void => {
    for (;;) {
      const [seat] = seats
        .filter(({ ready, jobs }) => (ready || seats.length === 1) && jobs.size < AT_HAND)
        .sort((a, b) => a.jobs.size - b.jobs.size);
      const job = seat && queue.shift();
      if (!job) return;
      last++;
      seat.jobs.set(last, job);
      seat.worker.postMessage({ id: last, task: job.task });
    }
  };

  return {
    wake() {
      if (seats.length < cores) take();
    },
    ask(task) {
      if (seats.length === 0 && lost) return Promise.reject(lost);
      return new Promise<Answer>((resolve, reject) => {
        queue.push({ task, resolve: resolve as Job["resolve"], reject });
        if (seats.length === 0 || (seats.length < cores && queue.length >= WORTH * seats.length)) take();
        give();
      });
    },
    async close() {
      const leaving = seats;
      const dropped = [...leaving.flatMap(({ jobs }) => [...jobs.values()]), ...queue];
      [seats, queue, lost] = [[], [], undefined];
      for (const { reject } of dropped) reject(new Error("The crew was closed before it had answered."));
      await Promise.all(leaving.map(({ worker }) => gone(worker)));
    },
  };
}

/** A thread that is stopped while it loads a model, or reads by one, takes the whole process with it: it has to go by itself. */
const gone = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    if (worker.threadId < 0) return resolve(); // it has ended
    worker.on("exit", () => resolve());
    worker.postMessage("leave");
  });

/** In a thread of a crew: says that it is ready, then answers each task, or says what went wrong, until it is to leave. */
export function serve<Task, Answer>({ work, close }: Hand<Task, Answer>): void {
  const port = parentPort!;
  let leaves = false;
  const next = oneByOne((step: () => Promise<unknown>) => step());
  port.on("message", async (message: { id: number; task: Task } | "leave") => {
    if (message === "leave") {
      leaves = true;
      await next(close).catch(() => {});
      return port.close();
    }
    const { id, task } = message;
    try {
      port.postMessage({ id, answer: await next(async () => (leaves ? undefined : work(task))) });
    } catch (error) {
      port.postMessage({ id, failed: String(error) });
    }
  });
  port.postMessage("ready");
}
