import { expect, test } from "vitest";
import { heard } from "../../test/marked.js";
import type { Bond } from "./bond.js";
import { contrasting } from "./contrasting.js";
import type { Hearing } from "./hearing.js";
import { juxtaposed } from "./juxtaposed.js";
import { quarrelling } from "./quarrelling.js";
import { turning } from "./turning.js";

const known = { Holt: "PER", Lund: "PER", Reef: "PER" } as const;

/** Each bond by its kind and the first words of both ends. */
function found(text: string, how: (assertions: readonly Hearing[]) => Bond[]) {
  const { all } = heard(text, known);
  const opening = (n: number) => all[n]!.words.split(" ").slice(0, 3).join(" ");
  return how(all).map(({ kind, a, b }) => [kind, opening(a), opening(b)]);
}

test.each([
  [
    "what was just told, against the version of who is named",
    "{s1|Ada Holt} {c1|hailed} {q1|a daring rescue by the crew of the boat}. {s2|Peter Lund} {c2|said} {q2|they were driven out of the harbour by the guards}. That is hard to square with the version of Ada Holt, who hailed a rescue.",
    [["contradicts", "a daring rescue", "they were driven"]],
  ],
  [
    "what a sentence tells itself, against what somebody is said to say",
    "{s1|Peter Lund} {c1|said} {q1|the gate of the mill was locked at night}. The log of the guards contradicts Lund’s claim that the gate was locked.",
    [["contradicts", "the gate of", "The log of"]],
  ],
  [
    "nothing where nobody of that name spoke of it",
    "{s1|Peter Lund} {c1|said} {q1|it rained in the harbour all day}. The log of the guards contradicts Lund’s claim that the gate was locked.",
    [],
  ],
  [
    "nothing that is not so",
    "{s1|Peter Lund} {c1|said} {q1|the gate of the mill was locked at night}. The log of the guards does not contradict Lund’s claim that the gate was locked.",
    [],
  ],
])("set against each other: %s", (_, text, bonds) => expect(found(text, contrasting)).toEqual(bonds));

test.each([
  [
    "those who are told of next",
    "How many were left is disputed. {s1|Ada Holt} {c1|said} {q1|that four people remained inside}. {s2|Peter Lund} {c2|said} {q2|that he had met three people}.",
    [["contradicts", "that four people", "that he had"]],
  ],
  [
    "not who speaks in the next paragraph",
    "How many were left is disputed. {s1|Ada Holt} {c1|said} {q1|that four people remained inside}.\n\n{s2|Peter Lund} {c2|said} {q2|that the harbour had been closed}.",
    [],
  ],
  [
    "not one with himself",
    "How many were left is disputed. {s1|Ada Holt} {c1|said} {q1|that four people remained inside}. {s2|Holt} {c2|said} {q2|that the harbour had been closed}.",
    [],
  ],
])("announced: %s", (_, text, bonds) => expect(found(text, quarrelling)).toEqual(bonds));

test("who had denied it and acknowledges it has turned", () => {
  const text =
    "{s2|The minister, Ada Holt}, {s1|who} {c1|on Wednesday had denied} {q1|that the house was without light}, {c2|acknowledged} {q2|an interruption of the service}.";
  expect(found(text, turning)).toEqual([["reversal", "an interruption of", "that the house"]]);
});

test("who did it after he ruled it out has turned, against what of it he had ruled out", () => {
  const text =
    "{s1|Peter Lund} {c1|says} {q1|the six left under an agreement, two months after he ruled out any talks}. In March {s2|Lund} {c2|had ruled out} {q2|any arrangement}. {s3|Lund} {c3|had ruled out} {q3|talks with the six}.";
  expect(found(text, turning)).toEqual([["reversal", "the six left", "talks with the"]]);
  expect(found(text.replace("after he", "after they"), turning)).toEqual([]);
});

test.each([
  [
    "by a semicolon",
    "{s1|Ada Holt} {c1|said} {q1|he was refused a doctor in the mill}; {s2|Peter Lund} {c2|said} {q2|he was seen by one every week}.",
    [";"],
  ],
  [
    "by while, which also joins what goes together: not so",
    "{s1|Ada Holt} {c1|said} {q1|he was refused a doctor in the mill}, while {s2|Peter Lund} {c2|said} {q2|he was seen by one every week}.",
    [],
  ],
  [
    "by a sentence of its own: not so",
    "{s1|Ada Holt} {c1|said} {q1|he was refused a doctor in the mill}. {s2|Peter Lund} {c2|said} {q2|he was seen by one every week}.",
    [],
  ],
  [
    "one and himself: not so",
    "{s1|Ada Holt} {c1|said} {q1|he was refused a doctor in the mill}, but {s2|Holt} {c2|said} {q2|he was seen by one every week}.",
    [],
  ],
  [
    "in one sentence on one person",
    "{s1|Ada Holt} {c1|said} {q1|he was refused a doctor in the mill}; {s2|the prison} {c2|said} {q2|he was seen by one every week}.",
    [";"],
  ],
  [
    "by a sentence that goes back",
    "{s1|Ada Holt} {c1|admitted} {q1|that the vans had passed the gate}. A day earlier {s2|Peter Lund} {c2|had said} {q2|that no car was near}.",
    ["A day earlier … had said"],
  ],
  [
    "by a sentence that goes back to what goes with it: not so",
    "{s1|Ada Holt} {c1|admitted} {q1|that the vans had passed the gate}. A day earlier {s2|Peter Lund} {c2|had said} {q2|that a car was near}.",
    [],
  ],
])("set against each other, %s", (_, text, says) =>
  expect(juxtaposed(heard(text, known).all).map((one) => one.says)).toEqual(says),
);
