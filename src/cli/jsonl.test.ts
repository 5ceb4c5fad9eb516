import { expect, test } from "vitest";
import { inOrder, linesOf } from "./jsonl.js";

test("lines may be cut anywhere, end with CRLF, and lack the last end", async () => {
  const bytes = new TextEncoder().encode("é1\r\n\n🙂2");
  async function* one() {
    for (const byte of bytes) yield Uint8Array.of(byte);
  }
  expect(await collect(linesOf(one()))).toEqual(["é1", "", "🙂2"]);
});

test("a result does not wait for the next input", async () => {
  let give = (_: number): void => {};
  async function* slow() {
    yield 1;
    yield await new Promise<number>((resolve) => {
      give = resolve;
    });
  }
  const results = inOrder(slow(), 8, async (n) => n * 10);
  expect(await results.next()).toEqual({ value: 10, done: false });
  give(2);
  expect(await results.next()).toEqual({ value: 20, done: false });
  expect((await results.next()).done).toBe(true);
});

test("keeps the order, and never has more under way than it may", async () => {
  let under = 0;
  let most = 0;
  async function* numbers() {
    for (let n = 0; n < 40; n++) yield n;
  }
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, ++under);
    for (let turn = 0; turn < (n * 7) % 5; turn++) await new Promise(setImmediate);
    under--;
    return n;
  };
  expect(await collect(inOrder(numbers(), 3, work))).toEqual(Array.from({ length: 40 }, (_, n) => n));
  expect(most).toBe(3);
});

test("a failure is thrown in its turn", async () => {
  async function* numbers() {
    yield* [1, 2, 3];
  }
  const results = inOrder(numbers(), 3, async (n) => {
    if (n === 2) throw new Error("two");
    return n;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("two");
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
