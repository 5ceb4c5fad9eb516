import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readList } from "../../lexicon/read.js";
import type { Name, NameType } from "../../records/name.js";
import { Role } from "../../records/role.js";
import { rolesOf } from "./index.js";

/** Text with the person in [ ] and other names in { } after their type. */
function read(marked: string): { text: string; mentions: [number, number][]; names: Name[] } {
  const [mentions, names]: [[number, number][], Name[]] = [[], []];
  let text = "";
  for (const [all, self, type, other] of marked.matchAll(/\[([^\]]+)\]|\{(PER|ORG|LOC|MISC) ([^}]+)\}|[^[{]+/g)) {
    const start = text.length;
    text += self ?? other ?? all;
    if (self) mentions.push([start, text.length]);
    if (self || other) names.push({ start, end: text.length, type: (type ?? "PER") as NameType });
  }
  return { text, mentions, names };
}

const told = (text: string, { kind, value, former, of, since, until }: Role): string =>
  [
    `${kind}: ${value}${of ? ` of ${text.slice(...of)}` : ""}`,
    former && "former",
    since && `since ${since}`,
    until && `until ${until}`,
  ]
    .filter(Boolean)
    .join(", ");

describe("the examples of roles.json hold", () => {
  test.each<[string, string]>(readList<{ examples: [string, string][] }>("roles").examples)(
    "%s | says %s",
    (marked, said) => {
      const { text, mentions, names } = read(marked);
      expect(
        rolesOf(text, mentions, names)
          .map((role) => told(text, role))
          .join(" | "),
      ).toBe(said);
    },
  );
});

test("a span covers the words without article and name", () => {
  const { text, mentions, names } = read(
    "[Eva Holm], a 34-year-old {LOC Lagos}-based grain analyst, met Interior Minister [Eva Holm].",
  );
  const words = rolesOf(text, mentions, names).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(["34", "Lagos", "grain analyst", "Interior Minister"]);
});

test("every mention of a person may tell more", () => {
  const { text, mentions, names } = read(
    "[Eva Holm], 34, sang.\n\nThe mayor, [Holm], has been a {MISC Republican} since 2010.",
  );
  expect(rolesOf(text, mentions, names).map((role) => told(text, role))).toEqual([
    "age: 34",
    "title: mayor",
    "party: republican, since 2010",
  ]);
});

test("a span lies inside the text, holds no surrounding space and cuts no word", () => {
  const pieces = fc.constantFrom(
    ..."Eva Holm|, a|, the| nurse| former| of | at the | Oslo|-based| (R-|Tex.|)| 34|, 34,| 1990s| who | is | heads|’s| and | both| Sens. |\n\n|. |—|“| chief| ex-|été|𝒜|d'|-|  |Secretary of State | since 2013| from 2004 to 2008".split(
      "|",
    ),
  );
  const place = fc.nat(160);
  const name = fc.record({ start: place, end: place, type: fc.constantFrom<NameType>("PER", "ORG", "LOC", "MISC") });
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }),
      fc.array(name, { maxLength: 6 }),
      fc.nat(6),
      (parts, some, persons) => {
        const text = parts.join("");
        const names = some
          .map(({ start, end, type }) => ({
            start: Math.min(start, end, text.length),
            end: Math.min(Math.max(start, end), text.length),
            type,
          }))
          .filter(({ start, end }) => end > start)
          .sort((a, b) => a.start - b.start);
        const mentions = names.slice(0, persons).map(({ start, end }): [number, number] => [start, end]);
        for (const role of rolesOf(text, mentions, names)) {
          expect(Role.safeParse(role).success).toBe(true);
          for (const [start, end] of [[role.start, role.end] as const, ...(role.of ? [role.of] : [])]) {
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
            for (const at of [start, end])
              expect(/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at] ?? "")).toBe(false);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});
