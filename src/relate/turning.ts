import { isEarlier } from "../lexicon/answers.js";
import type { Act } from "../records/act.js";
import type { Citation } from "../records/line.js";
import type { Bond } from "./bond.js";
import { type Hearing, oneVoice } from "./hearing.js";

const GRANTS: ReadonlySet<Act> = new Set(["concede", "confirm"]);
const REFUSES: ReadonlySet<Act> = new Set(["deny", "reject"]);
/** UTF-16 code units within which an article tells of both words of one who turned. */
const BESIDE = 250;
const TOLD = 0.85;

/** Reversals that an article tells outright: "the minister, who on Wednesday had denied it, acknowledged an interruption". */
export const turning = (assertions: readonly Hearing[]): Bond[] =>
  assertions.flatMap((one, place) => {
    if (!one.statement || !GRANTS.has(one.act)) return [];
    const before = [place - 1, place + 1, place - 2, place + 2].find((n) => turns(one, assertions[n]));
    if (before === undefined) return [];
    const other = assertions[before]!;
    const cite = ({ article, part, statement }: Hearing): Citation => ({ article, part, spans: statement!.cue });
    const evidence = [
      { by: "text" as const, says: `${other.cue}, then ${one.cue}`, cites: [cite(other), cite(one)] },
      { by: "computed" as const, says: "one speaker" },
    ];
    return [{ kind: "reversal", a: place, b: before, evidence, confidence: TOLD }];
  });

const turns = (one: Hearing, other: Hearing | undefined): boolean =>
  other?.statement !== undefined &&
  other.article === one.article &&
  other.part === one.part &&
  Math.abs(other.place - one.place) <= BESIDE &&
  oneVoice(one, other) &&
  REFUSES.has(other.act) &&
  isEarlier(other.cue);
