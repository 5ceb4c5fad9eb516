import { expect, test } from "vitest";
import { whens } from "./when.js";

const said = (words: string, published: string | null = "2026-05-07T18:42:00-04:00") =>
  whens(words, published).map(({ start, end, day }) => [words.slice(start, end), day]);

test.each([
  ["that the gate was locked on Tuesday", [["Tuesday", "5 May 2026"]]],
  ["that the gate will be locked on Tuesday", [["Tuesday", "12 May 2026"]]],
  ["that he would leave on Tuesday", []],
  [
    "the vans left last month, and again yesterday evening",
    [
      ["last month", "April 2026"],
      ["yesterday evening", "6 May 2026"],
    ],
  ],
  ["in March he ruled it out", []],
  ["in the fire of last March", [["last March", "March 2026"]]],
  ["on May 5, and on Thursday, May 7", []],
  ["people today fear it", []],
  ["that Election Day would be a holiday", []],
  ["Tuesday’s vote was fair", [["Tuesday’s", "5 May 2026"]]],
  ["he had come a day earlier", []],
  ["it rained on Tuesday, and on Tuesday it snowed", [["Tuesday", "5 May 2026"]]],
])("%s", (words, expected) => expect(said(words)).toEqual(expected));

test.each([null, "2026-05", "no date"])("nothing is told where the day of publication is %s", (published) =>
  expect(said("that the gate was locked on Tuesday", published)).toEqual([]),
);
