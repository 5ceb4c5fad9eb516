import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LedgerError } from "../errors.js";
import type { Article } from "../records/article.js";
import type { Span } from "../records/span.js";
import type { Statement } from "../records/statement.js";
import { type Entry, type Ledger, openLedger } from "./index.js";

/** A kind of store: `fresh` names an empty ledger of that kind, `drop` removes all that were made. */
interface Store {
  name: string;
  fresh(): Promise<string>;
  drop(): Promise<void>;
}

function embedded(): Store {
  const folder = mkdtempSync(join(tmpdir(), "audiatur-ledger-"));
  const template = join(folder, "template");
  let count = 0;
  return {
    name: "PGlite",
    async fresh() {
      // Making a database takes seconds, copying it does not.
      if (count === 0) await (await openLedger(template)).close();
      const where = join(folder, String(++count));
      cpSync(template, where, { recursive: true });
      return where;
    },
    async drop() {
      rmSync(folder, { recursive: true });
    },
  };
}

function server(url: string): Store {
  const made: string[] = [];
  const ask = async (query: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(query).finally(() => client.end());
  };
  return {
    name: "PostgreSQL",
    async fresh() {
      const schema = `audiatur_test_${process.pid}_${made.length}`;
      made.push(schema);
      await ask(`create schema ${schema}`);
      const fresh = new URL(url);
      fresh.searchParams.set("options", `-c search_path=${schema}`);
      return fresh.href;
    },
    async drop() {
      for (const schema of made) await ask(`drop schema ${schema} cascade`);
    },
  };
}

/** A new embedded database takes seconds, and many on a busy machine. */
const patience = 300_000;

const { AUDIATUR_TEST_POSTGRES: url, CI } = process.env;

