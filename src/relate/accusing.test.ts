import { expect, test } from "vitest";
import { heard } from "../../test/marked.js";
import { accusing } from "./accusing.js";
import { answering } from "./answering.js";

const known = { Holt: "PER", Lund: "PER", Reef: "PER", Gull: "ORG", "Harbour Watch": "ORG" } as const;

/** Who is accused in a text and has no word in it, and how that stands. */
function found(text: string) {
  const { article, all } = heard(text, known);
  return accusing(all, answering(all)).map(({ accused, state }) => [article.text.slice(...accused), state]);
}

test.each([
  [
    "of whom nothing is told",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund of locking the gate}.",
    [["Peter Lund", "one-sided"]],
  ],
  [
    "who was asked and declined",
    "{s1|Ada Holt} {c1|accused} {q1|the Gull of hiding a report}. {s2|The Gull} {c2|declined to comment} {q2|on the report}.",
    [["the Gull", "unanswered"]],
  ],
  [
    "who denies it",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund of locking the gate}. {s2|Peter Lund} {c2|denied} {q2|it}.",
    [],
  ],
  [
    "who says something else, by the surname",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund of locking the gate}. {s2|Lund} {c2|said} {q2|the gate is old}.",
    [],
  ],
  ["who is a state, and has many names", "{s1|Ada Holt} {c1|accused} {q1|Russia of hiding a report}.", []],
  [
    "whose office speaks",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund, the treasurer, of taking money}. {s2|The treasurer} {c2|said} {q2|the gate is old}.",
    [],
  ],
  ["who is not named", "{s1|Ada Holt} {c1|accused} {q1|the guards of locking the gate}.", []],
])("an accusation of one %s", (_, text, expected) => expect(found(text)).toEqual(expected));
