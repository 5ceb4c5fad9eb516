import { describe, expect, it } from "vitest";
import { runCommand } from "../../test/run.js";
import { Article } from "../records/article.js";

const run = (args: string[], stdin = "", columns = 40) => runCommand(["read", ...args], [Buffer.from(stdin)], columns);

const text = `Bridge to close\n\nBy Jo Roe\n\n${"The mayor said on Monday that it would be closed.\n\n".repeat(5)}`;

describe("audiatur read", () => {
  it("shows an article within the width of the terminal", async () => {
    const { status, stdout } = await run(["-"], text);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Bridge to close\nby Jo Roe · -\n\nThe mayor said on Monday that it would\nbe closed\.\n/);
    expect(stdout).toContain("… 2 more paragraphs; all with --json");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it("prints articles as JSON Lines", async () => {
    const { stdout } = await run(["-", "--json"], '{"text": "One."}\n{"text": "Two."}\n');
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
    const { status, stdout, stderr } = await run(["no/such.html", "-", "--json"], '{"text": "One."}\n{"text"\n');
    expect(status).toBe(1);
    expect(stderr.split("\n")).toEqual([
      "no/such.html does not exist: check the path.",
      expect.stringMatching(/^-:2 is not JSON .*: write one object on each line\.$/),
      "",
    ]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });

  it("refuses to guess what to read", async () => {
    for (const [args, reason] of [
      [[], "Nothing to read: name files"],
      [["-", "--max-bytes", "much"], 'which "much" is not'],
    ] as const) {
      const { status, stderr } = await run([...args]);
      expect(status).toBe(2);
      expect(stderr).toContain(reason);
    }
  });
});
