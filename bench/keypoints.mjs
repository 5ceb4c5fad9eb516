import { basename } from "node:path";
import { keyPoints } from "../dist/compile/key-points.js";
import { partText } from "../dist/records/article.js";
import { wordsAt } from "../dist/records/span.js";
import { readJsonl } from "./annotate.mjs";
import { percent, record, table, today } from "./document.mjs";

/**
 * npm run bench -- keypoints ARTICLES.jsonl[:FIELD] … [--summaries TEXTS.jsonl SUMMARIES.jsonl]: key points of each article, and of the articles that have one FIELD
 * in common; how many hold what their spans do not, and how many citations lack what they hold. SUMMARIES: {id, summaries: [{by, text}]}; TEXTS: {id, text}.
 */
export async function keypoints(args) {
  const at = args.indexOf("--summaries");
  const [given, [textsPath, summariesPath]] = at < 0 ? [args, []] : [args.slice(0, at), args.slice(at + 1)];
  const rows = given.flatMap((arg) => {
    const [path, field] = arg.split(/:(?=[^:/]*$)/);
    const articles = readJsonl(path).map((article, n) => ({ ...article, id: String(n), keyPoints: [] }));
    const single = articles.map((article) => [article]);
    const stories = field
      ? [...new Set(articles.map((one) => one[field]))].map((key) => articles.filter((one) => one[field] === key))
      : [];
    return [
      [`${basename(path)}, each article`, single],
      ...(field ? [[`${basename(path)}, by ${field}`, stories]] : []),
    ].map(([name, groups]) => [name, groups.length, ...checked(groups)]);
  });
  const sections = [
    `${today()}.`,
    table([
      [
        "",
        "briefs",
        "key points",
        "a brief",
        "citations",
        "without a span",
        "not the words of the first",
        "cited without a name or number of theirs",
      ],
      ...rows,
    ]),
  ];
  if (summariesPath) {
    const texts = new Map(readJsonl(textsPath).map(({ id, text, title }) => [id, { id, text, title, keyPoints: [] }]));
    const scores = readJsonl(summariesPath)
      .filter(({ id }) => texts.has(id))
      .map(({ id, summaries }) => {
        const human = summaries.filter(({ by }) => by.startsWith("human")).map(({ text }) => text);
        const article = texts.get(id);
        const best = (words) => Math.max(...human.map((text) => rouge1(words, text)));
        const [first] = keyPoints([article]);
        return [best(first?.words ?? ""), best(firstSentence(article.text))];
      });
    const mean = (n) => percent(scores.reduce((sum, one) => sum + one[n], 0) / scores.length);
    sections.push(
      `ROUGE-1 F1 of the first key point against a person's one-sentence summary, the best of several, over ${scores.length} news documents: ${mean(0)}; of the first sentence: ${mean(1)}.`,
    );
  }
  record("keypoints", sections.join("\n\n"));
}

function checked(groups) {
  let [count, cited, without, other, unvouched] = [0, 0, 0, 0, 0];
  for (const articles of groups) {
    const byId = new Map(articles.map((article) => [article.id, article]));
    for (const { words, cites } of keyPoints(articles)) {
      count++;
      cited += cites.length;
      if (cites.every(({ spans }) => spans.length === 0)) without++;
      const told = cites.map(({ article, part, spans }) => wordsAt(partText(byId.get(article), part), spans));
      if (told[0] !== words) other++;
      unvouched += told.filter((source) => lacks(source, words)).length;
    }
  }
  return [count, (count / groups.length).toFixed(1), cited, without, other, unvouched];
}

/** Whether a source has not all names (words with a capital, but for the first one) and numbers of a line; told without the product's own check. */
function lacks(source, line) {
  const own = new Set(source.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const names = line.replace(/^\P{L}*\p{L}+/u, "").match(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}]*/gu) ?? [];
  return names.some((name) => !own.has(name.toLowerCase()));
}

/** Lin 2004: words that both have, by their number; F1 of recall and precision. */
function rouge1(a, b) {
  const bag = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [x, y] = [bag(a), bag(b)];
  const left = [...y];
  const shared = x.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return shared === 0 ? 0 : (2 * shared) / (x.length + y.length);
}

/** Of the first paragraph that is no heading. */
const firstSentence = (text) =>
  (text.split("\n\n").find((part) => /[.!?]["”]?$/.test(part)) ?? text).split(/(?<=[.!?])\s/)[0];
