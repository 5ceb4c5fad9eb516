import { isWithheld } from "../lexicon/answers.js";
import { oppositesOf } from "../lexicon/opposites.js";
import type { Bond } from "./bond.js";
import { apart } from "./circumstances.js";
import { figures } from "./figures.js";
import { claimsPlainly, type Hearing, isShare, oneVoice } from "./hearing.js";
import { longestRun } from "./run.js";
import { rarity, terms } from "./terms.js";
import { mass, shared, type Wording, wordingOf } from "./wording.js";

/** How two assertions stand to each other, without places and evidence. */
export type Found = Pick<Bond, "kind" | "axis" | "opposites" | "sides" | "confidence"> & { turned?: true };

/** Words from which on the same wording is no chance; how much of the longer wording has to be the same, for one speaker and for two. */
const [COPIED, MOSTLY, WHOLLY] = [5, 0.8, 0.95];
/** Words in one run that two do not say by chance: what holds them tells one word, whoever it is put to. */
export const ONE_WORD = 8;
/** Of two quotations of one speaker fewer are enough, if they tell something ("the right thing to do" does not). */
const [HIS, TELLING] = [6, 0.85];
/** Words that are quoted by themselves, and how much they tell at least. */
const [PIECE, QUOTABLE] = [3, 0.6];
/** How far what is reckoned is trusted: of six figures that differ four were of one thing; of seven denials six were right, of opposites all but shares of people. */
const [RETOLD, FIGURED, DENIED] = [0.95, 0.5, 0.85];
/** How much of what somebody denies has to be in what another claims, as a share of the longer wording. */
const CLAIMED = 0.55;
/** Stems beside the opposites at least. */
const FEW = 3;

/** What can be told of two assertions by reckoning alone; undefined where nothing can. */
export const reckoned = (a: Hearing, b: Hearing): Found | undefined =>
  denying(a, b) ?? turned(denying(b, a)) ?? opposing(a, b) ?? differing(a, b) ?? copied(a, b);

/** For `denies`, whether it is the second that denies the first. */
const turned = (found: Found | undefined): Found | undefined => found && { ...found, turned: true };

/**
 * One text that two articles print, or one quotation: mostly the same words, however it is attributed, or a run of them in the quotation marks of both. It
 * corroborates nothing.
 */
function copied(a: Hearing, b: Hearing): Found | undefined {
  if (a.article === b.article || Math.min(a.stems.length, b.stems.length) < COPIED) return undefined;
  if (quotes(a) && quotes(b) && isOneQuotation(a, b)) return { kind: "same", confidence: RETOLD };
  if (a.noes > 0 !== b.noes > 0) return undefined;
  const alike = shared(a.wording, b.wording) / Math.max(a.mass, b.mass);
  const own = oneVoice(a, b) || !a.statement || !b.statement;
  return alike >= (own ? MOSTLY : WHOLLY) ? { kind: "same", confidence: RETOLD } : undefined;
}

const quotes = ({ statement }: Hearing): boolean => statement?.kind === "direct" || statement?.kind === "mixed";

function isOneQuotation(a: Hearing, b: Hearing): boolean {
  const words = longestRun(a.stems, b.places);
  if (words >= ONE_WORD) return true;
  if (!oneVoice(a, b)) return false;
  return (words >= HIS && longestRun(a.stems, b.places, rarity) >= TELLING) || quotesOf(a, b) || quotesOf(b, a);
}

/** Whether words that one article quotes by themselves ("said that “nothing improper” had happened") stand in the other's quotation. */
const quotesOf = ({ words }: Hearing, { places }: Hearing): boolean =>
  [...words.matchAll(/["“]([^"“”]+)["”]/gu)].some(([, said]) => {
    const stems = terms(said!).map(({ stem }) => stem);
    return (
      stems.length >= PIECE &&
      longestRun(stems, places) === stems.length &&
      longestRun(stems, places, rarity) >= QUOTABLE
    );
  });

/** "Lund denied that the gate was locked", where Holt said that the gate was locked. */
function denying(a: Hearing, b: Hearing): Found | undefined {
  if (a.act !== "deny" || isWithheld(a.cue) || a.noes !== 1 || a.speaker === null || oneVoice(a, b)) return undefined;
  if (!claimsPlainly(b) || Math.min(a.stems.length, b.stems.length) < COPIED) return undefined;
  const alike = shared(a.wording, b.wording) / Math.max(a.mass, b.mass);
  return alike >= CLAIMED ? { kind: "denies", confidence: DENIED } : undefined;
}

/** "Holt opposes the closure", where Lund backs the closure. Shares of those who were asked say nothing of each other. */
function opposing(a: Hearing, b: Hearing): Found | undefined {
  if (a.speaker === null || b.speaker === null || oneVoice(a, b) || a.spoken + b.spoken > 0) return undefined;
  const found = oppositesOf(a.sides, b.sides);
  if (!found || isShare(a) || isShare(b)) return undefined;
  const [one, two] = [a.words.replace(found[0], ""), b.words.replace(found[1], "")].map(wordingOf) as [
    Wording,
    Wording,
  ];
  const alike = shared(one, two) / (Math.max(mass(one), mass(two)) || 1);
  return alike >= CLAIMED && Math.min(one.size, two.size) >= FEW
    ? { kind: "contradicts", opposites: found, sides: true, confidence: DENIED }
    : undefined;
}

function differing(a: Hearing, b: Hearing): Found | undefined {
  if (oneVoice(a, b)) return undefined;
  const stand = figures(a, b)?.stand;
  if (stand === "differ") return { kind: "differs", axis: "number", confidence: FIGURED };
  if (stand === "apart") return { kind: "incomparable", axis: "time", confidence: FIGURED };
  const found = apart(a, b);
  return found && { kind: "differs", axis: found.axis, confidence: FIGURED };
}
