/** A word of a text as BERT's tokenisers split it: a run between white space, or one punctuation mark or ideograph. */
export interface Word {
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  /** Whether it is the first of a paragraph (of a line, that is). */
  opens: boolean;
  /** Whether it looks like the first of a sentence. Good enough where a sentence more or less is of no matter. */
  begins: boolean;
}

const IDEOGRAPH = "\\p{Script=Han}\\u3400-\\u4dbf\\uf900-\\ufaff";
const MARK = "!-\\/:-@\\[-`{-~\\p{P}";
const WORD = new RegExp(`[${MARK}]|[${IDEOGRAPH}]|[^\\s${MARK}${IDEOGRAPH}]+`, "gu");

const STOP = /^[.!?…]$/;
const CLOSES = /^["'”’»)\]]$/;
/** "Mr." and "Sen." end no sentence, and "U.S." seldom. */
const ABBREVIATED = 3;

/** The words of `text` in order. Linear in its length. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  let ended = false;
  let before = "";
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const opens = found.length === 0 || text.slice(last, start).includes("\n");
    found.push({ start, end, opens, begins: opens || (ended && start > last) });
    if (STOP.test(word)) ended = word !== "." || before.length > ABBREVIATED;
    else if (!CLOSES.test(word) || start > last) ended = false;
    last = end;
    before = word;
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
