import type { Attributor } from "../annotate/article.js";
import { openPool } from "../annotate/pool.js";
import { type Ledger, openLedger } from "../ledger/index.js";
import type { Judgement } from "../records/judgement.js";
import type { Pair } from "../relate/judge.js";
import { type OpenJudge, openJudge } from "../relate/judges.js";
import type { Invocation } from "./command.js";

/** What a command works with that holds statements against each other. */
export interface Desk {
  /** There when it is open. */
  ledger: Promise<Ledger>;
  attributor: Attributor;
  /** Asks the ledger first and keeps there what is new, so that a pair is judged once. */
  judge: OpenJudge;
  close(): Promise<void>;
}

export interface Opening {
  /** Whether a ledger is made where there is none. */
  create: boolean;
  /** Cores to use. */
  jobs: number;
  /** Whether there is surely something to read, so that the models had better load while the ledger opens. */
  awake?: boolean;
}

/** Opens a desk, and begins to open its ledger. Its models load when they are needed. */
export async function openDesk(
  { ledger: at = ".audiatur" }: Invocation["values"],
  { create, jobs, awake = false }: Opening,
): Promise<Desk> {
  const pool = await openPool(jobs);
  if (awake) pool.wake();
  const judge = await openJudge(jobs);
  const ledger = openLedger(String(at), { create });
  const opened = ledger.then(
    (open) => {
      if (awake) judge.wake(); // not before: two cores have enough to load until here
      return open;
    },
    () => undefined, // whoever needs it is told
  );
  const { attributorOf } = await import("../annotate/article.js"); // while the model loads
  const attributor = attributorOf(pool);
  return {
    ...{ ledger, attributor, judge: remembering(judge, ledger) },
    async close() {
      try {
        await attributor.close();
        await judge.close();
      } finally {
        await (await opened)?.close();
      }
    },
  };
}

/** Pairs that are judged before what was found is kept: an interruption loses no more. */
const MANY = 800;

const keyOf = (pair: Pair): string => JSON.stringify(pair);

const remembering = (judge: OpenJudge, opening: Promise<Ledger>): OpenJudge => ({
  ...judge,
  async judge(pairs) {
    const ledger = await opening;
    const known = new Map<string, Judgement>();
    const kept = await ledger.judgements(judge.by, pairs);
    for (const [n, one] of kept.entries()) if (one) known.set(keyOf(pairs[n]!), one);
    const open = [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()].filter(
      (pair) => !known.has(keyOf(pair)),
    );
    for (let at = 0; at < open.length; at += MANY) {
      const some = open.slice(at, at + MANY);
      const judged = (await judge.judge(some)).map((one, n) => [some[n]!, one] as const);
      await ledger.keepJudgements(judge.by, judged);
      for (const [pair, one] of judged) known.set(keyOf(pair), one);
    }
    return pairs.map((pair) => known.get(keyOf(pair))!);
  },
});
