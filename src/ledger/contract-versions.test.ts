import { expect, test } from "vitest";
import { entry } from "../../test/entries.js";
import { overEveryStore } from "../../test/stores.js";
import type { Entry } from "./index.js";

overEveryStore((on) => {
  test("the same entry again changes nothing, at whatever time it is seen", async () => {
    const kept = entry("a.txt");
    await on.ledger.add(kept);
    const later = { ...kept, capture: { ...kept.capture, at: "2026-06-01T00:00:00.000Z" } };
    expect(await on.ledger.add(later)).toEqual({ capture: "known", articles: 0, statements: 0 });
    expect((await on.ledger.capture(kept.capture.id))?.capture).toEqual(kept.capture);
    const turned = { ...kept, statements: kept.statements.toReversed() };
    expect(await on.ledger.add(turned)).toEqual({ capture: "known", articles: 0, statements: 0 });
    expect(await on.ledger.articles({ versions: "all" })).toHaveLength(1);
    expect(await on.ledger.statements()).toHaveLength(2);
  });

  test("the same entry from many at once is kept once", async () => {
    const others = on.shared ? [await on.again(), await on.again()] : [on.ledger, on.ledger];
    const kept = entry("a.txt");
    const receipts = await Promise.all([on.ledger, ...others, on.ledger].map((one) => one.add(kept)));
    expect(receipts.filter((receipt) => receipt.capture === "new")).toHaveLength(1);
    expect(await on.ledger.articles({ versions: "all" })).toHaveLength(1);
    expect(await on.ledger.statements()).toHaveLength(2);
  });

  test("the same bytes from two places are two captures of one blob", async () => {
    const one = entry("a.txt");
    const two = entry("b.txt");
    expect(one.capture.id).toBe(two.capture.id);
    await on.ledger.add(one);
    expect(await on.ledger.add(two)).toEqual({ capture: "new", articles: 1, statements: 2 });
    expect((await on.ledger.articles()).map((article) => article.input).sort()).toEqual(["a.txt", "b.txt"]);
    expect(await on.ledger.articles({ input: "b.txt" })).toEqual(two.articles);
    expect((await on.ledger.capture(one.capture.id))?.capture.input).toBe("a.txt");
  });

  test("a changed page is a new version, and the old one stays", async () => {
    const old = entry("a.txt");
    const changed = entry("a.txt", { title: "Harbour to close" }, [{ id: "s9" }]);
    await on.ledger.add(old);
    await on.ledger.add(changed);
    expect(await on.ledger.articles()).toEqual(changed.articles);
    expect(await on.ledger.articles({ versions: "newest", input: "a.txt" })).toEqual(changed.articles);
    expect(await on.ledger.articles({ versions: "all" })).toEqual([...changed.articles, ...old.articles]);
    expect(await on.ids({})).toEqual(["s9"]);
    expect(await on.ids({ articles: [old.articles[0]!.id] })).toEqual([]);
    expect(await on.ledger.capture(old.capture.id)).toEqual({ capture: old.capture, bytes: old.bytes });
  });

  test("the newest version is the one captured last, not the one added last", async () => {
    const today = entry("a.txt");
    const archived = entry("a.txt", { title: "Harbour to close" });
    archived.capture.at = "2026-05-01T00:00:00.000Z";
    await on.ledger.add(today);
    await on.ledger.add(archived);
    expect(await on.ledger.articles()).toEqual(today.articles);
  });

  test("a feed's articles are versioned each by its URL, or by its position", async () => {
    const feed = (...titles: string[]): Entry => {
      const whole = entry("feed.xml", { title: titles.join() }, []);
      const [first] = whole.articles;
      const named = titles.map((title) => ({ ...first!, id: title, title, url: `https://gull.example/${title[0]}` }));
      return { ...whole, articles: [...named, { ...first!, id: `${titles.join()}-none` }] };
    };
    await on.ledger.add(feed("a1", "b1"));
    await on.ledger.add(feed("c1", "b2"));
    expect((await on.ledger.articles()).map((article) => article.id).sort()).toEqual(["a1", "b2", "c1", "c1,b2-none"]);
    expect(await on.ledger.articles({ versions: "all" })).toHaveLength(6);
  });

  test("the same bytes read better stay one article", async () => {
    const read = entry("a.txt");
    const better = { ...read, articles: [{ ...read.articles[0]!, url: "https://gull.example/a", byline: "Ada Reef" }] };
    await on.ledger.add(read);
    expect(await on.ledger.add(better)).toEqual({ capture: "known", articles: 1, statements: 2 });
    expect(await on.ledger.articles()).toEqual(better.articles);
    expect(await on.ledger.statements()).toHaveLength(2);
  });

  test("shows the statements of the latest model, and keeps the others", async () => {
    const one = entry("a.txt");
    const two = entry("a.txt", {}, [{ id: "s3", by: "model-2" }]);
    const other = entry("b.txt");
    await on.ledger.add(one);
    await on.ledger.add(other);
    expect(await on.ledger.add(two)).toEqual({ capture: "known", articles: 0, statements: 1 });
    const shown = async () => (await on.ledger.statements()).map((row) => [row.input, row.statement.by]);
    const expected = [["a.txt", "model-2"], ...Array(2).fill(["b.txt", "model-1"])].sort();
    expect((await shown()).sort()).toEqual(expected);
    await on.ledger.add(one);
    expect((await shown()).sort()).toEqual(expected);
  });
});
