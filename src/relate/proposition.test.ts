import { expect, test } from "vitest";
import { proposition } from "./proposition.js";

const he = (words: string, name = "Peter Holt", confidence = 0.9, word = "he") => {
  const start = words.indexOf(word);
  return { start, end: start + word.length, name, confidence };
};

test.each([
  ["that he had not signed it", 0.9, "that he [Peter Holt] had not signed it"],
  ["that he had not signed it", 0.5, "that he had not signed it"],
  ["that Holt knew what he had signed", 0.9, "that Holt knew what he had signed"],
])("%s, with %f", (words, confidence, read) => {
  const one = he(words, "Peter Holt", confidence);
  expect(proposition(words, [[0, words.length]], [one])).toBe(read);
});

test("a time that hangs on the day of publication is told by its day", () => {
  const words = "that he had not signed it on Tuesday";
  const read = "that he [Peter Holt] had not signed it on Tuesday [5 May 2026]";
  expect(proposition(words, [[0, words.length]], [he(words)], "2026-05-07")).toBe(read);
});

test("a name is said once, in whichever piece comes first", () => {
  const words = "he was there … he left";
  const ends = [
    { start: 10, end: 12, name: "Peter Holt", confidence: 0.9 },
    { start: 40, end: 42, name: "Peter Holt", confidence: 0.9 },
  ];
  expect(
    proposition(
      words,
      [
        [10, 22],
        [40, 47],
      ],
      ends,
    ),
  ).toBe("he [Peter Holt] was there … he left");
  expect(
    proposition(
      words,
      [
        [10, 22],
        [40, 47],
      ],
      ends.slice(1),
    ),
  ).toBe("he was there … he [Peter Holt] left");
});
