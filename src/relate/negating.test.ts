import { expect, test } from "vitest";
import { heard } from "../../test/marked.js";
import { negating } from "./negating.js";

const known = { Holt: "PER", Lund: "PER", Reef: "PER" } as const;

/** The words on which conflicts of a text turn. */
function found(text: string) {
  const { all } = heard(text, known);
  return negating(all).map(({ opposites }) => opposites);
}

test.each([
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
    "what one will not do and another says that it will",
    "{s1|Ada Holt} {c1|announced} {q1|a wall at the border and getting Gulland to pay for it}. {s2|Peter Lund} {c2|said} {q2|Gulland will not pay for the wall}.",
    [["wall at the border and getting Gulland to pay", "not pay for the wall"]],
  ],
  [
    "what nobody did, where there was such a thing, in other words",
    "{s1|Ada Holt} {c1|said} {q1|there was no deal, but that there was a negotiation with the crew}. {s2|Peter Lund} {c2|said} {q2|we do not bargain with pirates}.",
    [["there was a negotiation", "not bargain with pirates"]],
  ],
  [
    "nothing that somebody else may have done",
    "{s1|Ada Holt} {c1|said} {q1|the crew negotiated with the pirates for a week}. {s2|Peter Lund} {c2|said} {q2|nobody negotiated with the pirates in my name}.",
    [],
  ],
  [
    "nothing that merely stands in the words",
    "{s1|Ada Holt} {c1|said} {q1|rescue workers reached the harbour}. {s2|Peter Lund} {c2|said} {q2|it was not a rescue}.",
    [],
  ],
  [
    "nothing of such things in general, where one is not there",
    "{s1|Ada Holt} {c1|said} {q1|the council limits the use of harbour emergencies}. {s2|Peter Lund} {c2|said} {q2|there is no harbour emergency}.",
    [],
  ],
  [
    "nothing that the article tells of nobody by name",
    "{s1|Ada Holt} {c1|said} {q1|two harbour parties own the mill}. In its first years, there were no harbour parties in the town.",
    [],
  ],
  [
    "nothing that a share of people believes",
    "{s1|Ada Holt} {c1|said} {q1|the law does not discriminate}. {s2|One in ten sailors} {c2|believe} {q2|the law invites discrimination}.",
    [],
  ],
  [
    "nothing that was refused",
    "{s1|Ada Holt} {c1|said} {q1|the crew refused to lock the gate of the mill}. {s2|Peter Lund} {c2|said} {q2|the crew did not lock the gate of the mill}.",
    [],
  ],
  [
    "nothing where another did it",
    "{s1|Ada Holt} {c1|said} {q1|guards locked the gate of the mill before the mayor came}. {s2|Peter Lund} {c2|said} {q2|the mayor did not lock the gate of the mill}.",
    [],
  ],
  [
    "nothing where that it is not so is denied",
    "{s1|Ada Holt} {c1|said} {q1|the law invites discrimination}. {s2|Peter Lund} {c2|denied} {q2|that the law does not discriminate}.",
    [],
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
