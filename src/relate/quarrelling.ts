import { announces } from "../lexicon/quarrels.js";
import type { Bond } from "./bond.js";
import { type Hearing, inOne, oneVoice } from "./hearing.js";

/** How far it is trusted that those who are told of next are those who do not agree. Not measured: it is rare. */
const TOLD = 0.75;
/** So many of them, and how far behind the announcement they begin, in UTF-16 code units. */
const [MANY, REACH] = [3, 450];
/** Stems of what says something. */
const TELLS = 4;

/** Contradictions that an article announces: "How many there were is disputed. The party says four, the consul met three." */
export const quarrelling = (assertions: readonly Hearing[]): Bond[] =>
  assertions.flatMap((one): Bond[] => {
    if (one.statement || !announces(one.words)) return [];
    const end = one.content.at(-1)![1];
    const next = [...assertions.keys()]
      .filter((n) => {
        const other = assertions[n]!;
        const same = other.article === one.article && other.part === one.part;
        return (
          same &&
          other.place >= one.place &&
          other.place < end + REACH &&
          other.paragraph === one.paragraph &&
          other.statement &&
          other.speaker !== null
        );
      })
      .sort((x, y) => assertions[x]!.place - assertions[y]!.place);
    const voices: number[] = [];
    for (const n of next) {
      const other = assertions[n]!;
      const clash = voices.some((m) => oneVoice(assertions[m]!, other) || inOne(assertions[m]!, other));
      if (!clash && other.stems.length >= TELLS && voices.length < MANY) voices.push(n);
    }
    const evidence = [
      { by: "text" as const, says: one.words, cites: [{ article: one.article, part: one.part, spans: one.content }] },
    ];
    return voices.flatMap((a, n) =>
      voices
        .slice(n + 1)
        .map((b): Bond => ({ kind: "contradicts", a: Math.min(a, b), b: Math.max(a, b), evidence, confidence: TOLD })),
    );
  });
