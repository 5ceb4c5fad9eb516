/** A word, a number in digits or a single sign, and where it stands (UTF-16, half-open). */
export interface Token {
  text: string;
  lower: string;
  type: "word" | "number" | "sign";
  start: number;
  end: number;
  /** What parts it from the token before. */
  gap: "none" | "space" | "break";
}

/** The tokens of a text; before the first and after the last stand empty ones. */
export interface Tokens {
  readonly length: number;
  at(index: number): Token;
}

export interface Stretch {
  start: number;
  end: number;
}

const TOKEN =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\p{L}\p{N}])\.\d+|\p{L}\p{M}*(?:['’]?[\p{L}\p{M}]+)*|\S/gu;
const NONE: Token = { text: "", lower: "", type: "sign", start: -1, end: -1, gap: "break" };

/** Cuts a text; what lies in a `taken` stretch is a sign without a name, so that no expression holds it. */
export function tokensOf(text: string, taken: readonly Stretch[] = []): Tokens {
  const tokens: Token[] = [];
  const stretches = taken
    .filter(({ start, end }) => holdsNumber(text.slice(start, end), text.slice(end, end + 4)))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let before = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const between = text.slice(before, start);
    const gap = between === "" ? "none" : between.includes("\n") ? "break" : "space";
    while (next < stretches.length && stretches[next]!.end <= start) next++;
    const hidden = next < stretches.length && stretches[next]!.start < end;
    const type = /^\.?\d/.test(match[0]) ? "number" : /^\p{L}/u.test(match[0]) ? "word" : "sign";
    tokens.push(
      hidden
        ? { ...NONE, start, end, gap }
        : { text: match[0], lower: match[0].toLowerCase().replace(/’/g, "'"), type, start, end, gap },
    );
    before = end;
  }
  return { length: tokens.length, at: (index) => tokens[index] ?? NONE };
}

/** Whether a token is written without a space after the one before. */
export const glued = (token: Token): boolean => token.gap === "none";

/** Whether two words of one expression can meet here: nothing but a space or a joining hyphen between them. */
export const joined = (token: Token): boolean => token.gap !== "break" && token.type !== "sign";

/** "recent" may stand between a number and its noun, and "a quarter of" is a share. */
const holdsNumber = (words: string, next: string): boolean =>
  /[\d\s-]/.test(words) && !(/^(?:an?|one|three)\s+quarters?$/i.test(words) && /^\s+of/.test(next));

const HYPHENS = new Set(["-", "‐", "‑"]);

/** The index after a hyphen that joins two words: `index` itself where there is none. */
export const pastHyphen = (t: Tokens, index: number): number =>
  HYPHENS.has(t.at(index).text) && glued(t.at(index)) && glued(t.at(index + 1)) ? index + 1 : index;

export const capital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

/** Whether a sentence, a line or a quotation begins with this token, so that its capital tells nothing. */
export function opens(t: Tokens, index: number): boolean {
  const before = t.at(index - 1);
  return t.at(index).gap === "break" || /^[.!?:;“”"‘(—–-]$/.test(before.text);
}
