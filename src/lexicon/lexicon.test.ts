import { stemmer } from "stemmer";
import { describe, expect, test } from "vitest";
import { accusedIn } from "./accusations.js";
import { actIn } from "./acts.js";
import { answered, refuted } from "./answers.js";
import { channelNear } from "./channels.js";
import { isAccusing, tellsCharge, tellsWrong } from "./charges.js";
import { contrastIn } from "./contrasts.js";
import { mayReport, reports } from "./cues.js";
import { hedgesIn } from "./hedges.js";
import { forms } from "./inflect.js";
import { innocentIn } from "./innocence.js";
import { kindOfNoun } from "./kinds.js";
import { negationsIn } from "./negations.js";
import { mayBeOne } from "./nicknames.js";
import { oppositesOf, sidesIn } from "./opposites.js";
import { announces } from "./quarrels.js";
import { readList } from "./read.js";
import { senseOf } from "./synonyms.js";
import { leavesOpen } from "./unknown.js";

const examples = (name: string) => readList<{ examples: never }>(name).examples;

describe("the examples beside the word lists hold", () => {
  test.each<[string, string, string]>(examples("acts"))("%s | %s | is: %s", (cue, content, act) =>
    expect(actIn(cue, content)).toBe(act),
  );
  test.each<[string, string | null]>(examples("channels"))("%s | is carried by: %s", (words, kind) =>
    expect(channelNear(words)?.kind ?? null).toBe(kind),
  );
  test.each<[string, string, boolean]>(examples("nicknames"))("%s | may be %s: %s", (one, other, yes) =>
    expect([mayBeOne(one, other), mayBeOne(other, one)]).toEqual([yes, yes]),
  );
  test.each<[string, boolean]>(examples("hedges"))("%s | is hedged: %s", (words, hedged) =>
    expect(hedgesIn(words).length > 0).toBe(hedged),
  );
  test.each<[string, boolean]>(examples("cues"))("%s | reports: %s", (words, yes) => expect(reports(words)).toBe(yes));
  test.each<[string, string, [string, string] | null]>(examples("opposites"))("%s | %s | turn on %s", (a, b, words) =>
    expect(oppositesOf(sidesIn(a), sidesIn(b)) ?? null).toEqual(words),
  );
  test.each<[string, string, [string, string] | null]>(examples("answers"))(
    "%s | %s | answers %s",
    (cue, words, what) => {
      const found = answered(cue, words);
      expect(found ? [found.thing, found.owner] : null).toEqual(what);
    },
  );
  const { refuted: denials } = readList<{ refuted: [string, string, string | null][] }>("answers");
  test.each(denials)("%s | %s | is denied: %s", (cue, words, what) => expect(refuted(cue, words) ?? null).toBe(what));
  test.each<[string, string, string | null]>(examples("accusations"))("%s | %s | accuses %s", (cue, words, whom) =>
    expect(words.slice(0, accusedIn(cue, words) ?? 0) || null).toBe(whom),
  );
  test.each<[string, [string, string] | null]>(examples("negations"))("%s | is not so: %s", (words, expected) => {
    const [found] = negationsIn(words);
    expect(found ? [found.subject, found.said] : null).toEqual(expected);
  });
  test.each<[string, [string, string] | null]>(examples("contrasts"))("%s | is held against: %s", (words, whose) => {
    const found = contrastIn(words);
    expect(found ? [found.owner, found.saying] : null).toEqual(whose);
  });
  test.each<[string, boolean]>(examples("quarrels"))("%s | announces a quarrel: %s", (words, yes) =>
    expect(announces(words)).toBe(yes),
  );
  test.each<[string, string, boolean]>(examples("synonyms"))("%s | %s | stand for one thing: %s", (a, b, yes) =>
    expect(senseOf(stemmer(a)) === senseOf(stemmer(b))).toBe(yes),
  );
  test.each<[string, boolean]>(examples("innocence"))("%s | says that nothing wrong was done: %s", (words, yes) =>
    expect(innocentIn(words) !== undefined).toBe(yes),
  );
  test.each<[string, string[]]>(examples("charges"))("%s | is in: %s", (words, lists) => {
    const found = { accusing: isAccusing(words), wrong: tellsWrong(words), misdeeds: tellsCharge(words) };
    const charges = found.wrong ? ["wrong"] : found.misdeeds ? ["misdeeds"] : [];
    expect([...(found.accusing ? ["accusing"] : []), ...charges]).toEqual(lists);
  });
  test.each<[string, boolean]>(examples("unknown"))("%s | leaves something open: %s", (words, yes) =>
    expect(leavesOpen(words)).toBe(yes),
  );
  test.each<[string, string]>(examples("kinds"))("%s | is a %s", (words, kind) => expect(kindOfNoun(words)).toBe(kind));
});

test.each([
  ["He told the council that Lund had said no", true],
  ["The United States will stay", false],
  ["I say this: we told nobody to say a word", false],
  ["It would call for an inquiry", false],
])("%s | may report what somebody else said: %s", (words, yes) => expect(mayReport(words)).toBe(yes));

test("verbs have their forms", () => {
  expect(forms("deny")).toEqual(["deny", "denies", "denied", "denying"]);
  expect(forms("accuse")).toEqual(["accuse", "accuses", "accused", "accusing"]);
  expect(forms("pledge")).toContain("pledging");
  expect(forms("dismiss")).toContain("dismisses");
  expect(forms("swear")).toContain("swore");
});
