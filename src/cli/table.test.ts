import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { table } from "./table.js";

const columns = [
  { header: "who", weight: 1 },
  { header: "words", weight: 3 },
  { header: "date", weight: 0 },
];

describe("table", () => {
  test("is as narrow as its cells where they fit", () => {
    expect(table(columns, [["Ada Reef", "no", "2026-05-07"]], 80)).toBe(
      ["who       words  date", "────────  ─────  ──────────", "Ada Reef  no     2026-05-07", ""].join("\n"),
    );
  });

  test("wraps what does not fit, at spaces, and loses nothing", () => {
    expect(table(columns, [["Ada Reef", "the harbour stays open all summer", "2026-05-07"]], 40)).toBe(
      [
        "who     words                date",
        "──────  ───────────────────  ──────────",
        "Ada     the harbour stays    2026-05-07",
        "Reef    open all summer",
        "",
      ].join("\n"),
    );
  });

  test("breaks no name where the width leaves each column its longest word", () => {
    const shown = table(columns, [["Konstantinos Oy", "the harbour stays open all summer long", "2026-05-07"]], 40);
    expect(shown).toContain("Konstantinos  ");
  });

  test("breaks long words between graphemes, and counts wide characters as two", () => {
    const words = "港口整個夏天都開放👩‍👩‍👧e\u0301e\u0301e\u0301".repeat(3);
    const lines = table(columns, [["Ada", words, "2026-05-07"]], 30).split("\n");
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(30);
    const shown = lines.slice(2).map((line) =>
      line
        .replace(/^(Ada| {3})\s\s/, "")
        .replace("2026-05-07", "")
        .trim(),
    );
    expect(shown.join("")).toBe(words);
    for (const line of shown) expect(line).not.toMatch(/^[\u0301\u200d]/);
  });

  test("lets no page steer the terminal", () => {
    const shown = table(columns, [["\u001b[2JAda\u009b1m", "one\r\ntwo\u202ethree\u0007", ""]], 80);
    expect(shown).toContain("[2JAda 1m  one two three");
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
