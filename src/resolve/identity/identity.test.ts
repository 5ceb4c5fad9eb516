import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleActor } from "../../records/actor.js";
import { Identity } from "../../records/identity.js";
import { alikePeople, sound } from "./forms.js";
import { identify } from "./index.js";

/** "Nora Salt (senator)" is a person with a title, "[Harbour Union]" a body. */
function cast(articles: Record<string, string[]>): ArticleActor[] {
  return Object.entries(articles).flatMap(([article, names]) =>
    names.map((written, n): ArticleActor => {
      const [, body, person, title] = /^(?:\[(.+)\]|([^(]+?)(?: \((.+)\))?)$/.exec(written)!;
      return {
        ...{ id: `a${n}`, article, by: "model-1", name: body ?? person!, kind: body ? "organisation" : "person" },
        ...{ named: true, titles: title ? [title] : [], roles: [], relations: [], mentions: [] },
      };
    }),
  );
}

const groups = (
  articles: Record<string, string[]>,
  ...rest: [Parameters<typeof identify>[1]?, Parameters<typeof identify>[2]?]
) =>
  identify(cast(articles), ...rest).map(
    ({ name, members }) => `${name}: ${members.map(({ article }) => article).join(" ")}`,
  );

test("one full name is one person, unless the articles say different things of its bearer", () => {
  expect(groups({ a: ["Nora Salt"], b: ["Nora Salt (senator)"] })).toEqual(["Nora Salt: a b"]);
  expect(groups({ a: ["Nora Salt (nurse)"], b: ["Nora Salt (senator)"] })).toHaveLength(2);
  expect(groups({ a: ["Nora Salt (nurse)", "Jan Berg"], b: ["Nora Salt (senator)", "Jan Berg"] })).toContain(
    "Nora Salt: a b",
  );
});

test("two who may be one are told as such, with the grounds", () => {
  const [one, two] = identify(cast({ a: ["Nora Salt (nurse)"], b: ["Nora Salt (senator)"] }));
  const match = {
    a: { article: "a", name: "Nora Salt" },
    b: { article: "b", name: "Nora Salt" },
    grounds: "same name",
    evidence: [],
  };
  expect(one!.maybe).toEqual([match]);
  expect(two!.maybe).toEqual([match]);
});

test("middle names and initials lengthen a name; two Georges stay two, whoever stands between", () => {
  expect(groups({ a: ["Daniel R. Whitcombe (senator)"], b: ["Daniel Whitcombe (senator)"] })).toEqual([
    "Daniel R. Whitcombe: a b",
  ]);
  expect(groups({ a: ["Daniel R. Whitcombe"], b: ["Daniel Whitcombe (senator)"] })).toHaveLength(2);
  const [h, w, plain] = ["George H. Lund (president)", "George W. Lund (president)", "George Lund (president)"];
  expect(groups({ a: [h!], b: [w!], c: [plain!] })).toHaveLength(2);
  expect(groups({ a: ["Peter Lund"], b: ["Maria Lund"] })).toHaveLength(2);
  expect(groups({ a: ["Martin Berg Jr"], b: ["Martin Berg Sr"] })).toHaveLength(2);
});

test("a surname needs a title or company in common, and no second bearer", () => {
  const minister = ["Rodrigo Vantes (minister)"];
  expect(groups({ a: minister, b: ["Vantes (minister)"] })).toEqual(["Rodrigo Vantes: a b"]);
  expect(groups({ a: minister, b: ["Vantes"] })).toHaveLength(2);
  expect(groups({ a: minister, b: ["Vantes"] }, [], { oneStory: true })).toEqual(["Rodrigo Vantes: a b"]);
  expect(groups({ a: ["Vantes"], b: ["Vantes"] })).toHaveLength(2);
  expect(groups({ a: ["Vantes"], b: ["Vantes"] }, [], { oneStory: true })).toEqual(["Vantes: a b"]);
  const titled = { a: ["Nora Salt (candidate)"], b: ["Nora Salt (former governor)"] };
  expect(groups(titled, [], { oneStory: true })).toEqual(["Nora Salt: a b"]);
  expect(groups({ a: minister, b: ["Vantes (minister)"], c: ["Elena Vantes (minister)"] })).toHaveLength(3);
});

test("ways to write another alphabet sound alike, other names do not", () => {
  expect(sound("Olena Petrenkyy")).toBe(sound("Olena Petrenky"));
  expect(alikePeople("Muhammad Khalidi", "Muhammad Halidi")).toBe("spelling");
  expect(alikePeople("Nora Salt", "Norma Salt")).toBeUndefined();
  const both = { a: ["Olena Petrenkyy (minister)"], b: ["Olena Petrenky (minister)"] };
  expect(groups(both)).toHaveLength(1);
  expect(groups({ a: ["Olena Petrenkyy"], b: ["Olena Petrenky"] })).toHaveLength(2);
});

test("bodies go by their names, and by initials where they keep the same company", () => {
  expect(groups({ a: ["[the Harbour Workers Union]"], b: ["[Harbour Workers Union]"] })).toHaveLength(1);
  expect(groups({ a: ["[Harbour Workers Union]", "Jan Berg"], b: ["[HWU]", "Jan Berg"] })).toHaveLength(2);
  expect(groups({ a: ["[Harbour Workers Union]"], b: ["[HWU]"] })).toHaveLength(2);
});

test("names of one state, and of one office of it, are one", () => {
  expect(groups({ a: ["[United States]"], b: ["[the U.S.]"], c: ["[France]"] })).toHaveLength(2);
  expect(
    groups({
      a: ["[the Norwegian foreign ministry]"],
      b: ["[Ministry of Foreign Affairs of Norway]"],
      c: ["[Norway]"],
    }),
  ).toHaveLength(2);
});

test("what a person decides holds, and a later decision undoes it", () => {
  const articles = { a: ["Nora Salt (nurse)"], b: ["Nora Salt (senator)"], c: ["Jan Berg"], d: ["Jan Berg"] };
  const [salts, bergs] = [
    { a: { article: "a", name: "Nora Salt" }, b: { article: "b", name: "Nora Salt" } },
    { a: { article: "c", name: "Jan Berg" }, b: { article: "d", name: "Jan Berg" } },
  ];
  const signed = { by: "M. Desk", at: "2026-05-07T10:00:00Z" };
  const decisions = [
    { kind: "same" as const, ...salts, ...signed },
    { kind: "apart" as const, ...bergs, ...signed },
  ];
  expect(groups(articles, decisions)).toEqual(expect.arrayContaining(["Nora Salt: a b", "Jan Berg: c", "Jan Berg: d"]));
  const undone = [
    ...decisions,
    { kind: "apart" as const, ...salts, ...signed },
    { kind: "same" as const, ...bergs, ...signed },
  ];
  expect(groups(articles, undone)).toEqual(expect.arrayContaining(["Nora Salt: a", "Nora Salt: b", "Jan Berg: c d"]));
});

test("every actor is in one identity, whatever the order", () => {
  const name = fc.constantFrom(
    "Nora Salt",
    "N. Salt",
    "Salt",
    "Nora B. Salt",
    "Jan Berg (nurse)",
    "Jan Berg (senator)",
    "Berg (nurse)",
    "[HWU]",
    "[Harbour Workers Union]",
  );
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(name, { maxLength: 4 }), { maxLength: 6 }),
      fc.func(fc.integer()),
      (articles, order) => {
        const actors = cast(Object.fromEntries(articles.map((names, n) => [`x${n}`, names])));
        const shuffled = [...actors].sort((a, b) => order(a.article, a.name) - order(b.article, b.name));
        const found = identify(actors);
        expect(identify(shuffled)).toEqual(found);
        for (const one of found) Identity.parse(one);
        expect(found.flatMap(({ members }) => members)).toHaveLength(actors.length);
      },
    ),
    { numRuns: 200 },
  );
});

test("a nickname is enough within one story, and needs something in common elsewhere", () => {
  const told = { a: ["Chuck Salt"], b: ["Charles E. Salt"] };
  expect(groups(told, [], { oneStory: true })).toEqual(["Charles E. Salt: a b"]);
  expect(groups(told)).toHaveLength(2);
  expect(identify(cast(told))[0]!.maybe.map(({ grounds }) => grounds)).toEqual(["nickname"]);
  expect(groups({ a: ["Chuck Salt (senator)"], b: ["Charles Salt (senator)"] })).toHaveLength(1);
  expect(groups({ a: ["Chuck Salt"], b: ["Charles Salt Jr."] }, [], { oneStory: true })).toHaveLength(2);
});
