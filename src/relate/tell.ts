import { createHash } from "node:crypto";
import type { Article } from "../records/article.js";
import type * as records from "../records/dispute.js";
import type { Line } from "../records/line.js";
import type { Relation, RelationEnd } from "../records/relation.js";
import type { Accusation } from "./accusing.js";
import { decides, type Hearing } from "./hearing.js";
import type { Related } from "./index.js";
import { proposition } from "./proposition.js";

/** What was found in a story as records that stand alone. */
export interface Told {
  relations: Relation[];
  /** Claims that are in no dispute and have more than one origin. */
  corroborated: records.Claim[];
  disputes: records.Dispute[];
}

/** Words of a claim that can be read alone. */
const ALONE = 5;

export function tell({ assertions, bonds, claims, disputes }: Related, articles: readonly Article[]): Told {
  const known = new Map(articles.map((article) => [article.id, article]));
  const ends = assertions.map(({ article, statement, source, cue, words, part, content }): RelationEnd => {
    const { input, published } = known.get(article)!;
    return {
      ...{ article, input, statement: statement?.id ?? null, source, cue, words, part, content },
      proposition: proposition(words, content, statement?.standIns ?? [], published),
    };
  });
  const relations = bonds.map(
    ({ a, b, confidence, opposites: _, sides: __, ...bond }): Relation => ({
      ...{ ...bond, a: ends[a]!, b: ends[b]!, confidence: Math.round(1000 * confidence) / 1000 },
    }),
  );
  const told = claims.map(({ members, told, origins }): records.Claim => {
    const place = new Map(members.map((member, n) => [member, n]));
    return {
      id: idOf(members.map((member) => assertions[member]!.id)),
      told: ends[told]!,
      positions: members.map((member) => ends[member]!),
      origins: origins.map(({ members: own, grounds }) => ({ positions: own.map((one) => place.get(one)!), grounds })),
    };
  });
  // "the company", "him to step aside" are claims to nobody who reads them alone, and neither is what is voted on.
  const standsAlone = (claim: number): boolean => {
    const one = assertions[claims[claim]!.told]!;
    return one.stems.length >= ALONE && !decides(one);
  };
  const contested = new Set(disputes.flatMap(({ sides }) => sides.flatMap((side) => side.claims)));
  return {
    relations,
    corroborated: told
      .filter((claim, n) => !contested.has(n) && claim.origins.length > 1 && standsAlone(n))
      .sort((x, y) => y.origins.length - x.origins.length),
    disputes: disputes.map(({ label, state, accusation, sides, bonds: own }) => ({
      id: idOf(sides.flatMap((side) => side.claims.map((claim) => told[claim]!.id))),
      ...{ label, state, sides: sides.map((side) => side.claims.map((claim) => told[claim]!)) },
      ...(accusation && { accused: accusedIn(assertions[accusation.place]!, accusation) }),
      relations: own.map((bond) => relations[bond]!),
    })),
  };
}

const accusedIn = ({ article, part, words }: Hearing, { accused: [start, end] }: Accusation): Line => ({
  words: words.slice(0, end - start),
  cites: [{ article, part, spans: [[start, end]] }],
});

const idOf = (parts: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify([...parts].sort()))
    .digest("hex")
    .slice(0, 12);