test.skipIf(!url && !CI)("AUDIATUR_TEST_POSTGRES names a server, so that the suite runs over PostgreSQL too", () => {
  expect(url).toBeTruthy();
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const text = 'Ministra Zoë Dvořák said on Monday that "the harbour stays open". Her deputy, Lev Sand, denied it.';
const at = (words: string, within = text): Span => [within.indexOf(words), within.indexOf(words) + words.length];

/** A page at `input` with one article, as the parts of the system before the ledger make it. */
function entry(input: string, change: Partial<Article> = {}, statements?: Partial<Statement>[]): Entry {
  const bytes = new TextEncoder().encode(JSON.stringify([change.text ?? text, change.title, change.published]));
  const capture = sha256(bytes);
  const article: Article = {
    id: `${capture.slice(0, 12)}-0`,
    capture,
    input,
    url: null,
    title: "Harbour stays open",
    section: null,
    byline: null,
    publisher: "The Gull",
    published: "2026-05-07",
    modified: null,
    tags: ["harbour"],
    keyPoints: ["Deputy denies closure"],
    language: "en",
    text,
    sourceMap: [{ part: "text", span: [0, 5], document: [100, 105] }],
    ...change,
  };
  const first: Statement = {
    id: "s1",
    article: article.id,
    part: "text",
    source: [at("Ministra Zoë Dvořák")],
    cue: [at("said")],
    content: [at('"the harbour stays open"')],
    kind: "mixed",
    confidence: 0.9,
    by: "model-1",
  };
  const second: Partial<Statement> = {
    id: "s2",
    source: [at("Her deputy, Lev Sand")],
    cue: [at("denied")],
    content: [at("it")],
    kind: "indirect",
    confidence: 0.1 + 0.2,
  };
  return {
    capture: {
      id: capture,
      input,
      how: "file",
      at: "2026-05-08T09:00:00.000Z",
      mediaType: "text/plain",
      encoding: "utf-8",
      size: bytes.length,
      headers: {},
    },
    bytes,
    articles: [article],
    statements: (statements ?? [{}, second]).map((statement) => ({ ...first, ...statement })),
  };
}

describe.each([embedded(), ...(url ? [server(url)] : [])])("the ledger over $name", (store) => {
  let where: string;
  let ledger: Ledger;
  const open: Ledger[] = [];
  const opened = async () => {
    const one = await openLedger(where);
    open.push(one);
    return one;
  };

  beforeAll(async () => {
    await store.fresh();
  }, patience);
  beforeEach(async () => {
    where = await store.fresh();
    ledger = await opened();
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  afterAll(() => store.drop());

  const reopen = async () => {
    await ledger.close();
    ledger = await opened();
  };
  const ids = async (query: Parameters<Ledger["statements"]>[0]) =>
    (await ledger.statements(query)).map((row) => row.statement.id);

  test("gives back what was kept, after it was closed and opened again", async () => {
    const kept = entry("a.txt");
    expect(await ledger.add(kept)).toEqual({ capture: "new", articles: 1, statements: 2 });
    await reopen();
    expect(await ledger.capture(kept.capture.id)).toEqual({ capture: kept.capture, bytes: kept.bytes });
    expect(await ledger.articles()).toEqual(kept.articles);
    const rows = await ledger.statements();
    expect(rows.map((row) => row.statement)).toEqual(kept.statements);
    expect(rows[0]).toEqual({
      statement: kept.statements[0],
      words: { source: "Ministra Zoë Dvořák", cue: "said", content: '"the harbour stays open"' },
      outlet: "The Gull",
      published: "2026-05-07",
      title: "Harbour stays open",
      url: null,
      input: "a.txt",
      capture: kept.capture.id,
    });
    expect(await ledger.capture("0".repeat(64))).toBeUndefined();
  });

  test("the same entry again changes nothing, at whatever time it is seen", async () => {
    const kept = entry("a.txt");
    await ledger.add(kept);
    const later = { ...kept, capture: { ...kept.capture, at: "2026-06-01T00:00:00.000Z" } };
    expect(await ledger.add(later)).toEqual({ capture: "known", articles: 0, statements: 0 });
    expect((await ledger.capture(kept.capture.id))?.capture).toEqual(kept.capture);
    const turned = { ...kept, statements: kept.statements.toReversed() };
    expect(await ledger.add(turned)).toEqual({ capture: "known", articles: 0, statements: 0 });
    expect(await ledger.articles({ versions: "all" })).toHaveLength(1);
    expect(await ledger.statements()).toHaveLength(2);
  });

  test("the same entry from many at once is kept once", async () => {
    const others = url && store.name === "PostgreSQL" ? [await opened(), await opened()] : [ledger, ledger];
    const kept = entry("a.txt");
    const receipts = await Promise.all([ledger, ...others, ledger].map((one) => one.add(kept)));
    expect(receipts.filter((receipt) => receipt.capture === "new")).toHaveLength(1);
    expect(await ledger.articles({ versions: "all" })).toHaveLength(1);
    expect(await ledger.statements()).toHaveLength(2);
  });

  test("the same bytes from two places are two captures of one blob", async () => {
    const one = entry("a.txt");
    const two = entry("b.txt");
    expect(one.capture.id).toBe(two.capture.id);
    await ledger.add(one);
    expect(await ledger.add(two)).toEqual({ capture: "new", articles: 1, statements: 2 });
    expect((await ledger.articles()).map((article) => article.input).sort()).toEqual(["a.txt", "b.txt"]);
    expect(await ledger.articles({ input: "b.txt" })).toEqual(two.articles);
    expect((await ledger.capture(one.capture.id))?.capture.input).toBe("a.txt");
  });

  test("a changed page is a new version, and the old one stays", async () => {
    const old = entry("a.txt");
    const changed = entry("a.txt", { title: "Harbour to close" }, [{ id: "s9" }]);
    await ledger.add(old);
    await ledger.add(changed);
    expect(await ledger.articles()).toEqual(changed.articles);
    expect(await ledger.articles({ versions: "newest", input: "a.txt" })).toEqual(changed.articles);
    expect(await ledger.articles({ versions: "all" })).toEqual([...changed.articles, ...old.articles]);
    expect(await ids({})).toEqual(["s9"]);
    expect(await ids({ articles: [old.articles[0]!.id] })).toEqual([]);
    expect(await ledger.capture(old.capture.id)).toEqual({ capture: old.capture, bytes: old.bytes });
  });

  test("the newest version is the one captured last, not the one added last", async () => {
    const today = entry("a.txt");
    const archived = entry("a.txt", { title: "Harbour to close" });
    archived.capture.at = "2026-05-01T00:00:00.000Z";
    await ledger.add(today);
    await ledger.add(archived);
    expect(await ledger.articles()).toEqual(today.articles);
  });

  test("a feed's articles are versioned each by its URL, or by its position", async () => {
    const feed = (...titles: string[]): Entry => {
      const whole = entry("feed.xml", { title: titles.join() }, []);
      const [first] = whole.articles;
      const named = titles.map((title) => ({ ...first!, id: title, title, url: `https://gull.example/${title[0]}` }));
      return { ...whole, articles: [...named, { ...first!, id: `${titles.join()}-none` }] };
    };
    await ledger.add(feed("a1", "b1"));
    await ledger.add(feed("c1", "b2"));
    expect((await ledger.articles()).map((article) => article.id).sort()).toEqual(["a1", "b2", "c1", "c1,b2-none"]);
    expect(await ledger.articles({ versions: "all" })).toHaveLength(6);
  });

  test("the same bytes read better stay one article", async () => {
    const read = entry("a.txt");
    const better = { ...read, articles: [{ ...read.articles[0]!, url: "https://gull.example/a", byline: "Ada Reef" }] };
    await ledger.add(read);
    expect(await ledger.add(better)).toEqual({ capture: "known", articles: 1, statements: 2 });
    expect(await ledger.articles()).toEqual(better.articles);
    expect(await ledger.statements()).toHaveLength(2);
  });

  test("shows the statements of the latest model, and keeps the others", async () => {
    const one = entry("a.txt");
    const two = entry("a.txt", {}, [{ id: "s3", by: "model-2" }]);
    const other = entry("b.txt");
    await ledger.add(one);
    await ledger.add(other);
    expect(await ledger.add(two)).toEqual({ capture: "known", articles: 0, statements: 1 });
    const shown = async () => (await ledger.statements()).map((row) => [row.input, row.statement.by]);
    const expected = [["a.txt", "model-2"], ...Array(2).fill(["b.txt", "model-1"])].sort();
    expect((await shown()).sort()).toEqual(expected);
    await ledger.add(one);
    expect((await shown()).sort()).toEqual(expected);
  });

  test("a statement is found by the words of its source, whatever their case and accents", async () => {
    await ledger.add(entry("a.txt"));
    for (const who of ["dvorak", "ZOE DVOŘÁK", "Dvořák, Zoë"]) expect(await ids({ who })).toEqual(["s1"]);
    expect(await ids({ who: "Sand's".slice(0, 4) })).toEqual(["s2"]);
    for (const who of ["dvor", "Zoë Sand", "…", "\0"]) expect(await ids({ who })).toEqual([]);
  });

  test("a statement is found by what its content and its cue say", async () => {
    await ledger.add(entry("a.txt"));
    for (const about of ["harbours", '"harbour stays"', "port OR harbour"])
      expect(await ids({ about })).toEqual(["s1"]);
    for (const about of ["harbour -open", '"stays harbour"', "deputy", "\0'"]) expect(await ids({ about })).toEqual([]);
    expect(await ids({ cue: "deny" })).toEqual(["s2"]);
    expect(await ids({ cue: "said" })).toEqual(["s1"]);
  });

  test("statements are narrowed by date, confidence, article and number", async () => {
    const may = entry("may.txt", { published: "2026-05" });
    const june = entry("june.txt", { published: "2026-06-03T10:00:00+02:00" });
    const undated = entry("undated.txt", { published: null });
    for (const one of [undated, may, june]) await ledger.add(one);
    const inputs = async (query: Parameters<Ledger["statements"]>[0]) => [
      ...new Set((await ledger.statements(query)).map((row) => row.input)),
    ];
    expect(await inputs({})).toEqual(["june.txt", "may.txt", "undated.txt"]);
    expect(await inputs({ since: "2026-05-20" })).toEqual(["june.txt", "may.txt"]);
    expect(await inputs({ since: "2026-06-03T08:00:00Z" })).toEqual(["june.txt"]);
    expect(await inputs({ since: "2026-06-04" })).toEqual([]);
    expect(await ids({ minConfidence: 0.5, limit: 2 })).toEqual(["s1", "s1"]);
    expect(await ids({ minConfidence: 0.1 + 0.2, limit: 3 })).toEqual(["s1", "s2", "s1"]);
    expect(await inputs({ articles: [may.articles[0]!.id] })).toEqual(["may.txt"]);
    expect(await ids({ articles: [] })).toEqual([]);
    await expect(ledger.statements({ since: "yesterday" })).rejects.toMatchObject({ code: "query" });
    await expect(ledger.statements({ limit: -1 })).rejects.toMatchObject({ code: "query" });
  });

  test("statements stand in the order of the article: headline, key points, body", async () => {
    const title = { part: "title", content: [[0, 7]], source: [], cue: [] } as const;
    const places = [
      { id: "body", source: [], cue: [], content: [at("it")] },
      { id: "earlier", source: [at("Ministra")], cue: [], content: [at("it")] },
      { id: "point", ...title, part: "keyPoints.0" },
      { id: "head", ...title },
    ] as Partial<Statement>[];
    await ledger.add(entry("a.txt", {}, places));
    expect(await ids({})).toEqual(["head", "point", "earlier", "body"]);
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
    ];
    for (const [reason, part] of wrong) {
      const error: LedgerError = await ledger.add({ ...good, ...part }).then(
        () => expect.fail(reason),
        (e) => e,
      );
      expect(error).toMatchObject({ name: "LedgerError", code: "refused" });
      expect(error.message).toContain(reason);
      expect(error.message).toContain("a.txt");
    }
    const tooSure = { ...good, statements: [statement, { ...statement, id: "s2", confidence: 2 }] };
    await expect(ledger.add(tooSure)).rejects.toMatchObject({ name: "LedgerError" });
    await reopen();
    expect(await ledger.capture(good.capture.id)).toBeUndefined();
    expect(await ledger.articles({ versions: "all" })).toEqual([]);
    expect(await ledger.add(good)).toEqual({ capture: "new", articles: 1, statements: 2 });
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
        await ledger.add(kept);
        expect(await ledger.articles({ input })).toEqual(kept.articles);
        const [row] = await ledger.statements({ articles: [kept.articles[0]!.id] });
        expect(row!.statement).toEqual(kept.statements[0]);
        expect(row!.words.content).toBe(spans.map(([start, end]) => body.slice(start, end)).join(" … "));
        expect(row).toMatchObject({ title, outlet: title, input });
        expect(await ledger.capture(kept.capture.id)).toEqual({ capture: kept.capture, bytes: kept.bytes });
        expect(await ledger.add(kept)).toEqual({ capture: "known", articles: 0, statements: 0 });
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
    await ledger.add(kept);
    expect(await ledger.articles({ input })).toEqual(kept.articles);
    expect((await ledger.statements({ about: "harbour", who: "w2s" }))[0]!.words.content).toBe(body);
  });

  test("many statements in one entry are kept in order", async () => {
    const many = Array.from({ length: 2500 }, (_, i) => ({ id: `s${i}` }));
    expect((await ledger.add(entry("a.txt", {}, many))).statements).toBe(2500);
    expect(await ids({})).toEqual(many.map(({ id }) => id));
  });

  test("a closed ledger says so", async () => {
    await ledger.close();
    await ledger.close();
    await expect(ledger.articles()).rejects.toMatchObject({ code: "closed" });
  });
});
