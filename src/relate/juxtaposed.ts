import { extentOf } from "./assertions.js";
import type { Opposed } from "./bond.js";
import { type Hearing, inOne, isShare, lastBefore, oneVoice } from "./hearing.js";

/** One sentence sets two against each other: "Lund says he was refused a doctor; the prison says he saw one every week". "While" also joins what goes together. */
const AGAINST = /^["”’]?\s*(?:;|,?\s*but\s)/iu;
/** What stands between them at most, in UTF-16 code units. */
const BETWEEN = 40;
const LEAST = { conflict: 0.55 };
/** Much that is joined so only goes together: what the judge makes of the one as a claim has to speak against the other as well. */
const SPLIT = { conflict: 0.55, disagree: 0.2 };
/** The same of two who speak of one person: "he was refused a doctor; he saw one every week". */
const OF_ONE = { conflict: 0.25 };
const SUBJECT = /^["“‘']?(?:that\s+)?["“‘']?(he|she|they|it)\s/iu;
/** Stems of what says something. */
const TELLS = 4;

/** An article goes back to what another had said: "A day earlier Lund had said that no car was near". */
const EARLIER = [
  /(?:^|[.!?]["”’]?\s+)(?:(?:an?|one|two|three|a\s+few)\s+(?:hour|day|week|month|year)s?\s+(?:earlier|before)|earlier|previously),?\s*$/iu,
  /^had\s/iu,
] as const;
/** How far back the word that it is held against begins, in UTF-16 code units. */
const BEFORE = 400;

/** Pairs of statements that an article sets against each other, in one sentence, or by going back from the one to the other. */
export const juxtaposed = (assertions: readonly Hearing[]): Opposed[] => [
  ...inOneSentence(assertions),
  ...goneBackTo(assertions),
];

const goneBackTo = (assertions: readonly Hearing[]): Opposed[] =>
  assertions.flatMap((one, b): Opposed[] => {
    const when = EARLIER[0].exec(one.leads ?? "");
    if (!when || !EARLIER[1].test(one.cue) || one.noes === 0 || one.speaker === null) return [];
    const isOther = (other: Hearing): boolean =>
      other.statement !== undefined && other.speaker !== null && !oneVoice(one, other) && !inOne(one, other);
    const a = lastBefore(assertions, one, (other) => one.place - other.place < BEFORE && isOther(other));
    if (a === undefined || assertions[a]!.paragraph !== one.paragraph) return [];
    return [
      { kind: "contradicts", least: LEAST, a, b, says: `${when[0].replace(/^\P{L}+/u, "").trim()} … ${one.cue}` },
    ];
  });

function inOneSentence(assertions: readonly Hearing[]): Opposed[] {
  const said = [...assertions.keys()]
    .filter((n) => assertions[n]!.statement && assertions[n]!.speaker !== null && assertions[n]!.stems.length >= TELLS)
    .map((n) => ({ n, one: assertions[n]!, extent: extentOf(assertions[n]!.statement!) }));
  return said.flatMap(({ n, one, extent: [, end] }) => {
    const joined = AGAINST.exec(one.joins ?? "");
    if (!joined) return [];
    const next = said.filter(({ one: other, extent: [start] }) => {
      const near = other.article === one.article && other.part === one.part && start > end && start - end < BETWEEN;
      return near && other.paragraph === one.paragraph && !oneVoice(one, other) && !inOne(one, other);
    });
    const [first] = next.sort((x, y) => x.extent[0] - y.extent[0]);
    if (!first || isShare(one) || isShare(first.one)) return [];
    const [he, him] = [one, first.one].map(({ words }) => SUBJECT.exec(words)?.[1]?.toLowerCase());
    const least = he !== undefined && he === him ? OF_ONE : SPLIT;
    return [{ kind: "contradicts", least, a: Math.min(n, first.n), b: Math.max(n, first.n), says: joined[0].trim() }];
  });
}
