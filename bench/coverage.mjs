import { basename } from "node:path";

const CLASS = {
  ...{ same: "agree", corroborates: "agree", denies: "conflict", contradicts: "conflict", reversal: "conflict" },
  differs: "differs",
};
const SMALL = new Set(
  "a an the of to in on at by for with and or but that this these those is are was were be been being it its he she they his her their them him we our i my you your not no as from has have had do does did will would can could".split(
    " ",
  ),
);

/** The words that carry meaning, with their number; all, where hardly one does. */
function bag(text) {
  const all =
    text
      .toLowerCase()
      .replace(/[’']s\b/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = all.filter((word) => !SMALL.has(word));
  return kept.length > 1 ? kept : all;
}

/** Whether two ends stand in one outlet and share half of the words of the shorter one. */
function meets(x, y) {
  if (x.outlet !== y.outlet) return false;
  const left = [...y.bag];
  const shared = x.bag.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length / Math.min(x.bag.length, y.bag.length || 1) >= 0.5;
}

const end = (outlet, text) => ({ outlet, text, bag: bag(text) });

/**
 * Scores relations against marked ones. A relation meets a marked one where both ends do; tellings of one utterance stand for each other in conflicts. Recall: the
 * share of marked that something found meets; precision: the share of found that meets something marked, a floor, since marks are not complete.
 */
export function coverage(gold, found) {
  const tally = {};
  const of = (name) => (tally[name] ??= { gold: 0, predicted: 0, met: 0, exactly: 0, right: 0 });
  for (const { triplet, relations } of gold) {
    const marked = withTellings(
      relations.map(({ kind, a, b }) => ({ kind, a: end(a.outlet, a.quote), b: end(b.outlet, b.quote) })),
    );
    const own = (found.find((one) => one.triplet === triplet)?.relations ?? [])
      .filter(({ kind }) => CLASS[kind])
      .map(({ kind, a, b }) => ({ kind, a: ofFile(a), b: ofFile(b) }));
    for (const name of ["agree", "conflict", "differs"]) {
      const [g, p] = [marked, own].map((list) => list.filter(({ kind }) => CLASS[kind] === name));
      const [met, exactly, right] = [new Set(), new Set(), new Set()];
      for (const x of g) {
        const [as, bs] = x.kind === "same" ? [[x.a], [x.b]] : [x.as, x.bs];
        const any = (tellings, one) => tellings.some((telling) => meets(telling, one));
        for (const y of p) {
          const straight = any(as, y.a) && any(bs, y.b);
          if (!straight && !(any(as, y.b) && any(bs, y.a))) continue;
          met.add(x);
          right.add(y);
          if (x.kind === y.kind && (straight || !["denies", "reversal"].includes(x.kind))) exactly.add(x);
        }
      }
      const t = of(name);
      t.gold += g.length;
      t.predicted += p.length;
      t.met += met.size;
      t.exactly += exactly.size;
      t.right += right.size;
    }
  }
  return Object.fromEntries(
    Object.entries(tally).map(([name, t]) => {
      const [p, r] = [t.right / (t.predicted || 1), t.met / (t.gold || 1)];
      return [name, { ...t, p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 }];
    }),
  );
}

const ofFile = ({ input, words }) => end(basename(input).replace(/\.[^.]*$/, ""), words);

/** With each end, the other tellings of the same utterance. */
function withTellings(relations) {
  const groups = new Map();
  const group = (one) => {
    const key = `${one.outlet}\0${one.text}`;
    if (!groups.has(key)) groups.set(key, new Set([one]));
    return groups.get(key);
  };
  for (const { kind, a, b } of relations) {
    const [one, two] = [group(a), group(b)];
    if (kind !== "same" || one === two) continue;
    for (const telling of two) {
      one.add(telling);
      groups.set(`${telling.outlet}\0${telling.text}`, one);
    }
  }
  return relations.map((relation) => ({ ...relation, as: [...group(relation.a)], bs: [...group(relation.b)] }));
}
