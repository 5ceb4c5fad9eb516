import { expect, test } from "vitest";
import type { Rating } from "../records/rating.js";
import type { Span } from "../records/span.js";
import type { Statement } from "../records/statement.js";
import { ratingsOf } from "./ratings.js";

const rating = (by: string, word: string, content: Span[] = [[10, 60]], article = "a"): Rating => ({
  ...{ on: "statements", article, part: "text", content, words: "", rating: word, why: null, url: null, by, at: "" },
});
const statement = { article: "a", part: "text", content: [[12, 60]] } as unknown as Statement;

test("the latest word of each who rated a statement holds, wherever its borders are drawn anew", () =>
  expect(
    ratingsOf(
      [statement],
      [
        rating("M. Desk", "True"),
        rating("A. Check", "Unproven"),
        rating("M. Desk", "False"),
        rating("M. Desk", "True", [[60, 90]]),
        rating("M. Desk", "True", [[10, 200]]),
        rating("M. Desk", "True", [[10, 60]], "b"),
      ],
    ).map(({ by, rating }) => `${by}: ${rating}`),
  ).toEqual(["M. Desk: False", "A. Check: Unproven"]));
