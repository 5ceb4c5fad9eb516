import { expect, test } from "vitest";
import { progress } from "./progress.js";

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { stderr: { isTTY, write: (text: string) => void written.push(text) }, written: () => written.join("") };
}

test("nothing is written where stderr is no terminal", () => {
  const { stderr, written } = recorder(false);
  const shown = progress({ stderr }, "texts");
  shown.advance();
  shown.done();
  expect(written()).toBe("");
});

test("one line tells the count, the total and the rate, and goes away", () => {
  const { stderr, written } = recorder(true);
  let clock = 0;
  const shown = progress({ stderr }, "articles", () => clock);
  shown.expect(40);
  clock = 2000;
  shown.advance();
  clock = 2010;
  shown.advance();
  clock = 4000;
  shown.advance();
  shown.done();
  expect(written().split("\r\u001b[2K")).toEqual(["", "1/40 articles, 0.5/s", "3/40 articles, 0.8/s", ""]);
});
