import type { Terminal } from "./command.js";

/** One line on stderr that tells how far long work is; silent where stderr is no terminal. */
export interface Progress {
  /** One more item is done. */
  advance(): void;
  /** How many there will be, once that is known. */
  expect(total: number): void;
  /** Takes the line away, so that what follows begins on an empty one. Progress may go on after it. */
  done(): void;
}

// Often enough to look alive, seldom enough to cost nothing.
const everyMs = 100;
const clearLine = "\r\u001b[2K";

/** @param noun what is counted: "texts" */
export function progress({ stderr }: Pick<Terminal, "stderr">, noun: string, now = () => performance.now()): Progress {
  if (!stderr.isTTY) return { advance() {}, expect() {}, done() {} };
  const began = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let count = 0;
  let total: number | undefined;
  return {
    advance() {
      count++;
      if (now() - shownAt < everyMs) return;
      shownAt = now();
      const rate = count / Math.max((shownAt - began) / 1000, 0.001);
      const of = total === undefined ? "" : `/${total}`;
      stderr.write(`${clearLine}${count}${of} ${noun}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`);
    },
    expect(known) {
      total = known;
    },
    done() {
      if (shownAt !== Number.NEGATIVE_INFINITY) stderr.write(clearLine);
      shownAt = Number.NEGATIVE_INFINITY;
    },
  };
}
