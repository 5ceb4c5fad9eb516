import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely } from "kysely";
import { LedgerError } from "../errors.js";
import type { Ledger } from "./ledger.js";
import { isLock, lockFolder } from "./lock.js";
import { migrate } from "./migrate.js";
import { pgliteDialect } from "./pglite-dialect.js";
import type { Database } from "./schema.js";
import { refreshStatistics } from "./statistics.js";
import { SqlLedger } from "./store.js";

/** The database, and the one that is being made: renamed when whole, so that a killed process leaves none half made. */
const data = "postgres";
const unfinished = "postgres.new";

/** Opens the ledger in a folder of this machine, one process at a time. */
export async function openEmbedded(folder: string, { create }: { create: boolean }): Promise<Ledger> {
  const exists = await isLedger(folder);
  if (!exists && !create)
    throw new LedgerError("missing", `There is no ledger in ${folder} yet; "audiatur brief INPUT…" makes one.`);
  const release = await lock(folder);
  try {
    if (!(await isLedger(folder))) await make(folder);
    const db = await open(join(folder, data), folder);
    return new SqlLedger(db, folder, release, () => refreshStatistics(db));
  } catch (error) {
    release();
    throw error;
  }
}

async function isLedger(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR")
      throw new LedgerError("not-a-ledger", `${folder} is a file, not a ledger; name a folder with --ledger.`);
    throw unusable(folder, error);
  });
  if (names.includes(data)) {
    if (await readFile(join(folder, data, "PG_VERSION")).catch(() => undefined)) return true;
    throw new LedgerError("not-a-ledger", `${folder} holds no whole ledger: restore a backup, or name a new folder.`);
  }
  const foreign = names.find((name) => !isLock(name) && name !== unfinished);
  if (foreign !== undefined)
    throw new LedgerError(
      "not-a-ledger",
      `${folder} is no ledger: it holds other files (${foreign}); name a new or an empty folder with --ledger.`,
    );
  return false;
}

async function lock(folder: string): Promise<() => void> {
  try {
    await mkdir(folder, { recursive: true });
    return await lockFolder(folder);
  } catch (error) {
    throw error instanceof LedgerError ? error : unusable(folder, error as NodeJS.ErrnoException);
  }
}

async function make(folder: string): Promise<void> {
  const path = join(folder, unfinished);
  await rm(path, { recursive: true, force: true });
  const db = await open(path, folder);
  await db.destroy();
  await rename(path, join(folder, data));
}

/** PostgreSQL clears this memory when it starts, which a short command has to wait for; the system keeps the files in memory as well. */
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"];

async function open(path: string, name: string): Promise<Kysely<Database>> {
  const pglite = await PGlite.create(path, { startParams }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LedgerError(
      "unreadable",
      `The ledger ${name} cannot be opened (${reason}); check that the disk has room and the folder is yours, ` +
        "or restore a backup.",
      { cause: error },
    );
  });
  const db = new Kysely<Database>({ dialect: pgliteDialect(pglite) });
  try {
    await migrate(db, name, "public");
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

const unusable = (folder: string, error: NodeJS.ErrnoException): LedgerError =>
  new LedgerError(
    "unreadable",
    `The folder ${folder} cannot be read and written (${error.code ?? error.message}); ` +
      "change its permissions or name another with --ledger.",
    { cause: error },
  );
