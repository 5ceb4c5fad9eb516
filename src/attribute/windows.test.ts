import fc from "fast-check";
import { expect, test } from "vitest";
import { WINDOW, windows } from "./windows.js";

test("every piece is decided in exactly one window, which holds its context", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 2000 }), (opens) => {
      let decided = 0;
      for (const { left, start, end, right } of windows(opens)) {
        expect(start).toBe(decided);
        expect(end - start).toBeLessThanOrEqual(WINDOW.core);
        expect([left, right]).toEqual([
          Math.max(0, start - WINDOW.context),
          Math.min(opens.length, end + WINDOW.context),
        ]);
        decided = end;
      }
      expect(decided).toBe(opens.length);
    }),
  );
});

test("ends at a paragraph where one ends in the window's second half", () => {
  const opens = Array.from({ length: 300 }, (_, piece) => piece % 100 === 0);
  expect([...windows(opens)].map(({ start, end }) => [start, end])).toEqual([
    [0, 100],
    [100, 200],
    [200, 300],
  ]);
});
