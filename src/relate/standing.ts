import type { Bond } from "./bond.js";
import { called } from "./called.js";
import { type Hearing, inOne, isBefore, oneVoice } from "./hearing.js";
import { tellsWho } from "./terms.js";

const STANDS =
  /\b(?:stand|stands|stood|standing)\s+(?:firmly\s+|fully\s+)?(?:by|behind)\s+(?:our|its|his|her|their|my|the)\s+(?:\p{L}+\s+){0,2}(?:report|reporting|story|stories|article|account|claims?|allegations?|statements?|testimony|words?|findings?|journalism|version)\b/iu;
/** How far it is trusted that this answers the last denial of that word. Not measured: it is rare. */
const TRUSTED = 0.75;

/** Who stands by his word stands against who has denied it: "Gull denied the report … The Herald said that it stood by its story". */
export function standing(assertions: readonly Hearing[], denials: readonly Bond[]): Bond[] {
  if (denials.length === 0) return [];
  const stemsOf = called(assertions);
  const names = ({ speaker }: Hearing): string[] =>
    speaker === null ? [] : [...(stemsOf.get(speaker) ?? [])].filter(tellsWho);
  return assertions.flatMap((one, a): Bond[] => {
    const says = one.statement && one.speaker !== null ? STANDS.exec(`${one.cue} ${one.words}`)?.[0] : undefined;
    if (says === undefined) return [];
    const own = new Set(names(one));
    const denied = denials.findLast(({ a: denier, b: claim }) => {
      const [who, what] = [assertions[denier]!, assertions[claim]!];
      if (!isBefore(who, one) || oneVoice(one, who) || inOne(one, who)) return false;
      return oneVoice(one, what) || names(what).some((stem) => own.has(stem));
    });
    if (!denied) return [];
    const cites = [{ article: one.article, part: one.part, spans: one.content }];
    return [{ kind: "denies", a, b: denied.a, evidence: [{ by: "text", says, cites }], confidence: TRUSTED }];
  });
}
