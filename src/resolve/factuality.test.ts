import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { factualityAt } from "./factuality.js";

const { examples } = JSON.parse(readFileSync(new URL("../lexicon/factuality.json", import.meta.url), "utf8")) as {
  examples: [string, string, string][];
};

test.each(examples)("%s is %s and %s", (marked, polarity, certainty) => {
  expect(factualityAt(marked.replace("[", "").replace("]", ""), marked.indexOf("["))).toEqual({ polarity, certainty });
});
