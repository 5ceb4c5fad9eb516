import { expect, test } from "vitest";
import { at, entry } from "../../test/entries.js";
import { overEveryStore } from "../../test/stores.js";
import type { Statement } from "../records/statement.js";
import type { StatementQuery } from "./index.js";

overEveryStore((on) => {
  test("a statement is found by the words of its source, whatever their case and accents", async () => {
    await on.ledger.add(entry("a.txt"));
    for (const who of ["dvorak", "ZOE DVOŘÁK", "Dvořák, Zoë"]) expect(await on.ids({ who })).toEqual(["s1"]);
    expect(await on.ids({ who: "Sand's".slice(0, 4) })).toEqual(["s2"]);
    for (const who of ["dvor", "Zoë Sand", "…", "\0"]) expect(await on.ids({ who })).toEqual([]);
  });

  test("a statement is found by what its content and its cue say", async () => {
    await on.ledger.add(entry("a.txt"));
    for (const about of ["harbours", '"harbour stays"', "port OR harbour"])
      expect(await on.ids({ about })).toEqual(["s1"]);
    for (const about of ["harbour -open", '"stays harbour"', "deputy", "\0'"])
      expect(await on.ids({ about })).toEqual([]);
    expect(await on.ids({ cue: "deny" })).toEqual(["s2"]);
    expect(await on.ids({ cue: "said" })).toEqual(["s1"]);
  });

  test("statements are narrowed by date, confidence, article and number", async () => {
    const may = entry("may.txt", { published: "2026-05" });
    const june = entry("june.txt", { published: "2026-06-03T10:00:00+02:00" });
    const undated = entry("undated.txt", { published: null });
    for (const one of [undated, may, june]) await on.ledger.add(one);
    const inputs = async (query: StatementQuery) => [
      ...new Set((await on.ledger.statements(query)).map((row) => row.input)),
    ];
    expect(await inputs({})).toEqual(["june.txt", "may.txt", "undated.txt"]);
    expect(await inputs({ since: "2026-05-20" })).toEqual(["june.txt", "may.txt"]);
    expect(await inputs({ since: "2026-06-03T08:00:00Z" })).toEqual(["june.txt"]);
    expect(await inputs({ since: "2026-06-04" })).toEqual([]);
    expect(await on.ids({ minConfidence: 0.5, limit: 2 })).toEqual(["s1", "s1"]);
    expect(await on.ids({ minConfidence: 0.1 + 0.2, limit: 3 })).toEqual(["s1", "s2", "s1"]);
    expect(await inputs({ articles: [may.articles[0]!.id] })).toEqual(["may.txt"]);
    expect(await on.ids({ articles: [] })).toEqual([]);
    await expect(on.ledger.statements({ since: "yesterday" })).rejects.toMatchObject({ code: "query" });
    await expect(on.ledger.statements({ limit: -1 })).rejects.toMatchObject({ code: "query" });
  });

  test("statements stand in the order of the article: headline, key points, body", async () => {
    const title = { part: "title", content: [[0, 7]], source: [], cue: [] } as const;
    const places = [
      { id: "body", source: [], cue: [], content: [at("it")] },
      { id: "earlier", source: [at("Ministra")], cue: [], content: [at("it")] },
      { id: "point", ...title, part: "keyPoints.0" },
      { id: "head", ...title },
    ] as Partial<Statement>[];
    await on.ledger.add(entry("a.txt", {}, places));
    expect(await on.ids({})).toEqual(["head", "point", "earlier", "body"]);
  });

  test("who speaks is found by the name that the article gives, and so are its statements", async () => {
    const kept = entry("a.txt", {}, [{ source: [at("Her")] }]);
    await on.ledger.add(kept);
    expect(await on.ledger.actors()).toEqual(kept.actors);
    expect(await on.ledger.actors({ who: "dvorak" })).toEqual(kept.actors);
    expect(await on.ledger.actors({ who: "Sand" })).toEqual([]);
    expect(await on.ledger.actors({ articles: [] })).toEqual([]);
    expect(await on.ids({ who: "Zoë" })).toEqual(["s1"]);
    expect(await on.ids({ act: "assert" })).toEqual(["s1"]);
    expect(await on.ids({ act: "deny" })).toEqual([]);
    expect(await on.ids({ ids: ["s1", "s9"] })).toEqual(["s1"]);
    expect(await on.ids({ ids: [] })).toEqual([]);
  });

  test("decisions are kept in the order in which they were made", async () => {
    const [a, b] = [
      { article: "x", name: "Zoë Dvořák" },
      { article: "y", name: "Dvořák" },
    ];
    const [first, second] = [
      { kind: "same" as const, a, b, by: "M. Desk", at: "2026-05-08T09:00:00.000Z" },
      { kind: "apart" as const, a, b, by: "K. Night", at: "2026-05-08T10:00:00.000Z" },
    ];
    await on.ledger.decide(first);
    await on.ledger.decide(second);
    const third = { on: "stories" as const, kind: "same" as const, a: "x", b: "y", by: "M. Desk", at: first.at };
    await on.ledger.decide(third);
    const fourth = {
      ...{
        on: "statements" as const,
        article: "x",
        input: "x.html",
        part: "text" as const,
        content: [[0, 4] as [number, number]],
      },
      ...{ words: "Gone", rating: "Unproven", why: null, url: "https://desk.example/1", by: "M. Desk", at: first.at },
    };
    await on.ledger.decide(fourth);
    await on.reopen();
    expect(await on.ledger.decisions()).toEqual([first, second, third, fourth]);
  });
});
