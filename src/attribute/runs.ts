export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** A run of words of one role, or of one type of name. */
export interface Run<Label = Role> {
  role: Label;
  /** Indices of words, half-open. */
  start: number;
  end: number;
}

const OUTSIDE = 0;
const begins = (tag: number): boolean => tag % 2 === 1;

/**
 * The runs that a sequence of tags means: B always opens one, I opens one where none of its role is open. None crosses a paragraph's end.
 * @param tags 0 outside, then B and I of each role in turn
 * @param opens whether a word is the first of a paragraph
 */
export function runs<Label = Role>(
  tags: readonly number[],
  opens: (word: number) => boolean,
  roles: readonly Label[] = ROLES as readonly unknown[] as readonly Label[],
): Run<Label>[] {
  const roleOf = (tag: number): Label => roles[(tag - 1) >> 1]!;
  const found: Run<Label>[] = [];
  tags.forEach((tag, word) => {
    if (tag === OUTSIDE) return;
    const open = found.at(-1);
    if (!begins(tag) && !opens(word) && open?.role === roleOf(tag) && open.end === word) open.end++;
    else found.push({ role: roleOf(tag), start: word, end: word + 1 });
  });
  return found;
}

/** Probability that a word has either tag of a role. @param scores of its tags */
export function roleProbability(scores: Float32Array, role: Role): number {
  const top = Math.max(...scores);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - top);
  const begin = 1 + 2 * ROLES.indexOf(role);
  return (Math.exp(scores[begin]! - top) + Math.exp(scores[begin + 1]! - top)) / sum;
}
