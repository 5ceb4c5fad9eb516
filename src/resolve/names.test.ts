import { describe, expect, test } from "vitest";
import { fullest, nameIn, namesInText } from "./names.js";

describe("the name in a source's words", () => {
  test.each([
    ["Vantes", "Vantes"],
    ["Interior Minister Rodrigo Vantes", "Rodrigo Vantes"],
    ["Secretary of State Daniel Whitcombe", "Daniel Whitcombe"],
    ["Northern Federation Secretary of State Daniel Whitcombe", "Daniel Whitcombe"],
    ["The Federation’s secretary of state, Daniel Whitcombe", "Daniel Whitcombe"],
    ["the opposition leader, Inés Calvera,", "Inés Calvera"],
    ["Its leader, Inés Calvera", "Inés Calvera"],
    ["former Transport Minister Tomás Iriarte", "Tomás Iriarte"],
    ["Anneke Thorsen, the Registry’s head of statistics", "Anneke Thorsen"],
    ["Iriarte’s widow, Marta Salcedo", "Marta Salcedo"],
    ["the mayor of Belmara, Juan de la Cruz", "Juan de la Cruz"],
    ["Mr. Vantes", "Vantes"],
    ["Civic Accord", "Civic Accord"],
    ["the International Refugee Registry", "International Refugee Registry"],
    ["Corvana’s Foreign Ministry", "Corvana’s Foreign Ministry"],
    ["Whitcombe’s", "Whitcombe"],
    ["Lusania, whose consul was let into the house", "Lusania"],
  ])("%s", (words, name) => expect(nameIn(words)).toBe(name));

  test.each([
    "he",
    "He",
    "the minister",
    "The Interior Minister",
    "the Foreign Ministry",
    "a spokesman for Civic Accord",
    "Spokesman for Civic Accord",
    "a Lusanian diplomat with knowledge of the matter",
    "residents of Belmara, Corvana",
    "Iriarte’s widow",
    "Prosecutors",
    "",
  ])("none in %j", (words) => expect(nameIn(words)).toBeNull());

  test("a capital that only starts a sentence makes no name", () => {
    expect(nameIn("Wardens", (word) => word === "wardens")).toBeNull();
    expect(nameIn("Wardens")).toBe("Wardens");
  });
});

describe("the fullest form", () => {
  test("is the longest name that ends with the surname, and the shorter full name joins it", () =>
    expect(fullest("Vantes", ["Vantes", "Rodrigo Vantes", "Rodrigo Andrés Vantes", "Inés Calvera"])).toBe(
      "Rodrigo Andrés Vantes",
    ));

  test("is none where two people share the surname", () =>
    expect(fullest("Vantes", ["Rodrigo Vantes", "Elena Vantes"])).toBeUndefined());

  test("needs the whole surname", () => expect(fullest("Ana", ["Juan Cubana"])).toBeUndefined());

  test("is no list of two people", () =>
    expect(fullest("Duarte", ["Ramiro Castell and Elena Duarte"])).toBeUndefined());

  test("does not begin with the first word of a sentence", () =>
    expect(namesInText("Castell", "It was over. But Castell disagreed.")).toEqual([]));

  test("may stand in the text alone", () => {
    const text = "On Friday Vantes left. He met Interior Minister Rodrigo Vantes, who smiled.";
    expect(namesInText("Vantes", text)).toEqual(["Rodrigo Vantes"]);
  });
});
