import { describe, expect, test } from "vitest";
import type { RelationKind } from "../records/relation.js";
import type { Statement } from "../records/statement.js";
import type { Assertion } from "./assertions.js";
import type { Bond } from "./bond.js";
import { claims } from "./claims.js";
import { contested } from "./contested.js";
import { disputes } from "./disputes.js";

const says = (speaker: string | null, words: string, act: Assertion["act"] = "assert", article = "a"): Assertion => ({
  statement: {} as Statement,
  ...{ id: `${speaker} ${words}`, article, part: "text", paragraph: 0, content: [[0, words.length]], words, speaker },
  ...{
    known: speaker?.startsWith("a ") === false,
    source: speaker ?? "",
    called: speaker ?? "",
    cue: "said",
    act,
    quantities: [],
    days: [],
  },
});
const bond = (kind: RelationKind, a: number, b: number, confidence = 0.8): Bond => ({
  ...{ kind, a, b, confidence, evidence: [{ by: "model", says: kind }] },
});

const STORY = [
  says("Whitcombe", "all six have been rescued and are safe on our soil"),
  says("Duarte", "they were rescued by brave people"),
  says("Vantes", "there was a negotiation, comma by comma", "assert", "b"),
  says("Calvera", "nobody negotiated in her name", "deny", "b"),
  says("Whitcombe", "all six have been rescued and are safe on our soil", "assert", "c"),
  says("Castell", "somebody must have spoken to somebody", "concede", "c"),
];
const BONDS = [
  bond("corroborates", 0, 1),
  bond("same", 0, 4, 0.95),
  bond("contradicts", 0, 2),
  bond("denies", 3, 2, 0.9),
  bond("contradicts", 2, 4),
];

describe("claims", () => {
  const found = claims(STORY, BONDS, []);

  test("hold those who agree; who is in no relation makes none", () =>
    expect(found.map(({ members }) => members)).toEqual([[0, 1, 4], [2], [3]]));

  test("count one who is reported twice as one origin, and say why", () =>
    expect(found[0]!.origins).toEqual([
      { members: [0, 4], grounds: ["one speaker", "one utterance"] },
      { members: [1], grounds: [] },
    ]));

  test("count nobody who is not known as an origin beside others", () => {
    const story = [...STORY, says("a diplomat", "they were rescued"), says("Reef", "they were rescued")];
    const told = [...BONDS, bond("corroborates", 1, 6), bond("corroborates", 1, 7)];
    expect(claims(story, told, [])[0]!.origins).toEqual([
      { members: [0, 4, 6], grounds: ["not named", "one speaker", "one utterance"] },
      { members: [1], grounds: [] },
      { members: [7], grounds: [] },
    ]);
  });

  test("are told in words that give no figure which the others do not", () => {
    const story = [
      says("Holt", "the mayor of Teral ran in 2008 and won eight towns before he left"),
      says("Lund", "the mayor of Teral ran for the council before he left the town", "assert", "b"),
    ];
    const [claim] = claims(story, [bond("corroborates", 0, 1)], []);
    expect(claim!.told).toBe(1);
  });

  test("never join across a conflict, however sure the agreement", () => {
    const members = claims(STORY, [...BONDS, bond("corroborates", 1, 2, 0.6)], []).map((claim) => claim.members);
    expect(members).toEqual([[0, 1, 4], [2], [3]]);
  });
});

describe("a dispute", () => {
  const matters = claims(STORY, BONDS, []);
  const [dispute, ...others] = disputes(STORY, BONDS, matters, []);

  test("has those on one side who contradict the same claim", () => {
    expect(others).toEqual([]);
    expect(dispute!.sides.map((side) => side.claims)).toEqual([[0, 2], [1]]);
    expect(dispute!.bonds).toEqual([2, 3, 4]);
  });

  test("is corroborated where just one side has several independent origins", () => {
    expect(dispute!.state).toBe("corroborated");
    const alone = BONDS.filter(({ kind }) => kind !== "corroborates");
    expect(disputes(STORY, alone, claims(STORY, alone, []), [])[0]!.state).toBe("contested");
  });

  test("has one side where nobody answers an accusation", () => {
    const place = STORY.length;
    const story = [...STORY, says("Prats", "the police of starving the house", "accuse", "c")];
    const accusation = { place, accused: [0, 10] as [number, number], state: "one-sided" as const };
    const matters = claims(story, BONDS, [place]);
    expect(disputes(story, BONDS, matters, [accusation])[1]).toMatchObject({
      sides: [{ claims: [matters.length - 1] }],
      state: "one-sided",
      bonds: [],
    });
    const answered = [...BONDS, bond("denies", 2, place)];
    expect(disputes(story, answered, claims(story, answered, [place]), [accusation])).toHaveLength(1);
  });

  test("is conceded where all who stand on one side took back their word", () => {
    const denied = says("Orozco", "the house was never without electricity", "deny");
    const story = [denied, says("Orozco", "there had been an interruption of the service", "concede", "b")];
    const turned = [bond("reversal", 1, 0)];
    expect(disputes(story, turned, claims(story, turned, []), [])[0]!.state).toBe("conceded");
    const another = [...story, says("Vantes", "the house was never without electricity at all", "deny", "c")];
    const both = [...turned, bond("corroborates", 0, 2)];
    expect(disputes(another, both, claims(another, both, []), [])[0]!.state).not.toBe("conceded");
    const granted = [...BONDS, bond("contradicts", 5, 0)];
    expect(disputes(STORY, granted, claims(STORY, granted, []), [])[0]!.state).not.toBe("conceded");
  });

  test("that turns on what the story is about comes first", () => {
    const story = [...STORY, says("Holt", "the gate was locked"), says("Lund", "the gate was not locked", "deny", "b")];
    const bonds = [...BONDS, bond("contradicts", 6, 7)];
    const first = (about: (stem: string) => number) =>
      disputes(story, bonds, claims(story, bonds, []), [], about)[0]!.bonds.length;
    expect(first(() => 0)).toBeGreaterThan(1);
    expect(first((stem) => (stem === "gate" ? 1 : 0))).toBe(1);
  });

  test("is called by the words that tell its sides apart, not by what a side says is not so", () =>
    expect(contested([["they were rescued"], ["they were driven, not smuggled"]])).toEqual(["rescued", "driven"]));

  test("is called by the words that tell its sides apart", () =>
    expect(contested([["all have been rescued", "a rescued crew"], ["there was a negotiation"]])).toEqual([
      "rescued",
      "negotiation",
    ]));
});

test("two in conflict stand on no side together, though both are against a third; like words go with like", () => {
  const story = [
    says("the party", "four remained inside"),
    says("Lusania", "its consul met three people"),
    says("Vantes", "nobody is held there"),
    says("a diplomat", "nobody remains", "assert", "b"),
    says("Prats", "four are still inside", "assert", "b"),
  ];
  const against = [
    ...[bond("contradicts", 0, 1), bond("contradicts", 0, 2), bond("contradicts", 1, 2)],
    ...[bond("contradicts", 0, 3), bond("contradicts", 3, 4)],
  ];
  const matters = claims(story, against, []);
  const [one, ...more] = disputes(story, against, matters, [], () => 0);
  expect(more).toEqual([]);
  const sides = one!.sides.map((side) => side.claims.flatMap((claim) => matters[claim]!.members).sort());
  expect(sides.sort()).toEqual([[0, 4], [1], [2, 3]]);
});
