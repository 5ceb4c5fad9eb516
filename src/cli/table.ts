import stringWidth from "string-width";
import { plain } from "../pages/plain.js";

export interface Column {
  header: string;
  /** Its part of the width when not everything fits; 0 for a column that is never narrowed. */
  weight: number;
}

const gap = "  ";

/**
 * Rows under headers, no line wider than `width` as long as that leaves each column two cells: what does not fit is
 * wrapped, never cut. East Asian and emoji characters count as the two cells that they take.
 */
export function table(columns: Column[], rows: string[][], width: number): string {
  const cells = rows.map((row) => row.map(plain));
  const widths = columnWidths(columns, cells, width - gap.length * (columns.length - 1));
  const rule = widths.map((cell) => "─".repeat(cell));
  const body = cells.map((row) => lines(row, widths));
  const airy = body.some((row) => row.length > 1);
  return [
    ...lines(
      columns.map((column) => column.header),
      widths,
    ),
    rule.join(gap),
    ...body.flatMap((row, i) => (airy && i > 0 ? ["", ...row] : row)),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** Cells that a column keeps for its longest word, so that names are not broken; longer words are addresses and the like. */
const WORD = 14;

/** As wide as the longest cell where that fits; the others share by weight what is left, and keep whole words if all can. */
function columnWidths(columns: Column[], rows: string[][], width: number): number[] {
  const widest = (measure: (cell: string) => number): number[] =>
    columns.map(({ header }, i) => rows.reduce((most, row) => Math.max(most, measure(row[i]!)), measure(header)));
  const natural = widest(cellWidth);
  const word = widest((cell) => Math.min(WORD, Math.max(...cell.split(/\s+/).map(cellWidth))));
  const least = columns.map(({ weight }, i) => (weight === 0 ? natural[i]! : word[i]!));
  const whole = least.reduce((sum, cells) => sum + cells, 0) <= width;
  const widths = natural.map((wide, i) => (columns[i]!.weight === 0 ? wide : undefined));
  for (;;) {
    const open = [...widths.keys()].filter((i) => widths[i] === undefined);
    const left = width - widths.reduce<number>((sum, wide) => sum + (wide ?? 0), 0);
    const weights = open.reduce((sum, i) => sum + columns[i]!.weight, 0);
    const share = (i: number) => Math.max(2, Math.floor((left * columns[i]!.weight) / weights));
    const fitting = open.filter((i) => natural[i]! <= share(i));
    const tight = whole ? open.filter((i) => share(i) < least[i]!) : [];
    if (fitting.length > 0) for (const i of fitting) widths[i] = natural[i]!;
    else if (tight.length > 0) for (const i of tight) widths[i] = least[i]!;
    else return widths.map((wide, i) => wide ?? share(i));
  }
}

function lines(row: string[], widths: number[]): string[] {
  const wrapped = row.map((cell, i) => wrap(cell, widths[i]!));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, i) => pad(cell[line] ?? "", widths[i]!))
      .join(gap)
      .trimEnd(),
  );
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Lines no wider than `width`, broken at spaces, and within a word only where it is too wide itself. */
function wrap(text: string, width: number): string[] {
  const result = [""];
  for (const word of text.split(/\s+/)) {
    const joined = result.at(-1) === "" ? word : `${result.at(-1)} ${word}`;
    if (cellWidth(joined) <= width) result[result.length - 1] = joined;
    else {
      if (result.at(-1) !== "") result.push("");
      for (const { segment } of graphemes.segment(word)) {
        if (cellWidth(result.at(-1) + segment) > width) result.push("");
        result[result.length - 1] += segment;
      }
    }
  }
  return result;
}

const cellWidth = (text: string): number => stringWidth(text, { countAnsiEscapeCodes: true });
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - cellWidth(text)));
