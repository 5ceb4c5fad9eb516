import { expect, test } from "vitest";
import { runCommand } from "../../test/run.js";

/** In pieces of seven bytes, so that lines and characters are cut. */
function* pieces(text: string) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

async function cli(args: string[], stdin: string) {
  const { status, stdout, stderr } = await runCommand(args, pieces(stdin));
  return { status, lines: stdout.split("\n").filter(Boolean), err: stderr };
}

const nothing = { nested: [], statements: [], actors: [], entities: [], quantities: [], scareQuotes: [] };
const line = (id: number, text: string) => `${JSON.stringify({ id, text })}\n`;

test("answers every line on its place, and a bad one with what is wrong", async () => {
  const input = `${line(1, "Prices rose, Löfgren said 🙂.")}{"id": 2, "text"\n\n${JSON.stringify({ id: "x" })}\n${line(4, "")}`;
  const { status, lines } = await cli(["annotate", "--jobs", "1"], input);
  const results = lines.map((text) => JSON.parse(text));
  expect(status).toBe(1);
  expect(results).toHaveLength(5);
  expect(results[0]).toMatchObject({
    id: 1,
    statements: [{ source: [[13, 20]], cue: [[21, 25]], content: [[0, 11]] }],
  });
  expect(results[1]).toEqual({ error: { code: "malformed-json", message: expect.stringContaining("Line 2 ") } });
  expect(results[2]).toEqual({ error: { code: "malformed-json", message: expect.stringContaining("Line 3 ") } });
  expect(results[3]).toMatchObject({
    id: "x",
    error: { code: "wrong-shape", message: expect.stringContaining('"text"') },
  });
  expect(results[4]).toEqual({ id: 4, ...nothing });
});

test("--min-confidence leaves out what is less sure", async () => {
  const { status, lines } = await cli(
    ["annotate", "--jobs", "1", "--min-confidence", "1"],
    line(1, "It rained, he said."),
  );
  expect(status).toBe(0);
  expect(JSON.parse(lines[0]!)).toMatchObject({ id: 1, statements: [], actors: [] });
});

test("wrong usage ends with 2 and one sentence", async () => {
  for (const args of [["annotate", "FILE"], ["annotate", "--jobs", "0"], ["annotate", "--nope"], ["shout"]]) {
    const { status, err } = await cli(args, "");
    expect(status).toBe(2);
    expect(err).toMatch(/^audiatur: [^\n]+\.\n$/);
  }
});
