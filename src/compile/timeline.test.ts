import { expect, test } from "vitest";
import { marked, together } from "../../test/marked.js";
import { partText } from "../records/article.js";
import { timeline } from "./timeline.js";

const wire = marked("wire", {
  ...{ publisher: "Meridian Press", published: "2026-05-06" },
  text: "BELMARA, Corvana — The gate was opened on May 4. {s1|Lund} {c1|said on Tuesday} {q1|that nobody had seen it}.",
});
const copy = marked("copy", { publisher: "Altamar", published: "2026-05-07", text: "The gate was opened on May 4." });
const other = marked("other", { publisher: "Courier", published: "2026-05-08", text: "The gate was opened on May 3." });
const undated = marked("undated", { publisher: "Post", text: "The gate was closed on May 9." });
const all = [wire, copy, other, undated];
const found = timeline(
  all.map(({ article }) => article),
  together(all).statements.map((one) => ({
    ...one,
    saidAt: { type: "DATE", value: "2026-05-05", start: wire.article.text.indexOf("Tuesday"), end: 0 },
  })),
);

test("what happened and what was said stand in order; one telling of several articles stands once, another date beside it", () => {
  expect(
    found.map(({ when, said, cites, elsewhere }) => [when, said, cites.length, elsewhere.map((one) => one.when)]),
  ).toEqual([
    ["2026-05-04", false, 2, ["2026-05-03"]],
    ["2026-05-05", true, 1, []],
  ]);
});

test("every line stands where it says, without its dateline", () => {
  for (const {
    words,
    cites: [cite],
  } of found) {
    const { article } = all.find((one) => one.article.id === cite!.article)!;
    expect(partText(article, cite!.part).slice(...cite!.spans[0]!)).toBe(words);
  }
  expect(found[0]!.words).toBe("The gate was opened on May 4.");
});

test("a day that a quotation calls today is no day of the timeline, but one that the article calls so is", () => {
  const { article } = marked("today", {
    published: "2026-05-07",
    text: "“We open the gate today,” Holt had said in the spring. The gate was opened today.",
  });
  expect(timeline([article], []).map(({ words, when }) => [words, when])).toEqual([
    ["The gate was opened today.", "2026-05-07"],
  ]);
});

test("a day of long ago by which something is called is no day of the timeline", () => {
  const { article } = marked("named", {
    published: "2026-05-07",
    text: "Families of the Sept. 11 victims sued. The towers fell on Sept. 11, 2001.",
  });
  expect(timeline([article], []).map(({ words }) => words)).toEqual(["The towers fell on Sept. 11, 2001."]);
});
