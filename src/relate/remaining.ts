import type { Bond } from "./bond.js";
import { type Hearing, inOne, oneVoice } from "./hearing.js";

/** Where people may still be, or how: the same in other words. */
const WHERE = [
  "inside|in\\s+there|there|in\\s+the\\s+\\p{L}+|in\\s+it",
  "held|detained|in\\s+(?:custody|jail|prison)",
  "trapped",
  "missing",
];
const COUNT = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|hundreds|[1-9]\\p{N}*";
const STILL = "(?:still\\s+|left\\s+|being\\s+)*";
/** "Nobody remains in the compound", "no one is missing"; "four people are still inside". */
const forms = WHERE.map((where, n) => {
  const stays =
    n === 0
      ? `(?:remain\\p{L}*|(?:is|are|was|were)\\s+${STILL}(?:${where}))`
      : `(?:is|are|was|were)\\s+${STILL}(?:${where})`;
  return {
    none: new RegExp(`(?<![\\p{L}])(?:nobody|no\\s+one)\\s+(?:else\\s+)?${stays}(?![\\p{L}])`, "iu"),
    some: new RegExp(
      `(?<![\\p{L}\\p{N},.])(?:${COUNT})\\s+(?:(?:more|other)\\s+)?(?:people\\s+|persons\\s+)?${stays}(?![\\p{L}])`,
      "iu",
    ),
  };
});
/** How far it is trusted that both speak of one place. Not measured: hardly any are found. */
const TRUSTED = 0.7;

/** Who says that nobody is there any more against who says how many are: "nobody remains in the compound", "four are still in there". */
export function remaining(assertions: readonly Hearing[]): Bond[] {
  const said = [...assertions.keys()].filter((n) => assertions[n]!.statement && assertions[n]!.speaker !== null);
  return forms.flatMap(({ none, some }) => {
    const found = (form: RegExp): [number, string][] =>
      said.flatMap((n): [number, string][] => {
        const words = form.exec(assertions[n]!.words)?.[0];
        return words ? [[n, words]] : [];
      });
    const counted = found(some);
    return found(none).flatMap(([empty, words]) =>
      counted.flatMap(([full, many]): Bond[] => {
        const [one, other] = [assertions[empty]!, assertions[full]!];
        if (oneVoice(one, other) || inOne(one, other)) return [];
        const evidence = [{ by: "computed" as const, says: `${words} and ${many}` }];
        const opposites: [string, string] = empty < full ? [words, many] : [many, words];
        const [a, b] = [Math.min(empty, full), Math.max(empty, full)];
        return [{ kind: "contradicts", a, b, opposites, evidence, confidence: TRUSTED }];
      }),
    );
  });
}
