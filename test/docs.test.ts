import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allCommands } from "../src/cli/commands.js";
import { helpFor, overview } from "../src/cli/help.js";

const doc = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

const commands = await allCommands();

test.each(commands.map((command) => [command.name, command] as const))(
  "%s is documented, with every option",
  (name, command) => {
    const [, section = ""] = doc("docs/commands.md").split(`## audiatur ${name}\n`);
    const own = section.split("\n## ")[0]!;
    expect(own.trim()).not.toBe("");
    for (const option of Object.keys(command.options)) {
      expect(own).toContain(`--${option}`);
      expect(helpFor(command)).toContain(`--${option}`);
    }
    expect(overview(commands)).toContain(name);
  },
);

test("the architecture names every folder of src", () => {
  for (const entry of readdirSync(new URL("../src", import.meta.url), { withFileTypes: true }))
    if (entry.isDirectory()) expect(doc("docs/architecture.md")).toContain(`\`${entry.name}\``);
});

test("links between documents lead somewhere", () => {
  const docs = [
    "README.md",
    "training/README.md",
    ...readdirSync(new URL("../docs", import.meta.url))
      .filter((n) => n.endsWith(".md"))
      .map((n) => `docs/${n}`),
  ];
  for (const name of docs)
    for (const [, target] of doc(name).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g))
      expect(
        () => readFileSync(new URL(`../${name.replace(/[^/]*$/, "")}${target}`, import.meta.url)),
        `${name}: ${target}`,
      ).not.toThrow();
});
