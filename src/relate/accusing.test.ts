import { expect, test } from "vitest";
import { marked, together } from "../../test/marked.js";
import { byPlace } from "../records/place.js";
import { accusing } from "./accusing.js";
import { answering } from "./answering.js";
import { assertions } from "./assertions.js";
import { hearingOf } from "./hearing.js";
import { speakers } from "./speakers.js";

const known = { Holt: "PER", Lund: "PER", Reef: "PER", Gull: "ORG", "Harbour Watch": "ORG" } as const;

/** Who is accused in a text and has no word in it, and how that stands. */
function found(text: string) {
  const story = marked("a", { title: "Harbour", text }, known);
  const { statements, actors } = together([story]);
  const all = assertions(story.article, [...statements].sort(byPlace), speakers(actors)).map(hearingOf);
  return accusing(all, answering(all)).map(({ accused, state }) => [story.article.text.slice(...accused), state]);
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
