import type { Brief, StatementRow } from "../records/brief.js";

/** Where a statement stands on the page: `s12` names its row, `m12` its place in the article; a copy's place is `m12b`. */
export interface Anchor {
  number: number;
  /** "12" or, for a copy in another article, "12b". */
  mark: string;
  row: StatementRow;
}

const letter = (index: number): string =>
  index === 0 ? "" : index < 26 ? String.fromCharCode(97 + index) : `-${index}`;

/** Every statement of the brief, copies included, numbered as the page shows them; by the statement's id. */
export function anchorsOf(brief: Brief): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  let number = 0;
  for (const first of brief.voices.flatMap(({ rows }) => rows)) {
    number++;
    for (const [index, row] of [first, ...first.alsoIn].entries()) {
      anchors.set(row.statement.id, { number, mark: `${number}${letter(index)}`, row });
    }
  }
  return anchors;
}
