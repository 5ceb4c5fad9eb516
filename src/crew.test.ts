import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { type Crew, crew } from "./crew.js";

// Threads run what was built: they cannot read TypeScript.
const served = new URL("../dist/crew.js", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "audiatur-crew-"));
afterAll(() => rmSync(folder, { recursive: true }));

function thread(name: string, body: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `import { threadId } from "node:worker_threads";\nimport { serve } from "${served}";\n${body}`);
  return pathToFileURL(path);
}

const doubling = thread(
  "doubling",
  `serve({ async work(n) {
    if (n < 0) throw new Error(n + " is negative");
    await new Promise((done) => setTimeout(done, 20));
    return [2 * n, threadId];
  } });`,
);
const here = async () => ({ work: async (n: number) => [2 * n, 0], close: async () => {} });

async function twice(crew: Crew<number, number[]>, numbers: number[]) {
  const answers = await Promise.all(numbers.map((n) => crew.ask(n)));
  return { doubled: answers.map(([n]) => n), threads: new Set(answers.map(([, thread]) => thread)).size };
}

describe("a crew", () => {
  test.each([1, 2, 3])("on %i cores answers each task at its place", async (cores) => {
    const working = crew(doubling, cores, here);
    const numbers = Array.from({ length: 100 }, (_, n) => n);
    const { doubled, threads } = await twice(working, numbers);
    expect(doubled).toEqual(numbers.map((n) => 2 * n));
    expect(threads).toBe(cores);
    await working.close();
  });

  test("wakes no second thread for what comes one after the other", async () => {
    const working = crew(doubling, 4, here);
    working.wake();
    const seen = new Set<number>();
    for (const n of [1, 2, 3]) seen.add((await working.ask(n))[1]!);
    expect(seen.size).toBe(1);
    await working.close();
  });

  test("says what went wrong with one task, and goes on with the others", async () => {
    const working = crew(doubling, 2, here);
    const told = await Promise.allSettled([1, -1, 2].map((n) => working.ask(n)));
    expect(told.map((one) => (one.status === "fulfilled" ? one.value[0] : String(one.reason)))).toEqual([
      2,
      "Error: Error: -1 is negative",
      4,
    ]);
    await working.close();
  });

  test("that lost all its threads says why", async () => {
    const working = crew(thread("lost", 'throw new Error("no memory");'), 2, here);
    await expect(working.ask(1)).rejects.toThrow("no memory");
    await expect(working.ask(2)).rejects.toThrow("no memory");
    await working.close();
  });

  test.each([1, 2])("that was closed begins anew (%i)", async (cores) => {
    const working = crew(doubling, cores, here);
    await working.ask(1);
    await working.close();
    expect((await working.ask(2))[0]).toBe(4);
    await working.close();
  });
});
