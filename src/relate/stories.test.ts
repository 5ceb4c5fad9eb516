import fc from "fast-check";
import { expect, test } from "vitest";
import type { Telling } from "../records/telling.js";
import { type StoryRuling, storiesOf } from "./stories.js";
import { tellingOf } from "./topic.js";

const told: Record<string, [published: string | null, text: string]> = {
  a1: [
    "2026-05-04",
    "Six people left the Harbour embassy in Belmara on Sunday, and the foreign secretary called it a rescue.",
  ],
  a2: [
    "2026-05-05",
    "Belmara: the interior minister said the six in the Harbour embassy left by negotiation, not by a rescue.",
  ],
  a3: [
    "2026-05-06",
    "The embassy in Belmara stood empty after the six left; the Harbour ministry spoke of a rescue mission.",
  ],
  b1: [
    "2026-05-05",
    "Grain prices rose by a third in Teral after the drought, the farmers' union reported, and mills closed.",
  ],
  b2: [null, "Mills in Teral stand still: the drought has made grain dear, said the farmers' union."],
  a4: [
    "2027-11-20",
    "Belmara: six people left the Harbour embassy, and the foreign secretary called it a rescue by the ministry.",
  ],
};
const tellings: Telling[] = Object.entries(told).map(([id, [published, text]]) =>
  tellingOf({ id, published, title: null, text }),
);
const grouped = (some: readonly Telling[], ...rulings: StoryRuling[]) =>
  storiesOf(some, rulings).map(({ articles }) => articles.join(" "));

test("articles on the same events are one story; what is told a year later is another", () => {
  expect(grouped(tellings)).toEqual(["a1 a2 a3", "b1 b2", "a4"]);
});

test("the order of arrival is of no matter", () => {
  const once = storiesOf(tellings);
  fc.assert(
    fc.property(fc.shuffledSubarray(tellings, { minLength: tellings.length }), (shuffled) => {
      expect(storiesOf(shuffled)).toEqual(once);
    }),
  );
});

test("what a person ruled comes first", () => {
  expect(grouped(tellings, { kind: "same", a: "a4", b: "a1" })).toEqual(["a1 a2 a3 a4", "b1 b2"]);
  expect(grouped(tellings, { kind: "apart", a: "a1", b: "a2" })).toEqual(["a1 a3", "a2", "b1 b2", "a4"]);
});

test("an article is moved by two rulings, and of two on one pair the later holds", () => {
  const moved = [
    { kind: "apart" as const, a: "a1", b: "a2" },
    { kind: "same" as const, a: "a2", b: "b1" },
  ];
  expect(grouped(tellings, ...moved)).toEqual(["a1 a3", "a2 b1 b2", "a4"]);
  expect(grouped(tellings, ...moved, { kind: "apart", a: "b1", b: "a2" })).toEqual(["a1 a3", "a2", "b1 b2", "a4"]);
});

test("an article without words is a story by itself", () => {
  expect(grouped([tellingOf({ id: "x", published: null, title: null, text: "" })])).toEqual(["x"]);
});
