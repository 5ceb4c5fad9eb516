import { expect, test } from "vitest";
import { runs } from "./runs.js";

test("B opens a run, and so does I where none of its role is open", () => {
  const [out, source, insideSource, cue, , content, insideContent] = [0, 1, 2, 3, 4, 5, 6];
  const tags = [source, insideSource, cue, content, insideContent, content, out, insideContent];
  expect(runs(tags, () => false)).toEqual([
    { role: "source", start: 0, end: 2 },
    { role: "cue", start: 2, end: 3 },
    { role: "content", start: 3, end: 5 },
    { role: "content", start: 5, end: 6 },
    { role: "content", start: 7, end: 8 },
  ]);
});

test("no run crosses a paragraph's end", () => {
  expect(runs([5, 6, 6, 6], (word) => word === 2)).toEqual([
    { role: "content", start: 0, end: 2 },
    { role: "content", start: 2, end: 4 },
  ]);
});
