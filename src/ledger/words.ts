/** Letters that Unicode does not take apart. */
const plain: Record<string, string> = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/**
 * The words of a name without case and accents, so that "Dvořák" finds "DVORAK". Done here and not in SQL: the
 * extension that PostgreSQL has for it is missing on many servers. Words are cut at what an index can hold.
 */
export function nameWords(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[łøđðþßæœı]/g, (letter) => plain[letter]!);
  return [...new Set((folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => storable(word.slice(0, 100))))];
}

/** Text as PostgreSQL can hold it. Only for columns that people and searches look at: records keep every code unit. */
export const storable = (text: string): string => text.replaceAll("\0", "\ufffd").replace(/\p{Cs}/gu, "\ufffd");

/** Whether PostgreSQL can hold the text as it is. */
export const isStorable = (text: string): boolean => storable(text) === text;
