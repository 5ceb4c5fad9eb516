import { expect, test } from "vitest";
import { heard } from "../../test/marked.js";
import { charged, cleared, denying } from "./denying.js";

const known = { Holt: "PER", Lund: "PER", Reef: "PER" } as const;

test.each([
  [
    "who says it",
    "{s1|Ada Holt} {c1|said} {q1|that the crew had locked the gate of the mill}. {s2|Peter Lund} {c2|denied} {q2|that the crew locked the gate that night}.",
    ["denied the crew locked the gate that night"],
  ],
  [
    "who accuses of it, whosever claim it is said to be",
    "{s1|Ada Holt} {c1|accused} {q1|the crew of locking the gate of the mill}. {s2|Peter Lund} {c2|dismissed} {q2|claims that the crew locked the gate}.",
    ["dismissed the crew locked the gate"],
  ],
  [
    "who says it in other words, and that something else was not so",
    "{s1|Ada Holt} {c1|said} {q1|that the power was cut in May and never came back}. {s2|Peter Lund} {c2|denied} {q2|that the mayor had cut the electricity}.",
    ["denied the mayor had cut the electricity"],
  ],
  [
    "what was said of him just before",
    "{s1|Ada Holt} {c1|said} {q1|that Lev Reef told her everything}. {s2|Peter Lund} {c2|denied} {q2|that he spoke to anybody}.",
    ["denied he spoke to anybody"],
  ],
  [
    "not what was said in another paragraph",
    "{s1|Ada Holt} {c1|said} {q1|that Lev Reef told her everything}.\n\n{s2|Peter Lund} {c2|denied} {q2|that he spoke to anybody}.",
    [],
  ],
  [
    "not who says that it was not so",
    "{s1|Ada Holt} {c1|said} {q1|that the power was never cut in May}. {s2|Peter Lund} {c2|denied} {q2|that the mayor had cut the electricity}.",
    [],
  ],
  [
    "not who says the same words far from each other",
    "{s1|Ada Holt} {c1|said} {q1|that the crew was paid in May after it had waited all winter for its wages at the gate}. {s2|Peter Lund} {c2|denied} {q2|that the crew locked the gate that night}.",
    [],
  ],
  [
    "not who speaks of something else",
    "{s1|Ada Holt} {c1|said} {q1|that the crew was late}. {s2|Peter Lund} {c2|denied} {q2|that the crew locked the gate that night}.",
    [],
  ],
  [
    "not who asks whether it is so",
    "{s1|Ada Holt} {c1|said} {q1|whether the crew had locked the gate}. {s2|Peter Lund} {c2|denied} {q2|that the crew locked the gate that night}.",
    [],
  ],
  [
    "not who denies it too",
    "{s1|Ada Holt} {c1|denied} {q1|that the crew had locked the gate}. {s2|Peter Lund} {c2|said} {q2|that it rained}.",
    [],
  ],
  [
    "not who votes on it",
    "{s1|Ada Holt} {c1|voted} {q1|to let the town sue the crew for having locked the gate of the mill}. {s2|Peter Lund} {c2|denied} {q2|that the crew locked the gate}.",
    [],
  ],
  [
    "not who rejects a plan",
    "{s1|Ada Holt} {c1|said} {q1|that the crew would lock the gate}. {s2|Peter Lund} {c2|rejected} {q2|locking the gate}.",
    [],
  ],
])("a denial is set against %s", (_, text, says) =>
  expect(denying(heard(text, known).all).map((one) => one.says)).toEqual(says),
);

test.each([
  [
    "who says such a thing of who denies it",
    "{s1|Ada Holt} {c1|said} {q1|that Peter Lund had lied to the crew}. {s2|Lev Reef} {c2|said} {q2|it rained}. {s3|Peter Lund} {c3|denied} {q3|the allegations}.",
    ["denied the allegations"],
  ],
  [
    "whose it is",
    "{s1|Ada Holt} {c1|accused} {q1|the mayor of lying to the crew}. {s2|Lev Reef} {c2|said} {q2|it rained}. {s3|Peter Lund} {c3|rejected} {q3|Holt’s allegations}.",
    ["rejected Holt’s allegations"],
  ],
  [
    "not who accuses another",
    "{s1|Ada Holt} {c1|said} {q1|that Lev Reef had lied to the crew}. {s2|Peter Lund} {c2|denied} {q2|the allegations}.",
    [],
  ],
  [
    "not who says something else of him",
    "{s1|Ada Holt} {c1|said} {q1|that Peter Lund had come to the harbour}. {s2|Peter Lund} {c2|denied} {q2|the allegations}.",
    [],
  ],
])("a denial of the allegations is set against %s", (_, text, says) =>
  expect(charged(heard(text, known).all).map((one) => one.says)).toEqual(says),
);

test.each([
  [
    "who says that it was",
    "{s1|Ada Holt} {c1|said} {q1|that selling the gate was illegal}. {s2|Peter Lund} {c2|said} {q2|“Nothing improper took place.”}",
    ["Nothing improper"],
  ],
  [
    "not who says that it was not",
    "{s1|Ada Holt} {c1|said} {q1|that selling the gate was not illegal}. {s2|Peter Lund} {c2|said} {q2|“Nothing improper took place.”}",
    [],
  ],
  [
    "not who speaks of something else",
    "{s1|Ada Holt} {c1|said} {q1|that the gate was sold}. {s2|Peter Lund} {c2|said} {q2|“Nothing improper took place.”}",
    [],
  ],
])("that nothing wrong was done is set against %s", (_, text, says) =>
  expect(cleared(heard(text, known).all).map((one) => one.says)).toEqual(says),
);
