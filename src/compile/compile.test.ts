import { describe, expect, test } from "vitest";
import { marked, together } from "../../test/marked.js";
import { Brief } from "../records/brief.js";
import { compile } from "./index.js";

const known = { Whitcombe: "PER", Orozco: "PER", Vantes: "PER" } as const;

const wire = marked(
  "wire",
  {
    ...{
      publisher: "Meridian Press",
      published: "2026-05-06T18:42:00-04:00",
      section: "World",
      tags: ["Corvana", "Relay"],
    },
    title: "Six leave embassy compound in Corvana",
    text: [
      "{q1|“All six have been rescued,”} {s1|Secretary of State Daniel Whitcombe} {c1|wrote}.",
      "{s2|Orozco} {c2|denied} {q2|that the power had been cut}. {s3|A diplomat} {c3|said} {q3|nobody remained in the compound after Tuesday night}.",
      "Later Minister Lidia Orozco smiled.",
    ].join("\n\n"),
  },
  known,
);
const copy = marked(
  "copy",
  {
    ...{ publisher: "Altamar", published: "2026-05-07T02:55:00Z", section: "world", tags: ["corvana"] },
    title: "Six embassy refugees leave Corvana, {q5|‘rescued’}, {c5|says} {s5|Whitcombe}",
    text: [
      "{q1|“All six have been rescued,”} {s1|Secretary of State Daniel Whitcombe} {c1|wrote}.",
      "{s3|A diplomat} {c3|said} {q3|nobody remained in the compound after Tuesday night}.",
    ].join("\n\n"),
  },
  known,
);
const later = marked(
  "later",
  {
    ...{ publisher: "Courier", published: "2026-05-09", section: "Americas", tags: ["Vantes", "Corvana"] },
    title: "{s1|Vantes}: {q1|it was negotiated}",
    keyPoints: [
      "Orozco takes back her denial about the power.",
      "Orozco takes back a denial.",
      "Vantes speaks of a negotiation.",
    ],
    text: [
      "{q2|“There was a negotiation, comma by comma,”} {s2|Interior Minister Rodrigo Vantes} {c2|said}.",
      "{s3|A diplomat} {c3|said} {q3|there were contacts}. {s4|He} {c4|said} {q4|it was over}.",
      "{c5|It emerged} {q5|that the guards had been withdrawn}. {s6|Orozco} {c6|spoke of} {q6|“maintenance.”}",
    ].join("\n\n"),
  },
  known,
);
const all = [wire, copy, later];
const brief = compile(
  all.map(({ article }) => article),
  together(all),
);
const voice = (name: string | null) => brief.voices.filter((candidate) => candidate.name === name);

describe("a brief", () => {
  test("has the shape of its record", () => expect(Brief.parse(brief)).toEqual(brief));

  test("does not hang on the order of its input", () => {
    const backwards = compile(
      [...all].reverse().map(({ article }) => article),
      together(
        [...all]
          .reverse()
          .map(({ statements, actors }) => ({ statements: [...statements].reverse(), actors: [...actors].reverse() })),
      ),
    );
    expect(backwards).toEqual(brief);
  });

  test("takes the headline that shares most with the others", () => {
    expect(brief.headline.words).toBe("Six leave embassy compound in Corvana");
    expect(brief.headline.cites).toEqual([{ article: "wire", part: "title", spans: [[0, 37]] }]);
  });

  test("takes the most common section and counts tags by articles", () => {
    expect(brief.section).toBe("World");
    expect(brief.tags).toEqual(["Corvana", "Relay", "Vantes"]);
  });

  test("tells a key point once and cites both places", () => {
    expect(brief.keyPoints.map(({ words, cites }) => [words, cites.map(({ part }) => part)])).toEqual([
      ["Orozco takes back her denial about the power.", ["keyPoints.0", "keyPoints.1"]],
      ["Vantes speaks of a negotiation.", ["keyPoints.2"]],
      ["A diplomat said nobody remained in the compound after Tuesday night.", ["text", "text"]],
    ]);
  });

  test("has no article without an error", () =>
    expect(() => compile([], together([]))).toThrow(/at least one article/));
});

describe("voices", () => {
  test("stand under the fullest name, those with most to say first, unnamed ones after, no one last", () =>
    expect(brief.voices.map(({ name, named }) => [name, named])).toEqual([
      ["Daniel Whitcombe", true],
      ["Lidia Orozco", true],
      ["Rodrigo Vantes", true],
      ["A diplomat", false],
      ["A diplomat", false],
      [null, false],
    ]));

  test("have what is said by a pronoun, with the pronoun to see", () => {
    const [first] = voice("A diplomat");
    expect(first!.rows[0]!.outlet).toBe("Courier");
    expect(first!.rows.map(({ words }) => words.source)).toEqual(["A diplomat", "He"]);
    expect(first!.rows[1]!.statement.actorConfidence).toBeLessThan(1);
  });

  test("keep the other forms of a name", () => {
    expect(voice("Rodrigo Vantes")[0]!.alsoAs).toEqual(["Vantes", "Interior Minister Rodrigo Vantes"]);
  });

  test("say what two papers carry once, under the first of them", () => {
    const [rescued, headline] = voice("Daniel Whitcombe")[0]!.rows;
    expect(rescued!.outlet).toBe("Meridian Press");
    expect(rescued!.alsoIn.map(({ outlet }) => outlet)).toEqual(["Altamar"]);
    expect(headline!.words.content).toBe("‘rescued’");
  });

  test("without a name stay in their article, except for a copy of their words", () => {
    const diplomats = voice("A diplomat").map(({ rows }) => rows.map((row) => `${row.outlet} ${row.alsoIn.length}`));
    expect(diplomats).toEqual([["Courier 0", "Courier 0"], ["Meridian Press 1"]]);
  });
});

test("two figures for one thing are two key points, and neither cites the other's article", () => {
  const counted = (id: string, figure: string) =>
    marked(id, { publisher: id, text: `The registry counted ${figure} containers in the harbour of Teral last year.` })
      .article;
  const { keyPoints } = compile([counted("one", "41,300"), counted("two", "13,700")], together([]));
  for (const { words, cites } of keyPoints) expect([words, cites.length]).toEqual([words, 1]);
});

test("a key point cites no article that gives another place or day, or only some of its words", () => {
  const line = "Peter Lund told veterans in Norport on Tuesday that he had served in the harbour police for years.";
  const lines = {
    one: line,
    two: line.replace("Norport", "Norwick"),
    three: line.replace("Tuesday", "Monday"),
    four: "That Lund served in the harbour police for years, veterans in the city doubt to this day.",
    five: line,
  };
  const articles = Object.entries(lines).map(
    ([id, text]) => marked(id, { publisher: id, title: "What Lund told veterans", text }).article,
  );
  const point = compile(articles, together([])).keyPoints.find(({ words }) => words === line);
  expect(point?.cites.map(({ article }) => article)).toEqual(["five", "one"]);
});

test("a sentence that leans on another is no key point", () => {
  const told = (which: string) =>
    `Mayors in Norport have long drawn anger over ${which} of harbours to relatives, according to the port’s watchdog.`;
  const words = (which: string) => {
    const text = `The council opened an inquiry into Ada Holt on Tuesday, a day after the vote. ${told(which)}`;
    return compile([marked("one", { publisher: "one", title: "Inquiry", text }).article], together([])).keyPoints;
  };
  const has = (which: string) => words(which).some((line) => line.words === told(which));
  expect([has("sales"), has("such sales")]).toEqual([true, false]);
});
