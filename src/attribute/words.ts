/** A word of a text as BERT's tokenisers split it: a run between white space, or one punctuation mark or ideograph. */
export interface Word {
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  /** Whether it is the first of a paragraph (of a line, that is). */
  opens: boolean;
}

const IDEOGRAPH = "\\p{Script=Han}\\u3400-\\u4dbf\\uf900-\\ufaff";
const MARK = "!-\\/:-@\\[-`{-~\\p{P}";
const WORD = new RegExp(`[${MARK}]|[${IDEOGRAPH}]|[^\\s${MARK}${IDEOGRAPH}]+`, "gu");

/** The words of `text` in order. Linear in its length. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ start, end, opens: found.length === 0 || text.slice(last, start).includes("\n") });
    last = end;
  }
  return found;
}

/** The form in which the vocabulary lists words: lower case without accents and control characters. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}|\p{Cc}|\p{Cf}|\ufffd/gu, "");

/** The letters' case, which the encoder's vocabulary drops and so is given apart. */
export function shape(word: string): 0 | 1 | 2 | 3 | 4 | 5 {
  if (/^\p{N}+$/u.test(word)) return 5;
  if (!/\p{L}/u.test(word)) return 0;
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 4;
  if (word === lower) return 1;
  if (word === upper) return [...word].length > 1 ? 3 : 2;
  const [first = "", ...rest] = word;
  const tail = rest.join("");
  return first !== first.toLowerCase() && tail === tail.toLowerCase() ? 2 : 4;
}
