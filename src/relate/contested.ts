import { rarity, terms, WORD } from "./terms.js";

/** A word has to tell this much. */
const TELLING = 0.25;

/** Behind it stands what a side says is not so: "driven, not smuggled". */
const NOT = /^(?:not|no|never)$|n['’]t$/iu;
/** Words after which one counts half as much: people say at once what they mean. */
const HALF = 12;

/** The word of its own by which each side can be told from the others: the one that tells most for how often the side says it, as it stands first. */
export function contested(sides: readonly (readonly string[])[]): string[] {
  const counted = sides.map((texts) => {
    const counts = new Map<string, { count: number; word: string; marked: boolean; place: number }>();
    for (const text of texts) {
      const written = text.match(WORD) ?? [];
      for (const [n, { stem, marked }] of terms(text).entries()) {
        if (NOT.test(written[n - 1] ?? "")) continue;
        const known = counts.get(stem);
        if (known) known.count++;
        else counts.set(stem, { count: 1, word: written[n]!, marked, place: n });
      }
    }
    return counts;
  });
  return counted.map((own, side) => {
    const others = counted.filter((_, other) => other !== side);
    const [best] = [...own]
      .filter(([stem, { marked }]) => !marked && rarity(stem) >= TELLING && others.every((other) => !other.has(stem)))
      .map(([stem, { count, word, place }]) => ({
        word,
        much: (1 + Math.log(count)) * rarity(stem) * 0.5 ** (place / HALF),
      }))
      .sort((x, y) => y.much - x.much || (x.word < y.word ? -1 : 1));
    return best?.word ?? "";
  });
}
