import { figures } from "./figures.js";
import { DENYING, type Hearing } from "./hearing.js";
import { longestRun } from "./run.js";
import { rarity } from "./terms.js";
import { shared } from "./wording.js";

/** What can be told of two assertions without understanding them, each a number of about 0 to 1. */
export const SIGNS = [
  ...["common", "of shorter", "of longer", "run", "names", "names of fewer"],
  ...["one speaker", "a names b", "b names a", "one article", "near", "both own", "one own"],
  ...["a denies", "b denies", "a accuses", "b accuses", "a answers", "b answers"],
  ...["no in one", "no in both", "figures agree", "figures differ", "both quoted", "short"],
] as const;
export type Sign = (typeof SIGNS)[number];

const ACCUSES: ReadonlySet<string> = new Set(["accuse", "question"]);
const ANSWERS: ReadonlySet<string> = new Set(["confirm", "concede", "decline"]);
/** UTF-16 code units within which two statements of an article stand beside each other. */
const BESIDE = 400;

export function signsOf(a: Hearing, b: Hearing): Record<Sign, number> {
  const common = shared(a.wording, b.wording);
  const names = [...a.marked].filter((stem) => b.marked.has(stem)).length;
  const figure = figures(a, b);
  const is = (yes: boolean): number => (yes ? 1 : 0);
  const named = (x: Hearing, y: Hearing): number => is(y.surname !== "" && x.wording.has(y.surname));
  const [own, other] = [!a.statement, !b.statement];
  return {
    common: Math.log1p(common),
    "of shorter": common / (Math.min(a.mass, b.mass) || 1),
    "of longer": common / (Math.max(a.mass, b.mass) || 1),
    run: Math.log1p(longestRun(a.stems, b.places, rarity)),
    names: Math.log1p(names),
    "names of fewer": names / (Math.min(a.marked.size, b.marked.size) || 1),
    "one speaker": is(a.speaker !== null && a.speaker === b.speaker),
    "a names b": named(a, b),
    "b names a": named(b, a),
    "one article": is(a.article === b.article),
    near: is(a.article === b.article && a.part === b.part && Math.abs(a.place - b.place) < BESIDE),
    "both own": is(own && other),
    "one own": is(own !== other),
    "a denies": is(DENYING.has(a.act)),
    "b denies": is(DENYING.has(b.act)),
    "a accuses": is(ACCUSES.has(a.act)),
    "b accuses": is(ACCUSES.has(b.act)),
    "a answers": is(ANSWERS.has(a.act)),
    "b answers": is(ANSWERS.has(b.act)),
    "no in one": is(a.noes > 0 !== b.noes > 0),
    "no in both": is(a.noes > 0 && b.noes > 0),
    "figures agree": is(figure?.stand === "agree"),
    "figures differ": is(figure?.stand === "differ"),
    "both quoted": is(a.quoted && b.quoted),
    short: 1 / Math.max(1, Math.min(a.stems.length, b.stems.length)),
  };
}
