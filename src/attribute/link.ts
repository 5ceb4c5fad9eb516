import type { Scores } from "./heads.js";
import { type Role, type Run, roleProbability } from "./runs.js";

/** Runs that make one statement, by role, and how sure the pointers are of it. */
export type Group = Record<Role, Run[]> & {
  /** Least share of a run's links that go to this statement, 0..1. */
  linked: number;
  /** Probability of the source that the cue points to, or of there being none, 0..1. */
  sourced: number;
};

/** The words of the text that is being read. */
export interface WordPlaces {
  count: number;
  /** Pieces that they have together. */
  pieces: number;
  /** First piece of a word. */
  pieceOf(word: number): number;
}

/** Words on either side in which links and sources are looked for; windows are shorter. */
const REACH = 200;
/** The anchor's word against the link's, from this probability on. */
const SURE = 0.6;
/** A word may be of a source from this probability on, where the cue points to it. */
const MAY_BE = 0.2;
/** A run joins the likeliest cue from this share of its links on. */
const JOINS = 0.05;

/**
 * Groups runs into statements: every run belongs to the cue that its words point to; a cue of several runs ("has ... said") to its first;
 * a cue without a source of its own shares the one that it points to ("he said ..., adding that ...").
 */
export function link(runs: readonly Run[], scores: Scores, words: WordPlaces): Group[] {
  const anchors = runs.filter((run) => run.role !== "source");
  const near = (run: Run): Run[] =>
    anchors.filter(({ start, end }) => end > run.start - REACH && start < run.end + REACH);
  const shares = new Map(runs.map((run) => [run, linkShares(run, near(run), scores, words)]));
  const share = (from: Run, to: Run): number => shares.get(from)!.get(to) ?? 0;
  const cues = runs.filter((run) => run.role === "cue");

  const likeliest = (run: Run): Run | undefined => {
    let best: Run | undefined;
    for (const anchor of shares.get(run)!.keys())
      if (anchor.role === "cue" && (!best || share(run, anchor) > share(run, best))) best = anchor;
    return best;
  };
  const firstOf = new Map(
    cues.map((cue) => {
      const other = likeliest(cue) ?? cue;
      return [cue, other !== cue && share(cue, other) > 0.5 ? other : cue];
    }),
  );

  const groups = new Map<Run, Group>();
  const groupOf = (anchor: Run): Group => {
    const group = groups.get(anchor) ?? { source: [], cue: [], content: [], linked: 1, sourced: 1 };
    groups.set(anchor, group);
    return group;
  };
  for (const run of runs) {
    if (run.role === "cue") {
      const first = firstOf.get(run)!;
      groupOf(firstOf.get(first)!).cue.push(run);
      continue;
    }
    const cue = likeliest(run);
    if (cue && share(run, cue) > JOINS && share(run, cue) >= share(run, run)) {
      const group = groupOf(firstOf.get(cue)!);
      group[run.role].push(run);
      group.linked = Math.min(group.linked, share(run, cue));
    } else if (run.role === "content") {
      groupOf(run).content.push(run);
    }
  }
  const complete = [...groups.values()].filter((group) => group.content.length > 0);
  for (const group of complete) giveSource(group, runs, scores, words);
  return complete;
}

/** For each anchor, the mean probability with which the words of `run` point into it. */
function linkShares(run: Run, anchors: readonly Run[], scores: Scores, words: WordPlaces) {
  const shares = new Map<Run, number>();
  for (let word = run.start; word < run.end; word++) {
    const reach: [Run, number][] = [];
    for (const anchor of anchors) {
      const end = anchor.role === "cue" ? anchor.end : anchor.start + 1; // content without a cue is pointed to at its first word
      for (let to = anchor.start; to < end; to++) {
        const score = scores.link(words.pieceOf(word), words.pieceOf(to));
        if (score !== undefined) reach.push([anchor, score]);
      }
    }
    const probabilities = softmax(reach.map(([, score]) => score));
    reach.forEach(([anchor], n) => {
      shares.set(anchor, (shares.get(anchor) ?? 0) + probabilities[n]! / (run.end - run.start));
    });
  }
  return shares;
}

/** One source, or none: the one whose words link to the anchor, unless the anchor itself points surely to another. */
function giveSource(group: Group, runs: readonly Run[], scores: Scores, words: WordPlaces): void {
  const anchorWord = (group.cue[0] ?? group.content[0]!).start;
  const anchor = words.pieceOf(anchorWord);
  const reach: { word: number | null; score: number }[] = [{ word: null, score: scores.source(anchor, null)! }];
  for (let word = Math.max(0, anchorWord - REACH); word < Math.min(words.count, anchorWord + REACH); word++) {
    const score = scores.source(anchor, words.pieceOf(word));
    if (score !== undefined) reach.push({ word, score });
  }
  const probabilities = softmax(reach.map(({ score }) => score));
  const toward = (run: Run | undefined): number =>
    reach.reduce((sum, { word }, n) => (within(word, run) ? sum + probabilities[n]! : sum), 0);
  const asked = reach[probabilities.indexOf(Math.max(...probabilities))]!.word;
  const linked = group.source.reduce<Run | undefined>((a, b) => (a && toward(a) >= toward(b) ? a : b), undefined);
  const pointed = asked === null ? undefined : sourceAt(asked, runs, scores, words);
  const source = linked && toward(pointed) < SURE ? linked : (pointed ?? linked);
  group.source = source ? [source] : [];
  group.sourced = toward(source);
}

/** Whether a word is of a run; no word is of no run. */
const within = (word: number | null, run: Run | undefined): boolean =>
  run ? word !== null && word >= run.start && word < run.end : word === null;

/** The source that holds a word: a run that was tagged, or else the words from there on that may well be of one. */
function sourceAt(word: number, runs: readonly Run[], scores: Scores, words: WordPlaces): Run {
  const tagged = runs.find((run) => run.role === "source" && run.start <= word && word < run.end);
  if (tagged) return tagged;
  let end = word + 1;
  while (end < words.count && roleProbability(scores.tags(words.pieceOf(end)), "source") > MAY_BE) end++;
  return { role: "source", start: word, end };
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
