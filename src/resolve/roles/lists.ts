import type { Tokens } from "./tokens.js";

const AND = /^(?:and|&|or)$/;
const MOST = 12;

/** The first name of the list in which the person is a later one: "ministers A, B and X". */
export function listStart(t: Tokens): number | undefined {
  let at = t.self;
  for (let n = 0; n < MOST; n++) {
    let before = at - 1;
    if (AND.test(t.at(before).lower)) before--;
    if (t.at(before).text === ",") before--;
    if (before === at - 1 || t.at(before).type !== "PER") break;
    at = before;
  }
  return at < t.self ? at : undefined;
}

/** The token after the list in which the person is an earlier one or the last: "X and A, both lawyers". */
export function listEnd(t: Tokens): number | undefined {
  let at = t.self;
  let and = AND.test(t.at(t.self - 1).lower) && t.at(t.self - 2).type === "PER";
  for (let n = 0; n < MOST; n++) {
    let next = at + 1;
    if (t.at(next).text === ",") next++;
    if (AND.test(t.at(next).lower)) next++;
    if (next === at + 1 || t.at(next).type !== "PER") break;
    and ||= AND.test(t.at(next - 1).lower);
    at = next;
  }
  return and ? at + 1 : undefined;
}
