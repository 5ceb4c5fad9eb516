import { expect, test } from "vitest";
import { heard } from "../../test/marked.js";
import { remaining } from "./remaining.js";

const known = { Holt: "PER", Lund: "PER" } as const;

test.each([
  [
    "nobody and some",
    "{s1|Ada Holt} {c1|said} {q1|that nobody remains in the mill}. {s2|Peter Lund} {c2|said} {q2|“Four are still in there: two cooks and the crew.”}",
    [["nobody remains", "Four are still in there"]],
  ],
  [
    "some and nobody, the other way round",
    "{s1|Ada Holt} {c1|said} {q1|that 12 people were still missing}. {s2|Peter Lund} {c2|said} {q2|that no one is missing}.",
    [["12 people were still missing", "no one is missing"]],
  ],
  [
    "not nobody here and some elsewhere",
    "{s1|Ada Holt} {c1|said} {q1|that no one is missing}. {s2|Peter Lund} {c2|said} {q2|that four people are still inside}.",
    [],
  ],
  [
    "not one and himself",
    "{s1|Ada Holt} {c1|said} {q1|that nobody remains in the mill}. {s2|Ada Holt} {c2|said} {q2|that four people were inside}.",
    [],
  ],
])("who says that nobody is left against who says how many: %s", (_, text, expected) =>
  expect(remaining(heard(text, known).all).map(({ opposites }) => opposites)).toEqual(expected),
);
