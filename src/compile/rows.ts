import type { Act } from "../records/act.js";
import type { StatementRow } from "../records/brief.js";
import { words } from "./words.js";

/** Words that tell nothing without what stands before and behind them. */
const LIGHT =
  /^(?:it|this|that|so|he|she|they|we|i|you|him|her|them|us|me|which|who|whom|what|one|to|of|on|in|at|for|with|and|or|but|not|just|had|has|have|having|is|was|were|be|been|as|the|an?|there|here|his|hers|their|its|would|will|could|should|said)$/u;
/** Acts that may have such an object: "denied it". */
const ANSWERS: ReadonlySet<Act> = new Set(["deny", "reject", "confirm", "concede", "decline"]);

/** Whether nobody can tell from a row what was said: a pronoun, or a torn clause ("she had", "her to"). */
export const isFragment = ({ statement: { kind, act }, words: { content } }: StatementRow): boolean =>
  kind === "indirect" && !(act && ANSWERS.has(act)) && words(content).every((word) => LIGHT.test(word));

// "He" said "it was over" may stand in two articles by chance, but hardly eight words, source and content together.
const wordsOfAnUnnamedCopy = 8;

/**
 * What makes a row of another article a copy: the same content; where the source is no name, also the same words for it,
 * and both together too long for chance.
 */
export function copyKey(row: StatementRow, named: boolean): string | null {
  const content = words(row.words.content);
  if (named) return content.join(" ");
  const source = words(row.words.source);
  return source.length + content.length >= wordsOfAnUnnamedCopy ? `${source.join(" ")}: ${content.join(" ")}` : null;
}

/** A row, and the copies of it. */
export interface Folded extends StatementRow {
  alsoIn: StatementRow[];
}

/** Rows in their order, each copy put under the first article that has it. An article never copies itself. */
export function foldCopies(rows: readonly StatementRow[], named: boolean): Folded[] {
  const firsts = new Map<string, Folded>();
  const folded: Folded[] = [];
  for (const row of rows) {
    const key = copyKey(row, named);
    const first = key === null ? undefined : firsts.get(key);
    const articles = first ? [first, ...first.alsoIn].map(({ statement }) => statement.article) : [];
    if (first && !articles.includes(row.statement.article)) first.alsoIn.push(row);
    else {
      const own: Folded = { ...row, alsoIn: [] };
      folded.push(own);
      if (key !== null && !first) firsts.set(key, own);
    }
  }
  return folded;
}
