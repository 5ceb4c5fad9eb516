import type { Ledger } from "../ledger/index.js";
import type { Judgement } from "../records/judgement.js";
import { type Judge, loadJudge } from "../relate/index.js";

/** A judge that asks the ledger first and keeps there what is new, so that a pair is judged once. */
export async function ledgerJudge(ledger: Ledger): Promise<Judge> {
  const judge = await loadJudge();
  return {
    by: judge.by,
    async judge(pairs) {
      const kept = await ledger.judgements(judge.by, pairs);
      const open = pairs.filter((_, n) => kept[n] === undefined);
      const judged = await judge.judge(open);
      await ledger.keepJudgements(
        judge.by,
        open.map((pair, n) => [pair, judged[n]!] as const),
      );
      const fresh = judged.values();
      return kept.map((one): Judgement => one ?? fresh.next().value!);
    },
    close: () => judge.close(),
  };
}
