// node training/bonds.mjs ARTICLES.jsonl RELATIONS.jsonl > PAIRS.jsonl: the pairs of assertions that the product would look at, with their signs, what the judge
// reads of each, and how labellers relate them. ARTICLES: lines of {triplet, outlet, date, text}. RELATIONS: lines of {triplet, relations: [{kind, a, b}]}, an end with its
// outlet and either the words ("quote") or where they stand ("span", UTF-16), or of {triplet, agreed: [kind, outlet, start, end, outlet, start, end][]}. PAIRS: lines of {triplet, a, b, told: [a, b], ends, signs, label, candidate}; label is null where nobody
// relates them, and pairs that are related are there even where the product would not look at them (candidate: false).
import { readFileSync } from "node:fs";
import { loadAttributor } from "../dist/annotate/index.js";
import { assertions } from "../dist/relate/assertions.js";
import { candidates } from "../dist/relate/candidates.js";
import { hearingOf, toldAs } from "../dist/relate/hearing.js";
import { signsOf } from "../dist/relate/signs.js";
import { speakers } from "../dist/relate/speakers.js";
import { terms } from "../dist/relate/terms.js";
import { blocks } from "../dist/resolve/identity/blocks.js";

const [articlesPath, relationsPath] = process.argv.slice(2);
const lines = (path) => readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const events = blocks(lines(articlesPath), ({ triplet }) => [triplet]);
const ends = ([kind, ofA, startA, endA, ofB, startB, endB]) => ({ kind, a: { outlet: ofA, span: [startA, endA] }, b: { outlet: ofB, span: [startB, endB] } });
const related = new Map(lines(relationsPath).map(({ triplet, relations, agreed }) => [triplet, relations ?? agreed.map(ends)]));
const attributor = await loadAttributor();

/** Words that an end and an assertion have in common, as a share of the shorter and of the longer. */
function common(a, b) {
  const left = [...a];
  const shared = b.filter((stem) => {
    const at = left.indexOf(stem);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return [shared / Math.min(a.length, b.length), shared / Math.max(a.length, b.length)];
}
const SHORT = /^(?:a|an|the|of|to|in|on|at|by|for|with|and|or|but|that|thi|is|are|wa|were|be|it|he|she|they|hi|her|their|we|i|you|not|no|ha|have|had|will|would|as|from)$/;
const bag = (text) => terms(text).map(({ stem }) => stem).filter((stem) => !SHORT.test(stem));
const FLIPPED = { denies: "denied" };
const STRONG = ["none", "differs", "corroborates", "same", "contradicts", "reversal", "denied", "denies"];

for (const [triplet, told] of events) {
  const relations = related.get(triplet);
  if (!relations) continue;
  const articles = told.map(({ outlet, date, text }) => ({ id: `${triplet} ${outlet}`, capture: "0".repeat(64), input: `${outlet}.txt`, url: null, title: null, section: null, byline: null, publisher: null, published: date, modified: null, tags: [], keyPoints: [], language: "en", text, sourceMap: [] }));
  const readings = await Promise.all(articles.map((article) => attributor.attribute(article)));
  const speakerOf = speakers(readings.flatMap(({ actors }) => actors));
  const all = articles.flatMap((article, n) => assertions(article, readings[n].statements, speakerOf)).map(hearingOf);
  const bags = all.map(({ words }) => bag(words));
  const meeting = ({ outlet, quote, span }) => {
    const article = articles.find(({ input }) => input === `${outlet}.txt`);
    const exactly = (one) => one.article === article.id && one.content[0][0] === span[0] && one.content.at(-1)[1] === span[1];
    if (span && all.some(exactly)) return all.flatMap((one, n) => (exactly(one) ? [n] : []));
    const words = bag(quote ?? article.text.slice(...span));
    return all.flatMap((one, n) => {
      if (one.article !== article.id || Math.min(words.length, bags[n].length) < 2) return [];
      const [shorter, longer] = common(words, bags[n]);
      return shorter >= 0.6 && longer >= 0.25 ? [n] : [];
    });
  };
  const label = new Map();
  for (const { kind, a, b } of relations)
    for (const x of meeting(a))
      for (const y of meeting(b)) {
        if (x === y) continue;
        const key = `${Math.min(x, y)} ${Math.max(x, y)}`;
        const own = x < y ? kind : (FLIPPED[kind] ?? kind);
        if (STRONG.indexOf(own) > STRONG.indexOf(label.get(key))) label.set(key, own);
      }
  const looked = new Set(candidates(all).map(({ a, b }) => `${a} ${b}`));
  for (const key of new Set([...looked, ...label.keys()])) {
    const [a, b] = key.split(" ").map(Number);
    const signs = Object.fromEntries(Object.entries(signsOf(all[a], all[b])).map(([name, value]) => [name, Math.round(1000 * value) / 1000]));
    console.log(JSON.stringify({ triplet, a, b, told: [toldAs(all[a]), toldAs(all[b])], ends: [a, b].map((n) => ({ outlet: all[n].article.split(" ").at(-1), words: all[n].words })), signs, label: label.get(key) ?? null, candidate: looked.has(key) }));
  }
}
await attributor.close();
