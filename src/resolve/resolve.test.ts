import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../records/span.js";
import { resolve } from "./index.js";

/** A text with its statements marked: {source}, <cue>, [content]. */
function marked(text: string) {
  let plain = "";
  const statements: { source: Span[]; cue: Span[]; content: Span[] }[] = [];
  const roles = { "{": "source", "<": "cue", "[": "content" } as const;
  const open: { role: "source" | "cue" | "content"; start: number }[] = [];
  for (const sign of text) {
    if (sign in roles) open.push({ role: roles[sign as "{"], start: plain.length });
    else if ("}>]".includes(sign)) {
      const { role, start } = open.pop()!;
      const last = statements.at(-1);
      if (last && last[role].length === 0) last[role].push([start, plain.length]);
      else statements.push({ source: [], cue: [], content: [], [role]: [[start, plain.length]] });
    } else plain += sign;
  }
  return { text: plain, statements: statements.map((one) => ({ ...one, kind: "indirect" as const, confidence: 1 })) };
}

/** @param bodies names of organisations, as the model would find them; `people` those of persons */
function speakers(story: string, bodies: string[] = [], people: string[] = []): (string | null)[] {
  const { text, statements } = marked(story);
  const named = (type: "ORG" | "PER") => (name: string) =>
    [...text.matchAll(new RegExp(name, "g"))].map(({ 0: found, index }) => ({
      ...{ start: index, end: index + found.length },
      type,
    }));
  const names = [...bodies.flatMap(named("ORG")), ...people.flatMap(named("PER"))];
  const found = resolve(text, { statements, names: names.sort((a, b) => a.start - b.start) });
  return found.statements.map(({ actor }) => found.actors.find(({ id }) => id === actor)?.name ?? null);
}

test("a title is what stands before the name, without the word that begins the sentence", () => {
  const { text, statements } = marked(
    "{After President Dora Lind} <said> [it was over], all left. {But US Vice President Carl Moss} <stayed>, [he said]. {Although Mrs. Ana Ruiz} <said> [no], they went.",
  );
  const { actors } = resolve(text, { statements, names: [] });
  expect(new Map(actors.map(({ name, titles }) => [name, titles]))).toEqual(
    new Map([
      ["Dora Lind", ["president"]],
      ["Carl Moss", ["us vice president", "vice president"]],
      ["Ana Ruiz", []],
    ]),
  );
});

test("what another reports is that one's word: with the hedges of both, and with what its own cue tells of how it came", () => {
  const text = "Ana Ruiz reportedly said on television that Carl Moss had tweeted no, as they left. She smiled.";
  const at = (words: string): Span[] => [[text.indexOf(words), text.indexOf(words) + words.length]];
  const one = (source: string, cue: string, content: string) => ({
    ...{ source: at(source), cue: at(cue), content: at(content) },
    ...{ kind: "indirect" as const, confidence: 1 },
  });
  const [said, tweeted] = resolve(text, {
    statements: [
      one("Ana Ruiz", "reportedly said", "that Carl Moss had tweeted no, as they left"),
      { ...one("Carl Moss", "had tweeted", "no"), within: 0 },
    ],
  }).statements;
  expect([said!.channel!.kind, tweeted!.channel!.kind]).toEqual(["broadcast", "social"]);
  expect(tweeted!.hedges.map(([start, end]) => text.slice(start, end))).toEqual(["reportedly"]);
});

test("a name is of one type, which the words around it tell as well as the model", () => {
  const story = `Four asked for asylum in Lusania. {Lusania}, which has a consul there, <said> [it would help], a Lusanian diplomat knew.
    {Civic Accord}, the party to which they belong, <said> [no].`;
  const { text, statements } = marked(story);
  const names = ["Lusania", "Civic Accord"].flatMap((name) =>
    [...text.matchAll(new RegExp(`${name}\\b`, "g"))].map(({ index }) => ({
      ...{ start: index, end: index + name.length },
      type: "PER" as const,
    })),
  );
  const { actors } = resolve(text, { statements, names });
  expect(actors.map(({ name, kind }) => [name, kind])).toEqual([
    ["Lusania", "government"],
    ["Civic Accord", "organisation"],
  ]);
});

test("a people is no person, and nobody is called by its name", () => {
  const { text, statements } = marked("An analyst watches Corvana. Corvanans flee. {He} <said> [no].");
  const at = (name: string, type: "LOC" | "PER") => {
    const start = text.search(new RegExp(`${name}\\b`));
    return { start, end: start + name.length, type };
  };
  const { actors } = resolve(text, { statements, names: [at("Corvana", "LOC"), at("Corvanans", "PER")] });
  expect(actors.map(({ name }) => name)).not.toContain("Corvanans");
});

