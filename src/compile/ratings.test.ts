import { expect, test } from "vitest";
import type { StatementRow } from "../records/brief.js";
import type { Rating } from "../records/rating.js";
import type { Span } from "../records/span.js";
import { ratingsOf } from "./ratings.js";

const rating = (by: string, word: string, content: Span[] = [[10, 60]], article = "a"): Rating => ({
  ...{ on: "statements", article, input: "a.html", part: "text", content, words: "the gate was locked" },
  ...{ rating: word, why: null, url: null, by, at: "" },
});
const row = (id: string, content: Span[], article = "a", words = "the gate was locked") =>
  ({ statement: { id, article, part: "text", content }, input: "a.html", words: { content: words } }) as StatementRow;

const found = (rows: StatementRow[], ratings: Rating[]) =>
  [...ratingsOf(rows, ratings)].map(([id, all]) => [id, all.map(({ by, rating: word }) => `${by}: ${word}`)]);

test("the latest word of each who rated a statement holds, wherever its borders are drawn anew", () =>
  expect(
    found(
      [row("s", [[12, 60]])],
      [
        rating("M. Desk", "True"),
        rating("A. Check", "Unproven"),
        rating("M. Desk", "False"),
        rating("M. Desk", "True", [[60, 90]]),
        rating("M. Desk", "True", [[10, 200]]),
      ],
    ),
  ).toEqual([["s", ["M. Desk: False", "A. Check: Unproven"]]]));

test("what one reports within what he says is another's claim, and rated apart", () =>
  expect(found([row("outer", [[0, 60]]), row("inner", [[10, 60]])], [rating("M. Desk", "False")])).toEqual([
    ["inner", ["M. Desk: False"]],
  ]));

test("a rating stays with its words when the page is captured anew", () =>
  expect(
    found([row("s", [[14, 64]], "b"), row("t", [[90, 99]], "b", "the gate was open")], [rating("M. Desk", "False")]),
  ).toEqual([["s", ["M. Desk: False"]]]));
