import { expect, it } from "vitest";
import { readText } from "./text.js";
import { textOf } from "./traced.js";

const plain = (document: string) => {
  const { title, keyPoints, paragraphs, ...rest } = readText(document);
  return { ...rest, title: textOf(title), keyPoints: keyPoints.map(textOf), paragraphs: paragraphs.map(textOf) };
};

it("leaves a text that is just paragraphs as it is", () => {
  expect(plain("The mayor said so.\n\nThe union denied it.")).toMatchObject({
    title: "",
    paragraphs: ["The mayor said so.", "The union denied it."],
  });
});

it("takes a short first line without a full stop for the headline", () => {
  expect(plain("Bridge to close\r\n\r\nThe mayor said so.")).toMatchObject({
    title: "Bridge to close",
    paragraphs: ["The mayor said so."],
  });
});

it("does not take the only line for a headline", () => {
  expect(plain("Bridge to close")).toMatchObject({ title: "", paragraphs: ["Bridge to close"] });
});

it("does not take a line that runs on for a headline", () => {
  expect(plain("The mayor, who was asked\nabout it, said so.\n\nThe union denied it.")).toMatchObject({
    title: "",
    paragraphs: ["The mayor, who was asked about it, said so.", "The union denied it."],
  });
});

it("gives each line its paragraph where no blank lines part them", () => {
  expect(plain("The mayor said so.\nThe union denied it.\nNobody else spoke.").paragraphs).toHaveLength(3);
});

it("understands what stands above an article", () => {
  expect(
    plain(
      "Region\n\nBridge to close for a year\n\nBy Jo Roe\n\nPublished: 7 May 2026\n\nTags: bridges, roads\n\nKey points\n\n- One\n- Two\n\nThe mayor said so.",
    ),
  ).toEqual({
    section: "Region",
    title: "Bridge to close for a year",
    byline: "Jo Roe",
    publisher: null,
    published: "2026-05-07",
    tags: ["bridges", "roads"],
    keyPoints: ["One", "Two"],
    paragraphs: ["The mayor said so."],
  });
});

it("keeps what a person says first out of the byline", () => {
  expect(plain("By the time they came, it was gone.\n\nThe mayor said so.").byline).toBeNull();
});