describe("who speaks", () => {
  test("a surname, a title and a pronoun lead to the person that they mean", () => {
    expect(
      speakers(
        `{Senator Rosa Almeida of Altamar} <said> [the harbour was closed].

{Almeida} <told> reporters [that ships had turned back]. {She} <blamed> [the ministry].

{The senator} <added> [that she would return].`,
      ),
    ).toEqual(["Rosa Almeida", "Rosa Almeida", "Rosa Almeida", "Rosa Almeida"]);
  });

  test("she is not a man, and the last speaker goes on", () => {
    expect(
      speakers(
        `{Daniel Whitcombe} <said> [the talks had failed]. {Helen Marsh}, his deputy, <disagreed> [with that].

{She} <said> [they would go on]. {He} <said> [nothing more].`,
      ),
    ).toEqual(["Daniel Whitcombe", "Helen Marsh", "Helen Marsh", "Daniel Whitcombe"]);
  });

  test("their party, with its name beside it, is the party", () => {
    const story = "{Dora Lind} <fled>, [six said]. {Their party, Civic Accord,} <said> [no].";
    expect(speakers(story, ["Civic Accord"]).at(-1)).toBe("Civic Accord");
  });

  test("one minister is not the other", () => {
    expect(
      speakers(
        `{Communications Minister Lidia Orozco} <denied> [that the power was cut]. {Interior Minister Rodrigo Vantes} <spoke of> [a negotiation].

{The communications minister} <admitted> [an interruption].`,
      ),
    ).toEqual(["Lidia Orozco", "Rodrigo Vantes", "Lidia Orozco"]);
  });

  test("a person's campaign is not the person, and two people are not one", () => {
    expect(
      speakers(
        `{Peter Lund} <said> [it was over]. {The Lund campaign} <said> [it was not]. {Peter Lund and Maria Holt} <asked> [for time].`,
      ),
    ).toEqual(["Peter Lund", "The Lund campaign", "Peter Lund and Maria Holt"]);
  });

  test("who speaks for a person, or of one, is not the person", () => {
    expect(
      speakers(
        `{Peter Lund} <said> [it was over]. {A spokesman for Peter Lund} <said> [it was not]. {Critics of Peter Lund and Maria Holt} <asked> [for time]. {Former secretary of state Maria Holt, who praised Peter Lund,} <left>, [she said].`,
      ),
    ).toEqual(["Peter Lund", "A spokesman for Peter Lund", "Critics of Peter Lund and Maria Holt", "Maria Holt"]);
  });

  test("a title may have a field, and a description a name of its own, before the person that they are of", () => {
    expect(
      speakers(
        `{Director of harbour security Peter Lund} <said> [it was over]. {Acting chief of staff Maria Holt} <agreed>, [she said]. {One of its members, Dora Lind,} <left>, [she said]. {The lawyer for Maria Holt, Helen Marsh,} <said> [no]. {Chairman of Senator Peter Lund} <said> [so].`,
      ),
    ).toEqual(["Peter Lund", "Maria Holt", "Dora Lind", "Helen Marsh", "Chairman of Senator Peter Lund"]);
    expect(speakers("{Peter Lund Jr., a lawyer,} <said> [no].", ["Peter Lund"])).toEqual(["Peter Lund Jr"]);
  });

  test("what stands before a name is not of it, whatever has a capital", () => {
    expect(
      speakers(
        `{Republican Maria Holt} <said> [no]. {The Gazette’s Peter Lund} <asked> [why]. {Representative Peter T. King, a friend,} <agreed>, [he said]. {At least one member, Altamar’s Dora Lind,} <left>, [she said].`,
        ["Republican", "The Gazette", "Altamar"],
        ["Maria Holt", "Peter Lund", "Dora Lind"],
      ),
    ).toEqual(["Maria Holt", "Peter Lund", "Peter T. King", "Dora Lind"]);
  });

  test("a name is its bearer’s where it was not seen to be one, and where more is said behind it", () => {
    expect(
      speakers(
        `CHARTER LOST, {BARON} <SAYS> [IT IS OVER]

Jason Baron and Larry Summers met Ana deVries. <Added> {Baron}: [“No.”] {Summers himself,} <said> [so]. {DeVries} <said> [yes].`,
        [],
        ["Jason Baron", "Larry Summers", "Ana deVries"],
      ),
    ).toEqual(["Jason Baron", "Jason Baron", "Larry Summers", "Ana deVries"]);
  });

  test("short forms of what the article spells out", () => {
    expect(
      speakers(
        `The International Harbour Union met. {The IHU} <said> [wages were low]. It read the Chicago Harbour-Times. {The Harbour-Times} <reported> [a strike].`,
        ["International Harbour Union", "IHU", "Chicago Harbour-Times", "(?<!Chicago )Harbour-Times"],
      ),
    ).toEqual(["International Harbour Union", "Chicago Harbour-Times"]);
  });

  test("nobody is named where nobody can be", () => {
    expect(speakers("<It is believed> [that six had left]. {We} <know> [too little].")).toEqual([null, null]);
    expect(speakers("{Peter Lund} <left>, [he said]. {Nobody} <denies> [that it rained].").at(-1)).toBe(null);
  });
});

