import { expect, test } from "vitest";
import { heard } from "../../test/marked.js";
import { namesakes } from "./hearing.js";

const known = {
  "Benjamin Todd Holt": "PER",
  "Ada Lund": "PER",
  "Ben Holt": "PER",
  "Peter Lund": "PER",
  "Harbour Watch": "ORG",
  "Gate Watch": "ORG",
} as const;

/** Whether who says the one thing and who says the other may be one. */
function areOne(one: string, two: string): boolean {
  const { all } = heard(
    `{s1|${one}} {c1|said} {q1|the gate was locked}. {s2|${two}} {c2|said} {q2|that it was shut}.`,
    known,
  );
  return namesakes(all[0]!, all[1]!);
}

test.each([
  ["Ben Holt", "Benjamin Todd Holt"],
  ["The board of the harbour", "the board of the harbour"],
])("%s and %s may be one who is told twice", (one, two) => {
  expect(areOne(one, two)).toBe(true);
});

test.each([
  ["Ada Lund", "Peter Lund"],
  ["Harbour Watch", "Gate Watch"],
  ["Ada Lund", "Ben Holt"],
])("%s and %s are two", (one, two) => {
  expect(areOne(one, two)).toBe(false);
});
