import { type Crew, crew, type Hand } from "../crew.js";
import type { Judgement } from "../records/judgement.js";
import type { Judge, Pair } from "./judge.js";
import { judgeName } from "./judge-numbers.js";

/** A judge that need not be loaded before it is asked. */
export interface OpenJudge extends Judge, Pick<Crew<unknown, unknown>, "wake"> {}

/** Pairs that a core takes at once: about 50 ms, so that none is idle for long. */
const MANY = 8;

/** The judge on several cores, each with one of its own; on one core in this thread. */
export async function openJudge(cores: number): Promise<OpenJudge> {
  const by = await judgeName();
  const { ask, ...judges } = crew(new URL("./judge-worker.js", import.meta.url), cores, judging);
  return {
    ...judges,
    by,
    async judge(pairs) {
      const shares: Promise<Judgement[]>[] = [];
      for (let at = 0; at < pairs.length; at += MANY) shares.push(ask(pairs.slice(at, at + MANY)));
      return (await Promise.all(shares)).flat();
    },
  };
}

/** One judge, which reads pairs. */
export async function judging(): Promise<Hand<readonly Pair[], Judgement[]>> {
  const { loadJudge } = await import("./judge.js");
  const judge = await loadJudge();
  return { work: (pairs) => judge.judge(pairs), close: () => judge.close() };
}