describe("what carried it", () => {
  const kinds = (story: string) => {
    const { text, statements } = marked(story);
    return resolve(text, { statements }).statements.map(
      ({ channel }) => channel && [channel.kind, text.slice(...channel.spans[0]!)],
    );
  };

  test("the words near by, and the speaker who goes on", () => {
    expect(
      kinds(`In an interview on Friday, {Rosa Almeida} <said> [the harbour was closed].

{She} <said> [ships had turned back]. {A poll} <found> [most agreed].`),
    ).toEqual([
      ["interview", "In an interview"],
      ["interview", "In an interview"],
      ["poll", "poll"],
    ]);
  });

  test("what is said does not tell how it is said", () => {
    expect(kinds("{Rosa Almeida} <said> [the speech at the rally was long].")).toEqual([null]);
  });
});

test("acts, polarity and hedges of the cue, with their words", () => {
  const { text, statements } = marked("{He} <did not deny> [the charge]. {She} <reportedly refused to say> [why].");
  const [first, second] = resolve(text, { statements }).statements;
  expect(first).toMatchObject({ act: "deny", polarity: "negative", hedges: [] });
  expect(second).toMatchObject({ act: "decline", polarity: "positive" });
  expect(second!.hedges.map((span) => text.slice(...span))).toEqual(["reportedly"]);
});

test("every span lies in the text, whatever the text", () => {
  const words = fc.constantFrom(
    "Rosa",
    "Almeida",
    "Mr.",
    "said",
    "she",
    "the",
    "senator",
    "“",
    "”",
    ".",
    "\n\n",
    "🚢",
    "e\u0301",
    "de",
    "W.",
    "tweeted",
    "’s",
    "poll",
  );
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 8, maxLength: 80 }),
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      (parts, cuts) => {
        const text = parts.join(" ");
        const [a, b, c, d, e, f] = cuts.map((cut) => cut % text.length).sort((x, y) => x - y) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const statement = {
          source: [[a, b + 1]] as Span[],
          cue: [[c, d + 1]] as Span[],
          content: [[e, f + 1]] as Span[],
          kind: "direct" as const,
          confidence: 1,
        };
        const { actors, statements } = resolve(text, { statements: [statement] });
        const spans = [
          ...actors.flatMap(({ mentions }) => mentions),
          ...statements.flatMap(({ hedges, channel }) => [...hedges, ...(channel?.spans ?? [])]),
        ];
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

test("two who are told of by the same noun are two, and God is nobody's client", () => {
  expect(
    speakers(
      "{A spokesman for Gull} <said> [the gate was locked]. {A spokesman for Reef Lines} <said> [it was open]. Iriarte “told us everything, and God rest him.” The widow left. {Her lawyer} <said> [no].",
      ["Gull", "Reef Lines"],
    ).map((name) => name?.includes("God")),
  ).toEqual([false, false, false]);
  expect(
    new Set(
      speakers(
        "{A spokesman for Gull} <said> [the gate was locked]. {A spokesman for Reef Lines} <said> [it was open].",
        ["Gull", "Reef Lines"],
      ),
    ).size,
  ).toBe(2);
});

test.each([
  ["{Peter Holt} <said> [that he had signed nothing].", { he: "Peter Holt" }],
  ["{Peter Holt} <said> [that Carl Moss knew what he had signed].", { he: undefined }],
  [
    "Carl Moss resigned. {Peter Holt} <said>: [“He should have gone before I came”].",
    { He: "Carl Moss", I: "Peter Holt" },
  ],
  ["{Ana Ruiz} <said> [the president had told her that he would stay].", { her: undefined, he: undefined }],
  ["{Peter Holt} <asked> [whether he or she had signed].", { he: undefined, she: undefined }],
  ["Carl Moss resigned. {A clerk} <said> [that he had signed nothing].", { he: undefined }],
])("in %s, who pronouns are", (story, who) => {
  const { text, statements } = marked(story);
  const [first] = resolve(text, { statements, names: [] }).statements;
  const sure = first!.standIns.filter(({ confidence }) => confidence >= 0.8);
  for (const [word, name] of Object.entries(who))
    expect(sure.find(({ start, end }) => text.slice(start, end) === word)?.name, word).toBe(name);
});

test("the company is the one that is named before, but not with what tells which", () => {
  const story =
    "Norwind Energy closed the mine. {Peter Holt} <said> [that the company had known, and that the company of his brother had not].";
  const { text, statements } = marked(story);
  const names = [{ start: 0, end: 14, type: "ORG" as const }];
  const [first] = resolve(text, { statements, names }).statements;
  const bodies = first!.standIns.filter(({ name }) => name === "Norwind Energy");
  expect(bodies.map(({ start, end }) => [text.slice(start, end), text.slice(end, end + 4)])).toEqual([
    ["the company", " had"],
  ]);
});

test("who is he in what he says himself is a man, whatever a rare given name lets guess", () => {
  const story =
    "{Governor Asa Holt} <said> [he planned to sign]. {Holt} <said> [he wanted a balance]. {Mayor Mike Lund} <vowed> [to wait].\n\n{Holt} <said> [the country was split]. {He} <said> [the bill was simple].";
  expect(speakers(story, [], ["Asa Holt", "Mike Lund"]).at(-1)).toBe("Asa Holt");
});
