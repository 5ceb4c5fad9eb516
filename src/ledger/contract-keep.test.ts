import fc from "fast-check";
import { expect, test } from "vitest";
import { entry, text } from "../../test/entries.js";
import { overEveryStore, server } from "../../test/stores.js";
import type { LedgerError } from "../errors.js";
import type { Span } from "../records/span.js";
import type { Entry } from "./index.js";

test.skipIf(!server && !process.env.CI)(
  "AUDIATUR_TEST_POSTGRES names a server, so that the suite runs over PostgreSQL too",
  () => {
    expect(server).toBeTruthy();
  },
);

overEveryStore((on) => {
  test("gives back what was kept, after it was closed and opened again", async () => {
    const kept = entry("a.txt");
    expect(await on.ledger.add(kept)).toEqual({ capture: "new", articles: 1, statements: 2 });
    await on.reopen();
    expect(await on.ledger.capture(kept.capture.id)).toEqual({ capture: kept.capture, bytes: kept.bytes });
    expect(await on.ledger.articles()).toEqual(kept.articles);
    const rows = await on.ledger.statements();
    expect(rows.map((row) => row.statement)).toEqual(kept.statements);
    expect(rows[0]).toEqual({
      statement: kept.statements[0],
      speaker: { name: "Zoë Dvořák", kind: "person", named: true },
      reporter: null,
      words: {
        ...{ source: "Ministra Zoë Dvořák", cue: "said", content: '"the harbour stays open"' },
        ...{ hedges: "on", channel: "Monday", channelName: "" },
      },
      outlet: "The Gull",
      published: "2026-05-07",
      title: "Harbour stays open",
      url: null,
      input: "a.txt",
      capture: kept.capture.id,
    });
    expect(await on.ledger.capture("0".repeat(64))).toBeUndefined();
  });

  test("knows who reports what is told within what another says", async () => {
    await on.ledger.add(entry("a.txt", {}, [{}, { id: "s2", actor: null, content: [[0, 1]], within: "s1" }]));
    const rows = await on.ledger.statements();
    expect(new Map(rows.map(({ statement, reporter }) => [statement.id, reporter]))).toEqual(
      new Map([
        ["s1", null],
        ["s2", "Zoë Dvořák"],
      ]),
    );
  });

  test("an entry whose parts do not fit each other is refused, and nothing of it is stored", async () => {
    const good = entry("a.txt");
    const [article, statement] = [good.articles[0]!, good.statements[0]!];
    const wrong: [string, Partial<Entry>][] = [
      ["SHA-256", { bytes: new Uint8Array([1]) }],
      ["another capture", { articles: [{ ...article, capture: "f".repeat(64) }] }],
      ["not among its articles", { statements: [{ ...statement, article: "elsewhere" }] }],
      ["outside", { statements: [statement, { ...statement, id: "s2", content: [[0, text.length + 1]] }] }],
      ["outside", { statements: [{ ...statement, content: [[5, 4]] }] }],
      ["outside", { statements: [{ ...statement, content: [[0.5, 4]] }] }],
      ["outside", { statements: [{ ...statement, part: "keyPoints.1" }] }],
      ["two of its articles", { articles: [article, article] }],
      ["two of its statements", { statements: [statement, statement] }],
      ["U+0000", { statements: [{ ...statement, id: "s\0" }] }],
      ["not among its actors", { actors: [] }],
      ["not among its statements", { statements: [{ ...statement, within: "elsewhere" }] }],
      ["two of its actors", { actors: [...good.actors, ...good.actors] }],
      ["the mention", { actors: [{ ...good.actors[0]!, mentions: [{ part: "title", spans: [[0, 999]] }] }] }],
    ];
    for (const [reason, part] of wrong) {
      const error: LedgerError = await on.ledger.add({ ...good, ...part }).then(
        () => expect.fail(reason),
        (e) => e,
      );
      expect(error).toMatchObject({ name: "LedgerError", code: "refused" });
      expect(error.message).toContain(reason);
      expect(error.message).toContain("a.txt");
    }
    const tooSure = { ...good, statements: [statement, { ...statement, id: "s2", confidence: 2 }] };
    await expect(on.ledger.add(tooSure)).rejects.toMatchObject({ name: "LedgerError" });
    await on.reopen();
    expect(await on.ledger.capture(good.capture.id)).toBeUndefined();
    expect(await on.ledger.articles({ versions: "all" })).toEqual([]);
    expect(await on.ledger.add(good)).toEqual({ capture: "new", articles: 1, statements: 2 });
  });

  test("whatever text and spans come in, the same come out", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "\0",
        "\ud83d",
        "\udc4d",
        "\ufffd",
        "👩‍👩‍👧",
        "e\u0301",
        "\u202eشالوم",
        "שלום",
        "\r\n",
        "\u00a0",
        "\\u0000",
      ),
    );
    const texts = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
    const span = fc.tuple(fc.nat(), fc.nat());
    let count = 0;
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.array(span, { minLength: 1, maxLength: 3 }), async (body, title, cuts) => {
        const spans = cuts.map((cut) => cut.map((n) => n % (body.length + 1)).sort((a, b) => a - b) as Span);
        const input = `${++count}-${title}`;
        const change = { text: body, title, byline: title, publisher: title, tags: [title], keyPoints: [body] };
        const kept = entry(input, change, [{ source: spans, cue: [], content: spans }]);
        await on.ledger.add(kept);
        expect(await on.ledger.articles({ input })).toEqual(kept.articles);
        const [row] = await on.ledger.statements({ articles: [kept.articles[0]!.id] });
        expect(row!.statement).toEqual(kept.statements[0]);
        expect(row!.words.content).toBe(spans.map(([start, end]) => body.slice(start, end)).join(" … "));
        expect(row).toMatchObject({ title, outlet: title, input });
        expect(await on.ledger.capture(kept.capture.id)).toEqual({ capture: kept.capture, bytes: kept.bytes });
        expect(await on.ledger.add(kept)).toEqual({ capture: "known", articles: 0, statements: 0 });
      }),
      { numRuns: 60 },
    );
  });

  test("long texts and long names are kept and found", async () => {
    const word = "harbour ".repeat(60_000);
    const distinct = Array.from({ length: 120_000 }, (_, i) => `w${i.toString(36)}`).join(" ");
    const body = `${word}${distinct} ${"x".repeat(5000)}`;
    const whole: Span[] = [[0, body.length]];
    const input = `https://gull.example/?${"q".repeat(6000)}`;
    const kept = entry(input, { text: body, url: input }, [{ source: whole, cue: whole, content: whole }]);
    await on.ledger.add(kept);
    expect(await on.ledger.articles({ input })).toEqual(kept.articles);
    expect((await on.ledger.statements({ about: "harbour", who: "w2s" }))[0]!.words.content).toBe(body);
  });

  test("many statements in one entry are kept in order", async () => {
    const many = Array.from({ length: 2500 }, (_, i) => ({ id: `s${i}` }));
    expect((await on.ledger.add(entry("a.txt", {}, many))).statements).toBe(2500);
    expect(await on.ids({})).toEqual(many.map(({ id }) => id));
  });

  test("a closed ledger says so", async () => {
    await on.ledger.close();
    await on.ledger.close();
    await expect(on.ledger.articles()).rejects.toMatchObject({ code: "closed" });
  });
});
