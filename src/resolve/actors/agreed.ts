import type { Name, NameType } from "../../records/name.js";

/**
 * The names of a text with one type for each single word: the model may take "Evers" for a place here and there, but it is the same Evers.
 * The last word of a longer name of a person counts for the person.
 */
export function agreed(text: string, names: readonly Name[]): Name[] {
  const votes = new Map<string, Partial<Record<NameType, number>>>();
  const vote = (word: string, type: NameType): void => {
    const of = votes.get(word) ?? {};
    of[type] = (of[type] ?? 0) + 1;
    votes.set(word, of);
  };
  for (const { start, end, type } of names) {
    const words = text.slice(start, end).split(/\s+/);
    if (words.length === 1) vote(words[0]!, type);
    else if (type === "PER") vote(words.at(-1)!, type);
  }
  return names.map((name) => {
    const of = votes.get(text.slice(name.start, name.end));
    if (!of) return name;
    const [most] = (Object.entries(of) as [NameType, number][]).sort((a, b) => b[1] - a[1]);
    return (of[name.type] ?? 0) >= most![1] ? name : { ...name, type: most![0] };
  });
}
