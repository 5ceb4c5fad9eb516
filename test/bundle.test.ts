import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { runCommand } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "audiatur-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

const into = (name: string): string[] => ["--out", join(folder, name), "--ledger", join(folder, `${name}-ledger`)];
const written = (name: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), "utf8")]),
  );

test("the command that was built writes, on two cores, the files that its sources write on one", async () => {
  const line = ["brief", "examples/story"];
  const built = promisify(execFile)(process.execPath, ["dist/cli/main.js", ...line, ...into("built"), "--jobs", "2"]);
  const { status } = await runCommand([...line, ...into("sources"), "--jobs", "1"]);
  expect(status).toBe(0);
  await built;
  expect(Object.keys(written("built")).length).toBeGreaterThan(0);
  expect(written("built")).toEqual(written("sources"));
}, 180_000);
