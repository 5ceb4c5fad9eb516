import { data } from "./vocabulary.js";

/** Whether what is told around a time is still to come, or has been. Neither where no word tells. */
export interface Direction {
  ahead: boolean;
  behind: boolean;
}

/** Words before and behind a time, in its clause, that are looked at, and within how many UTF-16 code units. */
const [MOST, NEAR] = [7, 60];
/** With so many words before it a time opens its clause: "In", "But by". */
const OPENING = 2;
const [AHEAD, BEHIND, OPEN] = [data.ahead, data.behind, data.open].map((words) => new Set(words)) as [
  Set<string>,
  Set<string>,
  Set<string>,
];
/** Words that end as verbs of the past do and are none. */
const NO_VERB = /(?:^|[^aiouy])eed$|^(?:hundred|red|sacred|naked|wicked)$/u;

const was = (word: string): boolean => BEHIND.has(word) || (/\p{L}{2}ed$/u.test(word) && !NO_VERB.test(word));

/** What the words before tell goes before what those behind do: "will leave in May", "In May, Lund left". */
export function directionAt(text: string, start: number, end: number): Direction {
  const before = wordsOf(
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(/[.;!?\n]/)
      .at(-1)!,
  ).slice(-MOST);
  const ahead = before.some((word) => AHEAD.has(word));
  if (ahead || before.some((word) => OPEN.has(word))) return { ahead, behind: false };
  // "a candidate in the primary on June 3, announced": what stands behind the comma is no longer about the day, but behind "In June," it is.
  const ends = before.length > OPENING ? /[.,;!?\n"”]/ : /[.;!?\n"”]/;
  const behind = wordsOf(text.slice(end, end + NEAR).split(ends)[0]!).slice(0, MOST);
  const verb = behind.find((word) => AHEAD.has(word) || OPEN.has(word) || was(word));
  return { ahead, behind: before.some(was) || (verb !== undefined && was(verb)) };
}

const wordsOf = (clause: string): string[] =>
  clause
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean);
