import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { AHEAD, type Crew, crew } from "./crew.js";

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
  }, async close() {} });`,
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

  test("wakes all cores also where no more is asked at once than it says", async () => {
    const working = crew(doubling, 3, here);
    await working.ask(0);
    const seen = new Set<number>();
    let next = 0;
    const asker = async () => {
      while (next < 120) seen.add((await working.ask(next++))[1]!);
    };
    await Promise.all(Array.from({ length: AHEAD * 3 }, asker));
    expect(seen.size).toBe(3);
    await working.close();
  });

  test("loses only what a thread was at when it died", async () => {
    const mortal = thread(
      "mortal",
      `serve({ async work(n) {
        if (n < 0) process.exit(1);
        return [2 * n, threadId];
      }, async close() {} });`,
    );
    const working = crew(mortal, 2, here);
    expect((await working.ask(1))[0]).toBe(2);
    const [fatal, behind] = await Promise.allSettled([working.ask(-1), working.ask(3)]);
    expect(String(fatal.status === "rejected" && fatal.reason)).toContain("ended before it had answered");
    expect(behind).toMatchObject({ status: "fulfilled", value: [6, expect.any(Number)] });
    await working.close();
  });

  test("that is closed fails what it has not answered, and begins anew", async () => {
    const working = crew(doubling, 2, here);
    const asked = working.ask(1);
    const failed = expect(asked).rejects.toThrow("closed before it had answered");
    await working.close();
    await failed;
    expect((await working.ask(2))[0]).toBe(4);
    await working.close();
  });

  test("lets each thread finish what it is at, even loading, before it is gone", async () => {
    const note = join(folder, "note");
    const slow = thread(
      "slow",
      `import { appendFileSync } from "node:fs";
      const note = (word) => appendFileSync(${JSON.stringify(note)}, word + " ");
      const rest = () => new Promise((done) => setTimeout(done, 50));
      await rest();
      note("loaded");
      serve({ async work() { await rest(); note("worked"); return []; }, async close() { note("closed"); } });`,
    );
    const working = crew<number, number[]>(slow, 2, here);
    working.wake();
    await working.close();
    expect(readFileSync(note, "utf8")).toBe("loaded closed ");
    await working.ask(1);
    const asked = [2, 3].map((n) => working.ask(n));
    const failed = Promise.all(asked.map((one) => expect(one).rejects.toThrow("closed")));
    await working.close();
    await failed;
    expect(readFileSync(note, "utf8")).toBe("loaded closed loaded worked worked closed ");
  });

  test("on one core does one task after the other", async () => {
    let busy = 0;
    const most: number[] = [];
    const working = crew<number, number>(doubling, 1, async () => ({
      async work(n) {
        busy++;
        most.push(busy);
        await new Promise((done) => setTimeout(done, 5));
        busy--;
        return n;
      },
      close: async () => {},
    }));
    await Promise.all([1, 2, 3].map((n) => working.ask(n)));
    expect(Math.max(...most)).toBe(1);
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
