import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadAttributor } from "../dist/annotate/index.js";
import { capture } from "../dist/capture/index.js";
import { read } from "../dist/read/index.js";
import { loadJudge, openJudge, relate, tell } from "../dist/relate/index.js";
import { passageOn } from "../dist/relate/passage.js";
import { storiesOf } from "../dist/relate/stories.js";
import { tellingOf } from "../dist/relate/topic.js";
import { readJsonl } from "./annotate.mjs";
import { coverage } from "./coverage.mjs";
import { percent, record, table, today } from "./document.mjs";

/**
 * npm run bench -- relations ARTICLES.jsonl GOLD.jsonl [--pairs PAIRS.jsonl…]: relations between what is said of one event, from plain texts on, beside
 * labelled ones; and the judge alone on labelled pairs.
 */
export async function relations(args) {
  const at = args.indexOf("--pairs");
  const [paths, pairs] = at < 0 ? [args, []] : [args.slice(0, at), args.slice(at + 1)];
  if (paths.length !== 2)
    throw new Error("Give articles and their relations: npm run bench -- relations ARTICLES.jsonl GOLD.jsonl");
  const [articles, gold] = paths.map(readJsonl);
  const judge = await loadJudge();
  const began = performance.now();
  const found = await relationsOf(articles, gold, judge);
  const seconds = (performance.now() - began) / 1000;
  const rows = Object.entries(coverage(gold, found)).map(([name, { p, r, f1, predicted, gold: marked, exactly }]) => [
    ...[name, percent(p), percent(r), percent(f1), predicted, marked, exactly],
  ]);
  const kinds = new Map();
  for (const { kind } of found.flatMap((one) => one.relations)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const sections = [
    `**${basename(paths[1])}**: ${gold.length} events, ${today()}; ${seconds.toFixed(0)} s from plain texts to relations.`,
    table([["", "P", "R", "F1", "found", "marked", "met with the very kind"], ...rows]),
    `Found: ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(", ")}.`,
  ];
  const two = await openJudge(2);
  sections.push(
    "What it costs where so many articles are one story, from kept statements on, nothing judged before, two cores:",
    table([["articles", "assertions", "relations", "seconds"], ...(await costs(articles, two))]),
  );
  await two.close();
  if (pairs.length > 0) {
    const scored = [];
    for (const path of pairs) scored.push(await judged(path, judge));
    sections.push(
      "The judge alone:",
      table([["pairs", "count", "accuracy", "macro-F1", "agree F1", "disagree F1", "neutral F1"], ...scored]),
    );
  }
  await judge.close();
  record("relations", sections.join("\n\n"));
}

/** Of each event with gold, the relations that the product finds in its articles as files OUTLET.txt. */
async function relationsOf(articles, gold, judge) {
  const attributor = await loadAttributor();
  const found = [];
  for (const { triplet } of gold) {
    // Always the same place: articles without a date stand in the order of their ids, which hang on it.
    const folder = join(tmpdir(), "audiatur-bench-relations", triplet);
    mkdirSync(folder, { recursive: true });
    for (const { outlet, text } of articles.filter((article) => article.triplet === triplet))
      writeFileSync(join(folder, `${outlet}.txt`), text);
    const texts = [];
    for await (const captured of capture([folder])) texts.push(...(await read(captured)));
    const readings = new Map();
    for (const article of texts) readings.set(article.id, await attributor.attribute(article));
    const own = [];
    for (const { articles: ids } of storiesOf(texts.map(tellingOf))) {
      const of = texts.filter(({ id }) => ids.includes(id));
      const said = ids.map((id) => readings.get(id));
      const statements = said.flatMap((one) => one.statements).filter(({ confidence }) => confidence >= 0.5);
      const related = await relate(of, { statements, actors: said.flatMap(({ actors }) => actors) }, judge);
      own.push(...tell(related, of).relations);
    }
    found.push({ triplet, relations: own });
    rmSync(folder, { recursive: true });
  }
  await attributor.close();
  return found;
}

/** Articles of all events taken for one story: a story of that size is rare, and theirs would have more in common. */
async function costs(articles, judge) {
  const attributor = await loadAttributor();
  const told = [];
  for (const [n, { text, date }] of articles.slice(0, 100).entries()) {
    const article = {
      id: String(n),
      input: `${n}.txt`,
      title: null,
      keyPoints: [],
      text,
      published: date,
      publisher: null,
    };
    told.push({ article, ...(await attributor.attribute(article)) });
  }
  await attributor.close();
  const rows = [];
  for (const count of [12, 25, 50, 100].filter((one) => one <= told.length)) {
    const of = told.slice(0, count);
    const found = { statements: of.flatMap((one) => one.statements), actors: of.flatMap(({ actors }) => actors) };
    const began = performance.now();
    const { assertions, bonds } = await relate(
      of.map(({ article }) => article),
      found,
      judge,
    );
    rows.push([count, assertions.length, bonds.length, ((performance.now() - began) / 1000).toFixed(1)]);
  }
  return rows;
}

async function judged(path, judge) {
  const counts = {};
  const of = (label) => (counts[label] ??= { gold: 0, said: 0, right: 0 });
  const pairs = readJsonl(path);
  for (const { a, b, label } of pairs) {
    const [{ stance }] = await judge.judge([[passageOn(b, a), b]]);
    const [said] = Object.entries(stance).reduce((x, y) => (y[1] > x[1] ? y : x));
    of(label).gold++;
    of(said).said++;
    if (said === label) of(label).right++;
  }
  const f1 = ({ gold, said, right }) => (gold + said > 0 ? (2 * right) / (gold + said) : 0);
  const present = Object.values(counts).filter(({ gold }) => gold > 0);
  const right = present.reduce((sum, one) => sum + one.right, 0);
  return [
    ...[basename(path), pairs.length, percent(right / pairs.length)],
    percent(present.reduce((sum, one) => sum + f1(one), 0) / present.length),
    ...["agree", "disagree", "neutral"].map((label) => (counts[label]?.gold ? percent(f1(counts[label])) : "")),
  ];
}
