import { expect, test } from "vitest";
import { heard } from "../../test/marked.js";
import { answering } from "./answering.js";
import { standing } from "./standing.js";
import { turning } from "./turning.js";

const known = { Holt: "PER", Lund: "PER", Reef: "PER", Gull: "ORG", "Harbour Watch": "ORG" } as const;

/** What the statements of a text are about: for each that answers, the numbers of both. */
function found(text: string, how = answering) {
  const { all } = heard(text, known);
  const number = (n: number) => Number(all[n]!.id.split("-").at(-1));
  return how(all).map(({ kind, a, b }) => [number(a), kind, number(b)]);
}

test.each([
  [
    "it, where what was said before speaks of who denies",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund of locking the gate}. {s2|Peter Lund} {c2|denied} {q2|it}.",
    [[2, "denies", 1]],
  ],
  [
    "the charge, where what was said before accuses",
    "{s1|Harbour Watch} {c1|accused} {q1|the police of locking the gate}. {s2|Peter Lund} {c2|rejected} {q2|that charge}.",
    [[2, "denies", 1]],
  ],
  [
    "what was just told, where it is said not to be so, and no more",
    "{s1|Ada Holt} {c1|said} {q1|the gate was locked at night}. {s2|Peter Lund} {c2|said} {q2|that was never the case}.",
    [[2, "denies", 1]],
  ],
  [
    "not what he says himself is not so",
    "{s1|Ada Holt} {c1|said} {q1|the gate was locked at night}. {s2|Peter Lund} {c2|said} {q2|it is not true that it rained}.",
    [],
  ],
  [
    "whose description is far from being accurate",
    "{s1|Gull} {c1|said} {q1|the gate was locked at night}. {s2|Peter Lund} {c2|said} {q2|Gull’s description of the gate, and of who came to the harbour, is not accurate}.",
    [[2, "denies", 1]],
  ],
  [
    "a report that was told of",
    "{s1|The Herald} {c1|told of} {q1|a report that the crew had locked the gate}. It rained for a week. {s2|Lev Reef} {c2|asked} {q2|for patience}. {s3|Peter Lund} {c3|dismissed} {q3|the story as a trick}.",
    [[3, "denies", 1]],
  ],
  [
    "no report that another only speaks of",
    "{s1|Ada Holt} {c1|said} {q1|she was sad to read in the morning a report that the crew had locked the gate}. {s3|Peter Lund} {c3|dismissed} {q3|the story as a trick}.",
    [],
  ],
  [
    "whose version it is",
    "{s1|Ada Holt} {c1|said} {q1|the gate was locked at night}. {s2|Lev Reef} {c2|said} {q2|it rained}. {s3|Peter Lund} {c3|rejected} {q3|Holt’s version}.",
    [[3, "denies", 1]],
  ],
  [
    "what it is said to say, among all that its owner said",
    "{s1|Ada Holt} {c1|said} {q1|it rained}. {s2|She} {c2|said} {q2|the gate was locked}. {s3|Peter Lund} {c3|disputed} {q3|Holt’s claim that the gate was locked}.",
    [[3, "denies", 2]],
  ],
  [
    "the figure, where one was given",
    "{s1|The registry} {c1|counted} {q1|41,300 requests}. {s2|Lev Reef} {c2|said} {q2|people fear for their homes}. {s3|The ministry} {c3|called} {q3|the figure “cooked abroad”}.",
    [[3, "denies", 1]],
  ],
  [
    "what calls for the answer, of all that the owner said",
    "{s1|Ada Holt} {c1|said} {q1|the concert would go on}. {s2|Holt} {c2|said} {q2|Peter Lund had locked the gate}. {s3|Peter Lund} {c3|rejected} {q3|Holt’s account}.",
    [[3, "denies", 2]],
  ],
  [
    "nothing, where what was said before is no matter of his",
    "{s1|Ada Holt} {c1|said} {q1|it had rained all day}. {s2|Peter Lund} {c2|denied} {q2|the allegations}.",
    [],
  ],
  [
    "nothing, where only a common word is the same",
    "{s1|Ada Holt} {c1|said} {q1|the harbour reopened on Monday}. {s2|The ministry} {c2|denied} {q2|the allegations against its staff}.",
    [],
  ],
  [
    "nothing, where he says himself what is not so",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund of greed}. {s2|Peter Lund} {c2|denied} {q2|that the gate was locked}.",
    [],
  ],
  [
    "nothing, where it was not denied",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund of greed}. {s2|Peter Lund} {c2|did not deny} {q2|the allegations}.",
    [],
  ],
  [
    "nothing, where a denial is reported",
    "{s1|Ada Holt} {c1|said} {q1|that {s2|Peter Lund} {c2|had denied} {q2|the allegations}}.",
    [],
  ],
  [
    "nothing, where two may be the owner",
    "{s1|The foreign minister, Ada Holt,} {c1|said} {q1|it rained}. {s2|The interior minister, Lev Reef,} {c2|said} {q2|it was dry}. {s3|Peter Lund} {c3|rejected} {q3|the minister’s version}.",
    [],
  ],
  [
    "nothing, where the owner said something else",
    "{s1|Ada Holt} {c1|said} {q1|the weather was bad}. {s2|Peter Lund} {c2|disputed} {q2|Holt’s claim that the gate was locked}.",
    [],
  ],
  [
    "nothing, where a claim is dismissed and charges were told of",
    "It rained on the report of the crew. A paper told of charges of theft against the crew of the ferry. {s2|Lev Reef} {c2|asked} {q2|for patience}. {s3|Peter Lund} {c3|dismissed} {q3|the claims}.",
    [],
  ],
  [
    "nothing that only names people",
    "{s1|Ada Holt} {c1|mentioned} {q1|Peter Lund and Holt}. {s3|Peter Lund} {c3|denied} {q3|the allegations}.",
    [],
  ],
  [
    "nothing, where a judge dismisses",
    "{s1|Ada Holt} {c1|accused} {q1|Peter Lund of greed}. {s2|Judge Lev Reef} {c2|said} {q2|it rained}. {s3|Reef} {c3|dismissed} {q3|the charges}.",
    [],
  ],
])("denies %s", (_, text, expected) => expect(found(text)).toEqual(expected));

