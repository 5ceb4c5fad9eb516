import { extentOf } from "./assertions.js";
import { type Hearing, inOne, oneVoice } from "./hearing.js";

/** One sentence sets two against each other: "Lund says he was refused a doctor; the prison says he saw one every week". */
const AGAINST = /^["”’]?\s*(?:;|,?\s*(?:while|whereas)\s|,?\s*but\s)/iu;
/** What stands between them at most, in UTF-16 code units. */
const BETWEEN = 40;
/** Stems of what says something. */
const TELLS = 4;
/** Shares of those who were asked say nothing of each other. */
const SHARE = /\p{N}|\b(?:half|majority|plurality|most|many|some|few|third|quarter)\b/iu;

/** Pairs of statements that a sentence sets against each other, by their places, with the words that do so. Whether they conflict is not told by that alone. */
export function juxtaposed(assertions: readonly Hearing[]): { a: number; b: number; says: string }[] {
  const said = [...assertions.keys()]
    .filter((n) => assertions[n]!.statement && assertions[n]!.speaker !== null && assertions[n]!.stems.length >= TELLS)
    .map((n) => ({ n, one: assertions[n]!, extent: extentOf(assertions[n]!.statement!) }));
  return said.flatMap(({ n, one, extent: [, end] }) => {
    const joined = AGAINST.exec(one.joins ?? "");
    if (!joined) return [];
    const next = said.filter(({ one: other, extent: [start] }) => {
      const near = other.article === one.article && other.part === one.part && start > end && start - end < BETWEEN;
      return near && other.paragraph === one.paragraph && !oneVoice(one, other) && !inOne(one, other);
    });
    const [first] = next.sort((x, y) => x.extent[0] - y.extent[0]);
    if (!first || SHARE.test(one.source) || SHARE.test(first.one.source)) return [];
    return [{ a: Math.min(n, first.n), b: Math.max(n, first.n), says: joined[0].trim() }];
  });
}
