import type { Ledger } from "../ledger/index.js";
import type { Judgement } from "../records/judgement.js";
import { type Judge, loadJudge } from "../relate/index.js";

/** Pairs that are judged before what was found is kept: an interruption loses no more. */
const MANY = 200;

type Pair = readonly [string, string];
const keyOf = (pair: Pair): string => JSON.stringify(pair);

/** A judge that asks the ledger first and keeps there what is new, so that a pair is judged once. */
export async function ledgerJudge(ledger: Ledger): Promise<Judge> {
  const judge = await loadJudge();
  return {
    by: judge.by,
    async judge(pairs) {
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
    close: () => judge.close(),
  };
}

/** Opens a judge over a ledger for as long as the work takes; both are closed whatever happens. */
export async function withJudge<T>(ledger: Ledger, work: (judge: Judge) => Promise<T>): Promise<T> {
  try {
    const judge = await ledgerJudge(ledger);
    try {
      return await work(judge);
    } finally {
      await judge.close();
    }
  } finally {
    await ledger.close();
  }
}
