import type { Quantity } from "../records/quantity.js";
import type { Evidence, RelationKind } from "../records/relation.js";
import { type Span, wordsOf } from "../records/span.js";
import type { Bond } from "./bond.js";
import { apart } from "./circumstances.js";
import { figures } from "./figures.js";
import { DENYING, type Hearing, namesakes, oneVoice } from "./hearing.js";
import { longestRun } from "./run.js";

/** Words in one run from which on it is worth telling. */
const RUN = 5;

/**
 * Why two assertions stand as they do: what the text says outright, what can be reckoned, what the model judged.
 * @param model which model judged, if one did, and what it said
 */
export function evidenceFor(
  { kind, axis, a, b, opposites, confidence }: Omit<Bond, "evidence">,
  assertions: readonly Hearing[],
  model?: { by: string; says: RelationKind },
): Evidence[] {
  const [one, two] = [assertions[a]!, assertions[b]!];
  const found: Evidence[] = [];
  const cite = (of: Hearing) => ({ article: of.article, part: of.part, spans: of.statement!.cue });
  if (kind === "denies" || (kind === "contradicts" && !opposites))
    for (const of of [one, two])
      if (DENYING.has(of.act) && of.cue !== "") found.push({ by: "text", says: of.cue, cites: [cite(of)] });
  if (kind === "denies" && two.surname !== "" && one.wording.has(two.surname))
    found.push({ by: "text", says: `names ${two.source}` });
  const circumstance = kind === "differs" && axis !== "number" ? apart(one, two) : undefined;
  if (circumstance) {
    const cites = [one, two].map(({ article, part }, n) => ({ article, part, spans: [circumstance.spans[n]!] }));
    return [{ by: "computed", says: circumstance.says, cites }];
  }
  if (kind === "differs" || kind === "incomparable") {
    const { a: x, b: y } = figures(one, two)!;
    const told = [figureIn(one, x), figureIn(two, y)];
    return [{ by: "computed", says: told.map(({ says }) => says).join(" and "), cites: told.map(({ cite }) => cite) }];
  }
  if (opposites) found.push({ by: "computed", says: opposites.join(" and ") });
  const run = longestRun(one.stems, two.places);
  if (run >= RUN) found.push({ by: "computed", says: `the same ${run} words` });
  if (oneVoice(one, two)) found.push({ by: "computed", says: "one speaker" });
  else if (kind === "same" && namesakes(one, two)) found.push({ by: "computed", says: "one name" });
  if (model)
    found.push({ by: "model", says: model.says, share: Math.round(1000 * confidence) / 1000, model: model.by });
  return found.length > 0 ? found : [{ by: "computed", says: "mostly the same words" }];
}

/** A figure in its own words, and where it stands. */
function figureIn({ article, part, content, words }: Hearing, { start, end }: Quantity) {
  const span: Span = [start, end];
  return { says: wordsOf(words, content, span), cite: { article, part, spans: [span] } };
}
