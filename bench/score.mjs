/**
 * Scores of attributed statements against PolNeAR's marks. What is compared is the set of words that a span covers, so that punctuation at
 * a border never counts; words under `discard` count on neither side.
 *
 *   exact     a span counts where one gold span of that role has exactly the same words
 *   linked    cues share a word (or neither has one) and contents overlap by IoU >= 0.5; one to one, best overlap first
 *   relation  linked, and the sources share a word (or neither has one)
 */
export const ROLES = ["source", "cue", "content"];

export const wordsOf = (text) => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => [m.index, m.index + m[0].length]);

export function cover(words, spans, skip) {
  const covered = new Set();
  for (const [start, end] of spans ?? []) {
    words.forEach(([a, b], n) => {
      const shared = Math.min(end, b) - Math.max(start, a);
      if (shared > 0 && shared * 2 >= b - a && !skip?.has(n)) covered.add(n);
    });
  }
  return covered;
}

const shared = (a, b) => [...a].reduce((n, x) => n + (b.has(x) ? 1 : 0), 0);
const iou = (a, b) => shared(a, b) / (a.size + b.size - shared(a, b) || 1);
const meets = (a, b) => (a.size === 0 && b.size === 0) || shared(a, b) > 0;
export const linked = (g, p) => meets(g.cue, p.cue) && iou(g.content, p.content) >= 0.5;
const related = (g, p) => linked(g, p) && meets(g.source, p.source);

/** Pairs of indices, one to one, best overlap of content first. */
export function matches(gold, predicted, accept) {
  const pairs = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => (accept(g, p) ? [[iou(g.content, p.content), i, j]] : [])),
  );
  const [usedGold, usedPredicted] = [new Map(), new Set()];
  for (const [, i, j] of pairs.sort((a, b) => b[0] - a[0])) {
    if (usedGold.has(i) || usedPredicted.has(j)) continue;
    usedGold.set(i, j);
    usedPredicted.add(j);
  }
  return usedGold;
}

const NAMED = ["source exact", "cue exact", "content exact", "linked", "relation"];

/** @param documents [{gold: {text, layers}, statements}] @returns tallies by name, every gold and every predicted statement with its fate */
export function score(documents) {
  const tally = Object.fromEntries(NAMED.map((name) => [name, { right: 0, predicted: 0, gold: 0 }]));
  const found = [];
  const made = [];
  for (const { gold, statements } of documents) {
    const words = wordsOf(gold.text);
    const [layer] = gold.layers;
    const skip = cover(words, layer.discard);
    const covers = (list) =>
      list
        .map((of) => ({ of, ...Object.fromEntries(ROLES.map((role) => [role, cover(words, of[role], skip)])) }))
        .filter(({ cue, content }) => cue.size > 0 || content.size > 0);
    const [G, P] = [covers(layer.attributions), covers(statements)];
    for (const role of ROLES) {
      const key = (x) => [...x[role]].sort((a, b) => a - b).join(" ");
      const left = G.map(key).filter(Boolean);
      const keys = P.map(key).filter(Boolean);
      const t = tally[`${role} exact`];
      t.gold += left.length;
      t.predicted += keys.length;
      for (const k of keys) {
        const at = left.indexOf(k);
        if (at >= 0) t.right += left.splice(at, 1).length;
      }
    }
    for (const [name, accept] of [
      ["linked", linked],
      ["relation", related],
    ]) {
      const met = matches(G, P, accept);
      const t = tally[name];
      t.right += met.size;
      t.gold += G.length;
      t.predicted += P.length;
      if (name !== "relation") continue;
      found.push(...G.map(({ of }, i) => ({ text: gold.text, of, found: met.has(i) })));
      const right = new Set(met.values());
      made.push(...P.map(({ of }, j) => ({ of, right: right.has(j) })));
    }
  }
  return { tally, found, made };
}

export const prf = ({ right, predicted, gold }) => {
  const [p, r] = [right / (predicted || 1), right / (gold || 1)];
  return { p, r, f1: (2 * p * r) / (p + r || 1) };
};
