import { amountAt } from "./amounts.js";
import { countedAt } from "./counts.js";
import { boundedBefore, type Figure } from "./figure.js";
import { numeralAt } from "./numerals.js";
import { joined, pastHyphen, type Tokens } from "./tokens.js";
import { comparatives, comparedWith, direction, factorVerbs, factorWords, notFactors } from "./vocabulary.js";

const TIMES = "times";

/** A factor that begins at a token: "tripled", "twice as many", "three times more", "tenfold". */
export function factorAt(t: Tokens, index: number): Figure | undefined {
  const { lower } = t.at(index);
  const next = t.at(index + 1);
  const verb = factorVerbs.get(lower);
  if (verb) return notFactors.has(t.at(pastHyphen(t, index + 1)).lower) ? undefined : factor(index, index + 1, verb);
  const word = factorWords.get(lower);
  if (word && comparedWith.has(next.lower) && joined(next)) return factor(index, index + 1, word);
  if (lower === "twice") return { ...factor(index, index + 1, 2), kind: "count", unit: "time" };
  const fold = /^(.{3,})fold$/.exec(lower)?.[1];
  const numeral = numeralAt(t, index);
  if (!numeral && !fold) return undefined;
  if (!numeral) return foldOf(t, index, fold!);
  const at = pastHyphen(t, numeral.to);
  if (t.at(at).lower === "fold") return factor(index, at + 1, numeral.low);
  const compared = comparedWith.has(t.at(at + 1).lower) && joined(t.at(at + 1));
  return t.at(at).lower === TIMES && compared ? factor(index, at + 1, numeral.low) : undefined;
}

/** "tenfold" */
function foldOf(t: Tokens, index: number, word: string): Figure | undefined {
  const numeral = numeralAt({ length: 1, at: (i) => (i === 0 ? { ...t.at(index), lower: word } : t.at(-1)) }, 0);
  return numeral && factor(index, index + 1, numeral.low);
}

const factor = (from: number, to: number, value: number): Figure => ({
  ...{ from, to, kind: "change", low: value, high: value, unit: TIMES, approximate: false },
});

/** Makes a change of a figure by the words around it: "fell by 12%", "a 12% rise", "12% more", "up 3 points to 40". */
export function changed(t: Tokens, figure: Figure): Figure {
  if (figure.kind === "change") return withLevel(t, settled(boundedBefore(t, figure), 1));
  if (!/^(?:percent|share|count|money|measure)$/.test(figure.kind) || figure.comparison) return figure;
  const found = verbBefore(t, figure) ?? nounAfter(t, figure);
  if (!found) return figure;
  const { sign, ...span } = found;
  return withLevel(t, settled({ ...figure, ...span }, sign));
}

/** Moves the range of a figure into its comparison; a decline turns it about. */
function settled({ low, high, unit, kind, ...rest }: Figure, sign: 1 | -1): Figure {
  const share = kind === "share";
  const part = (value: number | null) => value && Number((sign * value * (share ? 100 : 1)).toPrecision(12));
  const [a, b] = sign > 0 ? [low, high] : [high, low];
  const comparison = { low: part(a), high: part(b), unit: share ? "percent" : unit };
  return { ...rest, kind: "change", low: null, high: null, unit: null, comparison };
}

/** Past these, a word of growth is the subject and no verb: "the increase would be offset by $5". */
const PARTS_CLAUSES = /^(?:would|will|could|may|might|is|are|was|were|be|than|that|who|which)$/;

type Change = { from?: number; to?: number; sign: 1 | -1 };

/** "fell 12%", "fell sharply by 300", "an increase of 12%", "cut emissions by a third" */
function verbBefore(t: Tokens, { from, kind }: Figure): Change | undefined {
  // "fell below 40 percent" tells where it is now
  if (t.at(from).gap === "break" || /^(?:above|below)$/.test(t.at(from).lower)) return undefined;
  let at = from - 1;
  while (/^(?:another|an?|additional|further|extra|only|just|the)$/.test(t.at(at).lower)) at--;
  const link = t.at(at).lower;
  const linked = at;
  const by = link === "by" || link === "of";
  if (by || link === "in") at--;
  if (t.at(at).lower.endsWith("ly")) at--;
  const sign = t.at(at + 1).gap === "break" ? undefined : direction.get(t.at(at).lower);
  const percent = kind === "percent";
  // "up" and "loss of" may hold any figure, "lost 12" only says how many
  if (sign && (by || percent)) return isVerb(t, at) ? { from: at, sign } : undefined;
  if (link !== "by" && !(link === "in" && kind === "share")) return undefined;
  for (let i = at; i > at - 7 && t.at(i).type === "word"; i--) {
    const far = direction.get(t.at(i).lower);
    if (far) return { from: link === "in" ? i : linked, sign: far };
    if (t.at(i).gap === "break" || PARTS_CLAUSES.test(t.at(i).lower)) break;
  }
  return undefined;
}

/** "make up 80 percent" is no change. */
const isVerb = (t: Tokens, at: number): boolean =>
  t.at(at).lower !== "up" || !/^(?:ma[dk]e|makes|making|takes?|took|taking|gives?|gave|set)$/.test(t.at(at - 1).lower);

/** "a 12% drop", "12 per cent pay rise", "12% more" */
function nounAfter(t: Tokens, { kind, to }: Figure): Change | undefined {
  if (kind !== "percent") return undefined;
  for (const at of [to, to + 1]) {
    const { lower } = t.at(at);
    if (!joined(t.at(at))) return undefined;
    const more = at === to ? comparatives.get(lower) : undefined;
    const sign = more ?? (lower === "up" || lower === "down" ? undefined : direction.get(lower));
    if (sign) return { to: at + 1, sign };
    if (/^(?:of|in|to|and|or|who|that|which|said|were|are|have|had|for|from|on|would|will)$/.test(lower))
      return undefined;
  }
  return undefined;
}

/** "doubled to 1,000": where the change ended is the figure that others tell. */
function withLevel(t: Tokens, figure: Figure): Figure {
  const start = t.at(figure.to).lower === "from" ? amountAt(t, figure.to + 1) : undefined;
  const to = start?.to ?? figure.to;
  if (t.at(to).lower !== "to" || t.at(to).gap === "break") return figure;
  for (let at = to + 1; at <= to + 4; at++) {
    const level = t.at(at).gap === "break" ? undefined : countedAt(t, at);
    if (!level) continue;
    if (level.from !== to + 1) return figure;
    const { kind, low, high, unit, approximate } = level;
    return { ...figure, to: level.to, kind, low, high, unit, approximate: figure.approximate || approximate };
  }
  return figure;
}
