import { createHash } from "node:crypto";
import { basename } from "node:path";
import { quotations } from "../dist/attribute/kind.js";
import { readJsonl, start } from "./annotate.mjs";
import { classes, describe } from "./classes.mjs";
import { percent, record, table, today } from "./document.mjs";
import { prf, score } from "./score.mjs";

/** npm run bench -- attribution GOLD.jsonl: scores through `audiatur annotate`, by class of statement, and how far confidence can be believed. */
export async function attribution(args) {
  const at = args.indexOf("--texts");
  const [paths, texts] = at < 0 ? [args, []] : [args.slice(0, at), args.slice(at + 1)];
  if (paths.length === 0) throw new Error("Give a file of marked articles: npm run bench -- attribution GOLD.jsonl");
  const textOf = textsByHash(texts);
  const sections = [];
  for (const path of paths) {
    const gold = readJsonl(path).map((document) => ({ text: textOf(document), ...document }));
    const filter = start(1);
    const documents = [];
    for (const document of gold)
      documents.push({ gold: document, statements: (await filter.annotate(document)).statements });
    await filter.end();
    const { tally, found, made } = score(documents);
    const figures = Object.entries(tally).map(([name, t]) => {
      const { p, r, f1 } = prf(t);
      return [name, percent(p), percent(r), percent(f1), t.predicted, t.gold];
    });
    const described = found.map((one) => ({ ...one, ...describe(one, quotations(one.text)) }));
    const byClass = Object.entries(classes).map(([name, test]) => {
      const of = described.filter(test);
      return [
        name,
        of.length,
        percent(of.length / described.length),
        percent(of.filter((one) => one.found).length / (of.length || 1)),
      ];
    });
    const bins = Array.from({ length: 10 }, (_, n) =>
      made.filter(({ of }) => Math.min(9, Math.floor(of.confidence * 10)) === n),
    );
    const reliability = bins.flatMap((of, n) =>
      of.length === 0
        ? []
        : [
            [
              `${n / 10}–${(n + 1) / 10}`,
              of.length,
              percent(mean(of.map((x) => x.of.confidence))),
              percent(mean(of.map((x) => Number(x.right)))),
            ],
          ],
    );
    sections.push(
      [
        `**${basename(path)}**: ${gold.length} articles, ${today()}.`,
        table([["", "P", "R", "F1", "found", "marked"], ...figures]),
        "Recall by class of marked statement (relation):",
        table([["class", "marked", "share %", "recall %"], ...byClass]),
        "Confidence, and the share of statements that were right:",
        table([["confidence", "found", "mean %", "right %"], ...reliability]),
      ].join("\n\n"),
    );
  }
  record("attribution", sections.join("\n\n"));
}

/** Marks without texts name them by the SHA-256 of their UTF-8: looked up in the "text" of every line of the files given. */
function textsByHash(paths) {
  const known = new Map(
    paths.flatMap(readJsonl).map(({ text }) => [createHash("sha256").update(text).digest("hex"), text]),
  );
  return ({ text, sha256, id }) => {
    const found = text ?? known.get(sha256);
    if (found === undefined) throw new Error(`No text of ${id}: name the files that hold it after --texts.`);
    return found;
  };
}

const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / (numbers.length || 1);
