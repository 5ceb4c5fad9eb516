import fc from "fast-check";
import { expect, test } from "vitest";
import { likeliest } from "./crf.js";

const score = fc.double({ min: -5, max: 5, noNaN: true });
const rows = (n: number, m: number) =>
  fc.array(fc.array(score, { minLength: m, maxLength: m }), { minLength: n, maxLength: n });

test("finds the best of all sequences", () => {
  fc.assert(
    fc.property(
      rows(4, 3),
      rows(3, 3),
      fc.array(score, { minLength: 3, maxLength: 3 }),
      (emissions, transitions, start) => {
        const total = (path: number[]): number =>
          path.reduce(
            (sum, tag, n) => sum + emissions[n]![tag]! + (n ? transitions[path[n - 1]!]![tag]! : start[tag]!),
            0,
          );
        let best = Number.NEGATIVE_INFINITY;
        for (let code = 0; code < 3 ** 4; code++)
          best = Math.max(best, total([0, 1, 2, 3].map((n) => Math.floor(code / 3 ** n) % 3)));
        expect(total(likeliest(emissions, { transitions, start }))).toBeCloseTo(best, 9);
      },
    ),
  );
});

test("has no tags for no words", () => {
  expect(likeliest([], { transitions: [[0]], start: [0] })).toEqual([]);
});
