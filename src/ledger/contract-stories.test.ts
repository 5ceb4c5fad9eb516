import fc from "fast-check";
import { expect, test } from "vitest";
import { entry } from "../../test/entries.js";
import { overEveryStore } from "../../test/stores.js";
import type { Judgement } from "../records/judgement.js";
import { byPublished } from "../records/published.js";
import type { Telling } from "../records/telling.js";
import { arrive, headsOf, links, REACH } from "../relate/links.js";
import type { Ledger } from "./index.js";

const BY = "topics 1";
const telling = (id: string, published: string | null, ...stems: string[]): Telling => ({
  ...{ id, by: BY, published },
  topic: Object.fromEntries(stems.map((stem) => [stem, Math.round(1e4 / Math.sqrt(stems.length)) / 1e4])),
});
const all = [
  telling("a1", "2026-05-04", "embassy", "rescue", "six"),
  telling("a2", "2026-05-05", "embassy", "negotiation", "six"),
  telling("a3", "2026-05-06", "negotiation", "envelope", "bishop"),
  telling("a4", null, "embassy", "bishop"),
  telling("b1", "2026-05-05", "grain", "drought"),
  telling("b2", "2026-05-05T10:00:00+02:00", "grain", "mill"),
  telling("old", "2025-05-05", "embassy", "rescue", "six"),
];
const place = (ledger: Ledger, one: Telling) => ledger.place(one, { heads: headsOf(one), reach: REACH, arrive });
const inOrder = <T extends { article: string }>(found: readonly T[]): T[] =>
  [...found].sort((x, y) => (x.article < y.article ? -1 : 1));

overEveryStore((on) => {
  test("articles are linked as if all had come at once, whatever their order, and a second time changes nothing", async () => {
    const shuffled = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed: 7 })[0]!;
    for (const one of shuffled) await place(on.ledger, one);
    for (const one of shuffled) await place(on.ledger, one);
    await on.reopen();
    const found = await on.ledger.linked(BY);
    expect(found.links).toEqual(inOrder(links(all)));
    expect(found.tellings.sort(byPublished)).toEqual(
      all.map(({ id, published }) => ({ id, published })).sort(byPublished),
    );
  });

  test("from one article leads only to its own story", async () => {
    for (const one of all) await place(on.ledger, one);
    const ids = async (...from: string[]) => (await on.ledger.linked(BY, from)).tellings.map(({ id }) => id);
    expect(await ids("b2")).toEqual(["b1", "b2"]);
    expect(await ids("a1")).toEqual(await ids("a3"));
    expect(await ids("a1")).not.toContain("b1");
    expect(await ids("old", "elsewhere")).toEqual(["old"]);
    expect((await on.ledger.linked(BY, ["b1"])).links).toMatchObject([{ article: "b2", earlier: "b1" }]);
  });

  test("whatever date a page gives, its article is placed", async () => {
    const dates = ["0001-01-01T00:00:00Z", "0000-05-07", "9999-12-31", "2026-13-01", "2026"];
    for (const [n, published] of dates.entries()) await place(on.ledger, telling(`d${n}`, published, "embassy"));
    expect((await on.ledger.linked(BY)).tellings.map(({ published }) => published)).toEqual(dates);
  });

  test("another way to tell what articles are about begins anew", async () => {
    for (const one of all) await place(on.ledger, one);
    expect(await on.ledger.linked("topics 2")).toEqual({ tellings: [], links: [] });
    await place(on.ledger, { ...all[4]!, by: "topics 2" });
    expect((await on.ledger.linked("topics 2")).tellings.map(({ id }) => id)).toEqual(["b1"]);
    expect((await on.ledger.linked(BY)).links).toEqual(inOrder(links(all)));
  });

  test("those who place at once see each other", async () => {
    await Promise.all([all[4]!, all[5]!, all[4]!].map((one) => place(on.ledger, one)));
    expect((await on.ledger.linked(BY)).links).toHaveLength(1);
  });

  test("articles of every version wait to be placed, each once", async () => {
    const [old, changed] = [entry("a.txt"), entry("a.txt", { title: "Harbour to close" })];
    for (const one of [old, changed, entry("b.txt")]) await on.ledger.add(one);
    const open = await on.ledger.unplaced(BY);
    expect(open.map(({ id }) => id).sort()).toEqual([old, changed].map(({ articles: [one] }) => one!.id).sort());
    for (const { id, published } of open) await place(on.ledger, telling(id, published, "harbour"));
    expect(await on.ledger.unplaced(BY)).toEqual([]);
  });

  test("what a judge said is kept under its name and the texts in their order", async () => {
    const said: Judgement = {
      stance: { agree: 0.1, disagree: 0.7, neutral: 0.2 },
      bond: { none: 0.1, same: 0, corroborates: 0, denies: 0.1 + 0.2, denied: 0.3, contradicts: 0.3, differs: 0 },
    };
    const pair = ["The harbour stays open. \0", "It closes. \ud83d"] as const;
    await on.ledger.keepJudgements("judge 1", [[pair, said]]);
    await on.ledger.keepJudgements("judge 1", [[pair, { ...said, stance: { agree: 1, disagree: 0, neutral: 0 } }]]);
    await on.reopen();
    expect(await on.ledger.judgements("judge 1", [["x", "y"], pair, pair])).toEqual([undefined, said, said]);
    expect(await on.ledger.judgements("judge 1", [[pair[1], pair[0]]])).toEqual([undefined]);
    expect(await on.ledger.judgements("judge 2", [pair])).toEqual([undefined]);
    expect(await on.ledger.judgements("judge 1", [])).toEqual([]);
    await on.ledger.keepJudgements("judge 1", []);
  });
});