test.each([
  [
    "one source is told to have said both",
    "{s1|{s2|Lidia Reef}}, who on Wednesday {c1|had denied} {q1|that the lights were ever out}, {c2|acknowledged} {q2|an interruption}.",
    true,
  ],
  [
    "both are of one thing",
    "{s1|Lidia Reef} {c1|had denied} {q1|that the lights of the house were out}. {s2|She} {c2|admitted} {q2|that the lights had been out}.",
    true,
  ],
  [
    "they are of two things",
    "{s1|Lidia Reef} {c1|had denied} {q1|that she would resign}. {s2|She} {c2|admitted} {q2|that talks were difficult}.",
    false,
  ],
  [
    "the denial goes on",
    "{s1|{s2|Lidia Reef}}, who {c1|denies} {q1|that the lights were out}, {c2|acknowledged} {q2|an interruption}.",
    false,
  ],
])("who had denied and acknowledges has turned, if %s", (_, text, yes) =>
  expect(found(text, turning)).toEqual(yes ? [[2, "reversal", 1]] : []),
);

test.each([
  [
    "who denied it",
    "{s1|Gull} {c1|said} {q1|the gate was locked at night}. {s2|Peter Lund} {c2|rejected} {q2|the Gull report}. {s3|Gull’s editor, Ada Holt} {c3|said} {q3|it stood by its story}.",
    [[3, "denies", 2]],
  ],
  [
    "nobody, where it was not denied",
    "{s1|Gull} {c1|said} {q1|the gate was locked at night}. {s2|Peter Lund} {c2|welcomed} {q2|the Gull report}. {s3|Gull’s editor, Ada Holt} {c3|said} {q3|it stood by its story}.",
    [],
  ],
  [
    "nobody, where it is another’s word",
    "{s1|Gull} {c1|said} {q1|the gate was locked at night}. {s2|Peter Lund} {c2|rejected} {q2|the Gull report}. {s3|Lev Reef} {c3|said} {q3|he stood by his words}.",
    [],
  ],
])("who stands by his word stands against %s", (_, text, expected) =>
  expect(found(text, (all) => standing(all, answering(all)))).toEqual(expected),
);
