import { describe, expect, test } from "vitest";
import { readList } from "../../lexicon/read.js";
import { authorityOf, stateOf } from "./index.js";

const examples = <Row>(name: string) => readList<{ examples: Row[] }>(name).examples;

describe("the examples beside the word lists hold", () => {
  test.each([
    ...examples<[string, string | null, string?, boolean?]>("states"),
    ...examples<[string, string | null, string?, boolean?]>("metonyms"),
  ])("%s is of %s", (name, code, as, ambiguous) => {
    const state = stateOf(name);
    expect(state?.code ?? null).toBe(code);
    expect(state?.as).toBe(as);
    expect(state?.ambiguous ?? false).toBe(ambiguous ?? false);
  });
  test.each(examples<[string, string | null]>("portfolios"))("%s is for %s", (words, portfolio) => {
    expect(authorityOf(words)?.portfolio ?? null).toBe(portfolio);
  });
  test.each(examples<[string, string | null, string | null]>("organs"))("%s is of %s, a %s", (words, state, level) => {
    const authority = authorityOf(words);
    expect(authority?.state?.code ?? null).toBe(state);
    expect(authority?.level ?? null).toBe(level);
  });
  test.each(examples<[string, Record<string, unknown> | null]>("authorities"))("%s", (words, expected) => {
    const authority = authorityOf(words);
    if (!authority) return expect(null).toEqual(expected);
    const { state, body: _, ...rest } = authority;
    return expect({ ...(state && { state: state.code }), ...rest }).toEqual(expected);
  });
});

test("a state is shown by its common name", () => {
  expect(stateOf("Ankara")).toEqual({ code: "TR", name: "Turkey", as: "capital" });
  expect(stateOf("Quai d’Orsay")?.name).toBe("France");
});
