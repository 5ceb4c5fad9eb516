import { expect, test } from "vitest";
import { run } from "./run.js";

async function cli(args: string[], stdin: string) {
  let out = "";
  let err = "";
  const status = await run(args, {
    stdin: (async function* () {
      const bytes = new TextEncoder().encode(stdin);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    })(),
    stdout: {
      async write(text) {
        out += text;
      },
    },
    stderr: {
      write(text) {
        err += text;
      },
    },
    env: {},
  });
  return { status, lines: out.split("\n").filter(Boolean), out, err };
}

const line = (id: number, text: string) => `${JSON.stringify({ id, text })}\n`;

test("answers every line on its place, and a bad one with what is wrong", async () => {
  const input = `${line(1, "Prices rose, Löfgren said 🙂.")}{"id": 2, "text"\n${JSON.stringify({ id: "x" })}\n${line(4, "")}`;
  const { status, lines } = await cli(["annotate", "--jobs", "1"], input);
  const results = lines.map((text) => JSON.parse(text));
  expect(status).toBe(1);
  expect(results).toHaveLength(4);
  expect(results[0]).toMatchObject({
    id: 1,
    statements: [{ source: [[13, 20]], cue: [[21, 25]], content: [[0, 11]] }],
  });
  expect(results[1]).toEqual({ error: { code: "malformed-json", message: expect.stringContaining("Line 2 ") } });
  expect(results[2]).toMatchObject({
    id: "x",
    error: { code: "wrong-shape", message: expect.stringContaining('"text"') },
  });
  expect(results[3]).toEqual({ id: 4, statements: [] });
});

test("--min-confidence leaves out what is less sure", async () => {
  const { status, lines } = await cli(
    ["annotate", "--jobs", "1", "--min-confidence", "1"],
    line(1, "It rained, he said."),
  );
  expect(status).toBe(0);
  expect(JSON.parse(lines[0]!)).toEqual({ id: 1, statements: [] });
});

test("wrong usage ends with 2 and one sentence", async () => {
  for (const args of [["annotate", "FILE"], ["annotate", "--jobs", "0"], ["annotate", "--nope"], ["shout"]]) {
    const { status, err } = await cli(args, "");
    expect(status).toBe(2);
    expect(err).toMatch(/^audiatur: [^\n]+\.\n$/);
  }
});
