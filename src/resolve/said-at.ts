import { wordsBeside } from "../records/span.js";
import type { Attribution } from "../records/statement.js";
import type { TimeExpression } from "../records/timex.js";
import { frame } from "./sentence.js";

/** What makes a time another's before which, since which, or up to which something was said. */
const BESIDE =
  /\b(?:prior\s+to|before|until|till|since|by|ahead\s+of|after|following|as\s+(?:early|soon|late)\s+as|through|between|from)\s+(?:the\s+|late\s+|early\s+|last\s+)*$/iu;
/** A year that says of which year a thing is: "the 2016 election". */
const YEAR = /^\d{4}$/;
const IN = /\b(?:in|during|back\s+in)\s+(?:early\s+|late\s+|mid-?)?$/iu;
const OTHERS = /^\s+\p{Ll}/u;
/** Another clause, closed or not: what it holds is no time of the saying. */
const ASIDE = /\([^)]*\)|\[[^\]]*\]|,\s+(?:who|whom|whose|which|where)\b[^,¦]*(?=[,¦])/giu;
const APART =
  /[;:]|\b(?:because|although|though|whereas|unless|who|whom|whose|which|but)\b|,\s+(?:and|as|while|when)\b/iu;

/**
 * When a statement was made: the day or time in its sentence that stands nearest to the cue, outside of what is said, in no other clause; null where
 * there is none.
 * @param published the day on which it was published; what is said in an article was said by then
 */
export function saidAt(
  text: string,
  statement: Attribution,
  times: readonly TimeExpression[],
  published?: string,
): TimeExpression | null {
  const [cue] = statement.cue;
  if (!cue || times.length === 0) return null;
  const { start, words } = frame(text, statement);
  const apart = (time: TimeExpression): number => (time.start >= cue[1] ? time.start - cue[1] : cue[0] - time.end);
  const asides = [...words.matchAll(ASIDE)].map(({ index, 0: aside }) => [index, index + aside.length] as const);
  const near = times.filter((time) => {
    if (time.type !== "DATE" && time.type !== "TIME") return false;
    if (!/^\d{4}/.test(time.value) || isAfter(time.value, published)) return false;
    const [from, to] = [time.start - start, time.end - start];
    if (from < 0 || to > words.length || words.slice(from, to).includes("¦")) return false;
    const [before, behind] = [words.slice(0, from), words.slice(to)];
    if (BESIDE.test(before)) return false;
    if (YEAR.test(words.slice(from, to)) && (!IN.test(before) || (OTHERS.test(behind) && to !== cue[0] - start - 1)))
      return false;
    const inAside = asides.find(([s, e]) => s < to && from < e);
    const [cueFrom, cueTo] = [cue[0] - start, cue[1] - start];
    if (inAside && !(inAside[0] <= cueFrom && cueTo <= inAside[1])) return false;
    return !APART.test(between(words, asides, [from, to], [cueFrom, cueTo]));
  });
  return near.reduce<TimeExpression | null>((a, b) => (a && apart(a) <= apart(b) ? a : b), null);
}

/** Whether a time begins behind a day, as far as both are known. */
const isAfter = (value: string, published: string | undefined): boolean => {
  const day = published?.slice(0, 10) ?? "";
  const date = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)![0];
  return day !== "" && date.slice(0, day.length) > day.slice(0, date.length);
};

/** The words between a time and a cue, without asides and what is said. */
function between(
  words: string,
  asides: readonly (readonly [number, number])[],
  [from, to]: readonly [number, number],
  [cueFrom, cueTo]: readonly [number, number],
): string {
  const [start, end] = to <= cueFrom ? [to, cueFrom] : [cueTo, from];
  return wordsBeside(words, [start, end], asides, " ");
}
