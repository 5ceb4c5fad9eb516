import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerError } from "../errors.js";
import { openLedger } from "./index.js";

/** A new embedded database takes seconds, and many on a busy machine. */
const patience = 300_000;

const refusal = (where: string, options?: { create: boolean }): Promise<LedgerError> =>
  openLedger(where, options).then(
    () => expect.fail(`${where} was opened`),
    (error) => error,
  );

describe("opening a folder", () => {
  let folder: string;
  let ledger: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "audiatur-open-"));
    ledger = join(folder, "deep", "ledger");
    await (await openLedger(ledger)).close();
  }, patience);
  afterAll(() => rmSync(folder, { recursive: true }));

  test("makes it where it is missing, unless told not to", async () => {
    expect(readdirSync(ledger)).toEqual(["postgres"]);
    const missing = join(folder, "missing");
    expect(await refusal(missing, { create: false })).toMatchObject({ name: "LedgerError", code: "missing" });
    expect(readdirSync(folder)).not.toContain("missing");
  });

  test("clears away one that a killed process left half made", { timeout: patience }, async () => {
    const half = join(folder, "half");
    mkdirSync(join(half, "postgres.new", "base"), { recursive: true });
    writeFileSync(join(half, "postgres.new", "PG_VERSION"), "18");
    await (await openLedger(half)).close();
    expect(readdirSync(half)).toEqual(["postgres"]);
  });

  test("is refused while it is open", async () => {
    const open = await openLedger(ledger);
    expect(await refusal(ledger)).toMatchObject({ name: "LedgerError", code: "locked" });
    await open.close();
    await (await openLedger(ledger)).close();
  });

  test("is refused where it is a file, holds other things, or is a ledger no more", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const full = join(folder, "full");
    mkdirSync(full);
    writeFileSync(join(full, "notes.txt"), "");
    const emptied = join(folder, "emptied");
    mkdirSync(join(emptied, "postgres"), { recursive: true });
    for (const where of [file, full, emptied]) {
      const error = await refusal(where);
      expect(error).toMatchObject({ name: "LedgerError", code: "not-a-ledger" });
      expect(error.message).toContain(where);
    }
    expect(readdirSync(full)).toEqual(["notes.txt"]);
  });

  test("is refused where a newer version made it", async () => {
    const newer = join(folder, "newer");
    cpSync(ledger, newer, { recursive: true });
    const database = await PGlite.create(join(newer, "postgres"));
    await database.query("insert into audiatur_migrations (name, timestamp) values ('9999-later', '2099-01-01')");
    await database.close();
    expect(await refusal(newer)).toMatchObject({ name: "LedgerError", code: "newer" });
    expect(readdirSync(newer)).toEqual(["postgres"]);
  });

  test("is refused where its name is a URL of something else, or nothing", async () => {
    for (const where of ["", "mysql://localhost/ledger", "https://gull.example"])
      expect(await refusal(where)).toMatchObject({ name: "LedgerError", code: "unknown" });
  });
});

describe("opening a server", () => {
  test("says which one cannot be reached, without the password", async () => {
    const unused = createServer().listen(0, "127.0.0.1");
    await once(unused, "listening");
    const { port } = unused.address() as AddressInfo;
    unused.close();
    const error = await refusal(`postgres://ada:secret@127.0.0.1:${port}/ledger`);
    expect(error).toMatchObject({ name: "LedgerError", code: "unreachable" });
    expect(error.message).toContain(`postgres://ada@127.0.0.1:${port}/ledger`);
    expect(error.message).not.toContain("secret");
  });

  test("says what is wrong with a URL", async () => {
    expect(await refusal("postgres://:port/x")).toMatchObject({ name: "LedgerError", code: "unreachable" });
  });

  test.skipIf(!process.env.AUDIATUR_TEST_POSTGRES)("says that a database does not exist", async () => {
    const url = new URL(process.env.AUDIATUR_TEST_POSTGRES!);
    url.pathname = "/audiatur_no_such_database";
    expect(await refusal(url.href)).toMatchObject({ name: "LedgerError", code: "missing" });
  });
});
