import { expect, test } from "vitest";
import { vouches } from "./words.js";

const LINE = "Peter Lund told veterans in Norport on Tuesday that he had served for 12 years.";
test.each([
  ["the same", LINE, true],
  ["the same, otherwise put", "That he had served for 12 years, Peter Lund said in Norport on Tuesday.", true],
  ["another place", LINE.replace("Norport", "Norwick"), false],
  ["another day", LINE.replace("Tuesday", "Wednesday"), false],
  ["another figure", LINE.replace("12", "14"), false],
  ["a no", LINE.replace("had served", "had not served"), false],
  ["a name less", LINE.replace("Peter Lund", "He"), false],
  ["a few of the words", "He had served, too.", false],
])("vouches: %s", (_, source, holds) => expect(vouches(source, LINE)).toBe(holds));
