import { wasDenied } from "../lexicon/answers.js";
import type { Citation } from "../records/line.js";
import type { Span } from "../records/span.js";
import type { Bond } from "./bond.js";
import { type Hearing, oneVoice } from "./hearing.js";
import { terms } from "./terms.js";
import { shared, wordingOf } from "./wording.js";

/** UTF-16 code units within which an article tells of both words of one who turned. */
const BESIDE = 250;
/** So much of the shorter has to be in both, so that they are on one matter. */
const ALIKE = 0.3;
/** How far it is trusted that they are: where they share words, and where one source is told to have said both. Not measured: hardly any are found. */
const [SHARED, ONE_SOURCE] = [0.85, 0.7];

/** What one did before he said this: "two months after he ruled out any talks". */
const AFTER =
  /\b(?:hour|day|week|month|year)s?\s+after\s+(\p{L}+)\s+(?:had\s+)?(ruled\s+out|denied|rejected|dismissed|refused)\s+([^,.;]+)/diu;

/** Reversals that an article tells outright: "the minister, who on Wednesday had denied it, acknowledged an interruption". */
export const turning = (assertions: readonly Hearing[]): Bond[] => [...conceding(assertions), ...after(assertions)];

/** "The six left under an agreement, two months after he ruled out any talks": against the likest of what he is told to have ruled out. */
const after = (assertions: readonly Hearing[]): Bond[] =>
  assertions.flatMap((one, a): Bond[] => {
    const found = AFTER.exec(one.words);
    const [at] = one.content;
    if (!found || !one.statement || one.speaker === null || one.content.length > 1) return [];
    const [told, [start, end]] = [0, 1].map((n) => found.indices![n]!.map((place) => at![0] + place)) as [Span, Span];
    const isOwn = one.statement.standIns?.some(
      (word) => word.start === start && word.end === end && word.name === one.source,
    );
    if (!isOwn) return [];
    const [did, what] = [terms(found[2]!), wordingOf(found[3]!)];
    const theirs = [...assertions.keys()].filter((n) => {
      const { cue, statement } = assertions[n]!;
      const stems = terms(cue).map(({ stem }) => stem);
      return statement && oneVoice(one, assertions[n]!) && did.every(({ stem }) => stems.includes(stem));
    });
    const alike = (n: number): number => shared(what, assertions[n]!.wording);
    const [b] = theirs.sort((x, y) => alike(y) - alike(x) || x - y);
    if (b === undefined) return [];
    const cites = [{ article: one.article, part: one.part, spans: [told] }];
    const evidence = [
      { by: "text" as const, says: found[0], cites },
      { by: "computed" as const, says: "one speaker" },
    ];
    return [{ kind: "reversal", a, b, evidence, confidence: SHARED }];
  });

const conceding = (assertions: readonly Hearing[]): Bond[] =>
  assertions.flatMap((one, place) => {
    if (!one.statement || one.act !== "concede") return [];
    for (const before of [place - 1, place + 1, place - 2, place + 2]) {
      const other = assertions[before];
      const confidence = other && turned(one, other);
      if (!confidence) continue;
      const cite = ({ article, part, statement }: Hearing): Citation => ({ article, part, spans: statement!.cue });
      const evidence = [
        { by: "text" as const, says: `${other.cue}, then ${one.cue}`, cites: [cite(other), cite(one)] },
        { by: "computed" as const, says: "one speaker" },
      ];
      return [{ kind: "reversal", a: place, b: before, evidence, confidence }];
    }
    return [];
  });

function turned(one: Hearing, other: Hearing): number | undefined {
  if (!other.statement || other.article !== one.article || other.part !== one.part) return undefined;
  if (Math.abs(other.place - one.place) > BESIDE || !oneVoice(one, other)) return undefined;
  if (other.act !== "deny" || !wasDenied(other.cue)) return undefined;
  if (shared(one.wording, other.wording) >= ALIKE * Math.min(one.mass, other.mass)) return SHARED;
  // "The minister, who had denied it, acknowledged …"
  if (other.paragraph === one.paragraph && other.place < one.place && other.called === "who") return ONE_SOURCE;
  const [mine, theirs] = [one.statement!.source[0], other.statement.source[0]];
  return mine && theirs && mine[0] < theirs[1] && theirs[0] < mine[1] ? ONE_SOURCE : undefined;
}
