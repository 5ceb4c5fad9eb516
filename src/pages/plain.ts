import stringWidth from "string-width";

/** A page must not steer the terminal: control characters and changes of direction become spaces. */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/\p{Cs}/gu, "\ufffd")
    .trim();

/** Plain lines of at most `width` cells, indented; broken at spaces, a word that is too long stands alone. `first` indents the first. */
export function wrapped(text: string, width: number, indent = "", first = indent): string[] {
  const lines: string[] = [];
  let line = "";
  const start = () => (lines.length === 0 ? first : indent);
  for (const word of plain(text).split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && stringWidth(start() + longer) > width) {
      lines.push(start() + line);
      line = word;
    } else line = longer;
  }
  return [...lines, start() + line];
}
