import { type Bond, contradiction } from "./bond.js";
import { type Hearing, inOne, oneVoice } from "./hearing.js";

const ARE = "(?:is|are|was|were)\\s+(?:still\\s+|left\\s+|being\\s+)*";
/** Where people may still be, or how: each the same in other words. */
const STAYS = [
  `remain\\p{L}*|${ARE}(?:inside|in\\s+there|there|in\\s+the\\s+\\p{L}+|in\\s+it)`,
  `${ARE}(?:held|detained|in\\s+(?:custody|jail|prison))`,
  `${ARE}trapped`,
  `${ARE}missing`,
];
const COUNT = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|hundreds|[1-9]\\p{N}*";
/** "Nobody remains in the compound", "no one is missing"; "four people are still inside". */
const forms = STAYS.map((stays) => ({
  none: new RegExp(`(?<![\\p{L}])(?:nobody|no\\s+one)\\s+(?:else\\s+)?(?:${stays})(?![\\p{L}])`, "iu"),
  some: new RegExp(
    `(?<![\\p{L}\\p{N},.])(?:${COUNT})\\s+(?:(?:more|other)\\s+)?(?:people\\s+|persons\\s+)?(?:${stays})(?![\\p{L}])`,
    "iu",
  ),
}));
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
        return [contradiction([empty, words], [full, many], TRUSTED)];
      }),
    );
  });
}
