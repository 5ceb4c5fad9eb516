import { expect, test } from "vitest";
import { introduced } from "./introduced.js";

test.each([
  ["For an analyst who has followed the country, it is one story.", ["an analyst"]],
  ["One veteran lawmaker and another senior official left.", ["One veteran lawmaker", "another senior official"]],
  ["Ana Ruiz, a lawyer, left.", []],
  ["A lawyer, Ana Ruiz, left with a lawyer named Peter Lund.", []],
  ["Lund is a lawyer and works as a teacher.", []],
  ["It was a paper of a summer on a river.", []],
  ["One after another minister left.", ["another minister"]],
])("%s brings in: %j", (text, expected) => expect(introduced(text).map(({ name }) => name)).toEqual(expected));
