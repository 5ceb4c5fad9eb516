import { describe, expect, it } from "vitest";
import { Article } from "../records/article.js";
import { read } from "./read.js";

async function run(values: Record<string, string | boolean>, positionals: string[], stdin = "", columns = 40) {
  const out = { stdout: "", stderr: "" };
  const status = await read.run({
    values,
    positionals,
    terminal: {
      stdin: (async function* () {
        yield Buffer.from(stdin);
      })(),
      stdout: {
        columns,
        write: async (text) => {
          out.stdout += text;
        },
      },
      stderr: {
        write: (text) => {
          out.stderr += text;
        },
      },
      env: {},
    },
  });
  return { status, ...out };
}

const text = `Bridge to close\n\nBy Jo Roe\n\n${"The mayor said on Monday that it would be closed.\n\n".repeat(5)}`;

describe("audiatur read", () => {
  it("shows an article within the width of the terminal", async () => {
    const { status, stdout } = await run({}, ["-"], text);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Bridge to close\nby Jo Roe · -\n\nThe mayor said on Monday that it would\nbe closed\.\n/);
    expect(stdout).toContain("… 2 more paragraphs; all with --json");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it("prints articles as JSON Lines", async () => {
    const { stdout } = await run({ json: true }, ["-"], '{"text": "One."}\n{"text": "Two."}\n');
    const articles = stdout
      .trim()
      .split("\n")
      .map((line) => Article.parse(JSON.parse(line)));
    expect(articles.map((article) => [article.input, article.text])).toEqual([
      ["-", "One."],
      ["-", "Two."],
    ]);
  });

  it("names what fails, goes on, and ends with 1", async () => {
    const { status, stdout, stderr } = await run({ json: true }, ["no/such.html", "-"], '{"text": "One."}\n{"text"\n');
    expect(status).toBe(1);
    expect(stderr.split("\n")).toEqual([
      "no/such.html does not exist: check the path.",
      expect.stringMatching(/^-:2 is not JSON .*: write one object on each line\.$/),
      "",
    ]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });

  it("refuses to guess what to read", async () => {
    await expect(run({}, [])).rejects.toThrow("Nothing to read: name files");
    await expect(run({ "max-bytes": "much" }, ["-"])).rejects.toThrow('not "much"');
  });
});
