import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFolder, lockName } from "./lock.js";

describe("the lock of a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "audiatur-lock-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is held by one at a time, and free again once released", async () => {
    const release = await lockFolder(folder);
    const error = await lockFolder(folder).then(
      () => expect.fail("taken twice"),
      (reason) => reason,
    );
    expect(error).toMatchObject({ name: "LedgerError", code: "locked" });
    expect(error.message).toMatch(/this process has it open already.*Wait.*--ledger.*PostgreSQL/);
    release();
    expect(readdirSync(folder)).toEqual([]);
    (await lockFolder(folder))();
  });

  test("is given to at most one of many that ask at once", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const held = asked.filter((one) => one.status === "fulfilled");
    expect(held.length).toBeLessThanOrEqual(1);
    for (const { value } of held) value();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of another process names it, and is taken over once that was killed", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    try {
      writeFileSync(join(folder, lockName(other.pid!)), "");
      await expect(lockFolder(folder)).rejects.toThrow(`process ${other.pid} on ${hostname()} has it open`);
    } finally {
      other.kill("SIGKILL");
    }
    await once(other, "exit");
    (await lockFolder(folder))();
  });

  test.skipIf(!existsSync("/proc/self/stat"))("is taken over where its pid is another process's now", async () => {
    const release = await lockFolder(folder);
    const [file] = readdirSync(folder);
    renameSync(join(folder, file!), join(folder, file!.replace(/x\d+-/, "x1-")));
    (await lockFolder(folder))();
    release();
  });

  test("of another machine is kept, and the file to delete is named", async () => {
    const file = "lock-1-2x3-4@elsewhere.example";
    writeFileSync(join(folder, file), "");
    const message = new RegExp(`process 1 on elsewhere.example .* delete .*${file}`);
    await expect(lockFolder(folder)).rejects.toThrow(message);
  });
});
