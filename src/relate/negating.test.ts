import { expect, test } from "vitest";
import { marked, together } from "../../test/marked.js";
import { byPlace } from "../records/place.js";
import { assertions } from "./assertions.js";
import { hearingOf } from "./hearing.js";
import { negating } from "./negating.js";
import { speakers } from "./speakers.js";

const known = { Holt: "PER", Lund: "PER", Reef: "PER" } as const;

/** The words on which conflicts of a story about a rescue turn. */
function found(text: string) {
  const story = marked("a", { title: "Harbour", text }, known);
  const { statements, actors } = together([story]);
  const all = assertions(story.article, [...statements].sort(byPlace), speakers(actors));
  return negating(all.map((one) => hearingOf(one, new Set(["rescu"])))).map(({ opposites }) => opposites);
}

test.each([
  [
    "a thing that the story is about",
    "{s1|Ada Holt} {c1|said} {q1|all six were rescued}. {s2|Peter Lund} {c2|said} {q2|it was not a rescue}.",
    [["rescued", "not a rescue"]],
  ],
  [
    "a thing with its place",
    "{s1|Ada Holt} {c1|condemned} {q1|the racism in the crew}. {s2|Peter Lund} {c2|said} {q2|there was no racism in the crew}.",
    [["racism in the crew", "no racism in the crew"]],
  ],
  [
    "what one named thing does",
    "{s1|Ada Holt} {c1|said} {q1|the law invites discrimination}. {s2|Peter Lund} {c2|said} {q2|the law does not discriminate}.",
    [["discrimination", "not discriminate"]],
  ],
  [
    "nothing that is only feared",
    "{s1|Ada Holt} {c1|said} {q1|the law might invite discrimination}. {s2|Peter Lund} {c2|said} {q2|the law does not discriminate}.",
    [],
  ],
  [
    "nothing of another's",
    "{s1|Ada Holt} {c1|said} {q1|the union locked the gate of the mill}. {s2|Peter Lund} {c2|said} {q2|we did not lock the gate of the mill}.",
    [],
  ],
  [
    "nothing that he says himself in another sense",
    "{s1|Ada Holt} {c1|said} {q1|the rescue is secret}. {s2|Peter Lund} {c2|said} {q2|it is a rescue in a way, and it is not a rescue in another}.",
    [],
  ],
  [
    "nothing where both have the common words alone in common",
    "{s1|Ada Holt} {c1|said} {q1|the day was long}. {s2|Peter Lund} {c2|said} {q2|it was not a day for talk}.",
    [],
  ],
])("not: %s", (_, text, expected) => expect(found(text)).toEqual(expected));
