import { describe, expect, test } from "vitest";
import { relations } from "./index.js";

/** Actors as "kind: name; title; title". */
const among = (...actors: string[]): string[] => {
  const named = actors.map((line) => {
    const [kind, rest] = line.split(": ") as [string, string];
    const [name, ...titles] = rest.split("; ") as [string, ...string[]];
    return { id: name, name, kind, titles };
  });
  return relations(named).map(({ from, kind, to }) => `${from} ${kind} ${to}`);
};

describe("relations of one state", () => {
  test("a minister heads the ministry, which is part of the government", () =>
    expect(
      among(
        "person: Ana Ruiz; interior minister",
        "government: Ecuadorian Interior Ministry",
        "government: Ecuador’s government",
      ),
    ).toEqual([
      "Ana Ruiz heads Ecuadorian Interior Ministry",
      "Ana Ruiz member of Ecuador’s government",
      "Ecuadorian Interior Ministry part of Ecuador’s government",
    ]));
  test("a government is part of its state", () =>
    expect(among("government: the Peruvian government", "government: Peru")).toEqual([
      "the Peruvian government part of Peru",
    ]));
  test("those who speak, in both orders", () =>
    expect(
      among(
        "person: Li Na; Chinese Foreign Ministry spokeswoman",
        "government: Chinese foreign ministry",
        "government: China",
      ),
    ).toEqual(["Li Na speaks for Chinese foreign ministry", "Chinese foreign ministry part of China"]));
  test("an ambassador represents the own state only", () =>
    expect(among("person: Jan Berg; Norwegian ambassador to Kenya", "government: Kenya", "government: Norway")).toEqual(
      ["Jan Berg represents Norway"],
    ));
  test("offices and their holders", () => {
    expect(among("person: Eva Lind; British Prime Minister", "government: Downing Street")).toEqual([
      "Eva Lind heads Downing Street",
    ]);
    expect(among("person: Eva Lind; Russian Prime Minister", "government: the Kremlin")).toEqual([]);
    expect(among("person: Jo Park; FBI Director", "organisation: FBI", "government: Justice Department")).toEqual([
      "Jo Park heads FBI",
      "FBI part of Justice Department",
    ]);
    expect(among("person: Ole Dahl; UN Secretary-General", "organisation: United Nations")).toEqual([
      "Ole Dahl heads United Nations",
    ]);
  });
  test("a central bank and its governor", () =>
    expect(among("person: Jo Park; Bank of England governor", "organisation: the Bank of England")).toEqual([
      "Jo Park heads the Bank of England",
    ]));
  test("a ministry by another name", () =>
    expect(
      among(
        "person: Jo Park; Secretary of State",
        "government: the State Department",
        "person: Al Roe; State Department director",
      ),
    ).toEqual(["Jo Park heads the State Department", "Al Roe member of the State Department"]));
  test("police of a city", () =>
    expect(
      among("person: Kim Roe; Springfield Police Chief", "government: Springfield police", "government: Shelby police"),
    ).toEqual(["Kim Roe heads Springfield police"]));
  test("spokespeople of anyone, by name", () =>
    expect(among("person: Tom Fry; a spokesman for Peter Lund", "person: Peter Lund")).toEqual([
      "Tom Fry speaks for Peter Lund",
    ]));
});

describe("nothing is guessed", () => {
  test("between two states", () => {
    expect(
      among(
        "person: Ana Ruiz; interior minister",
        "government: Peru’s interior ministry",
        "government: Chile’s interior ministry",
      ),
    ).toEqual([]);
    expect(among("person: Ana Ruiz; Peruvian interior minister", "government: Chile’s interior ministry")).toEqual([]);
    expect(among("government: the interior ministry", "government: Peru", "government: Chile")).toEqual([]);
  });
  test("of a country that is merely named", () =>
    expect(
      among("government: the Senate", "person: Ana Ruiz; President", "government: Peru", "government: Lima"),
    ).toEqual([]));
  test("of two holders of one office", () =>
    expect(among("person: Ana Ruiz; President", "person: Eva Lind; President", "government: White House")).toEqual([]));
  test("of a state from one of its regions", () =>
    expect(among("government: Ohio Supreme Court", "government: United States")).toEqual([]));
  test("of those who have left", () =>
    expect(among("person: Ana Ruiz; former interior minister", "government: the interior ministry")).toEqual([]));
});
