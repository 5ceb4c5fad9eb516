import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import nlp from "compromise";
import { readJsonl, start } from "./annotate.mjs";
import { percent, record, table, today } from "./document.mjs";
import { prf } from "./score.mjs";

/**
 * npm run bench -- names GOLD.jsonl[.gz] [--gum FOLDER]: names by exact span and type, through `audiatur annotate`, beside compromise, which
 * knows people, organisations and places. --gum: folders of GUM's trees, of which the news is taken.
 */
export async function names(args) {
  const at = args.indexOf("--gum");
  const [paths, folders] = at < 0 ? [args, []] : [args.slice(0, at), args.slice(at + 1)];
  if (paths.length + folders.length === 0)
    throw new Error('Give marked texts: npm run bench -- names GOLD.jsonl, lines of {"id", "text", "entities"}');
  const sets = paths.map((path) => ({ name: basename(path), gold: readJsonl(path) }));
  if (folders.length > 0)
    sets.push({ name: "the news of GUM, by its own types", gold: folders.flatMap(gumNews), only: THREE });
  const filter = start(1);
  const sections = [];
  for (const { name, gold, only } of sets) {
    const ours = [];
    for (const document of gold) ours.push((await filter.annotate(document)).entities);
    const theirs = gold.map(({ text }) => compromise(text));
    const rows = [
      ...(only ? [] : [["audiatur, all four types", ...figures(gold, ours)]]),
      ...THREE.concat(only ? [] : ["MISC"]).map((type) => [`audiatur, ${type}`, ...figures(gold, ours, [type])]),
      ["audiatur, PER, ORG and LOC", ...figures(gold, ours, THREE)],
      ["compromise, PER, ORG and LOC", ...figures(gold, theirs, THREE)],
    ];
    sections.push(
      [
        `**${name}**: ${gold.length} texts, ${today()}.`,
        table([["", "P", "R", "F1", "found", "marked"], ...rows]),
      ].join("\n\n"),
    );
  }
  await filter.end();
  record("names", sections.join("\n\n"));
}

const THREE = ["PER", "ORG", "LOC"];

function figures(gold, found, types) {
  const t = { gold: 0, predicted: 0, right: 0 };
  const key = ({ start, end, type }) => `${start} ${end} ${type}`;
  gold.forEach(({ entities }, n) => {
    const kept = (list) => new Set(list.filter(({ type }) => !types || types.includes(type)).map(key));
    const [want, have] = [kept(entities), kept(found[n])];
    t.gold += want.size;
    t.predicted += have.size;
    for (const one of have) t.right += want.has(one);
  });
  const { p, r, f1 } = prf(t);
  return [percent(p), percent(r), percent(f1), t.predicted, t.gold];
}

function compromise(text) {
  const document = nlp(text);
  const of = (view, type) =>
    view.json({ offset: true }).map(({ text: words, offset }) => {
      const bare = words.replace(/^\W+|(?:['’]s)?\W*$/gu, "");
      const begins = offset.start + words.indexOf(bare);
      return { start: begins, end: begins + bare.length, type };
    });
  return [...of(document.people(), "PER"), ...of(document.organizations(), "ORG"), ...of(document.places(), "LOC")];
}

const TYPES = { person: "PER", organization: "ORG", place: "LOC" };

/** GUM marks every mention; a name is one that begins and ends with a proper noun and has nothing but these and small words between. */
function gumNews(folder) {
  return readdirSync(folder)
    .filter((file) => file.startsWith("GUM_news_"))
    .map((file) => {
      let text = "";
      const tokens = [];
      const open = [];
      const entities = [];
      let hidden;
      for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
        if (line.startsWith("# newpar") && text) text = `${text.trimEnd()}\n\n`;
        const [id, form, , upos, , , , , , misc] = line.split("\t");
        if (misc === undefined) hidden = undefined;
        if (misc === undefined || id.includes(".")) continue;
        if (id.includes("-")) {
          hidden = { until: Number(id.split("-")[1]), misc };
          continue;
        }
        const inside = hidden && Number(id) <= hidden.until ? hidden : undefined;
        tokens.push({ start: text.length, end: text.length + form.length, upos });
        text += form;
        const glued = inside
          ? Number(id) < inside.until || /SpaceAfter=No/.test(inside.misc)
          : /SpaceAfter=No/.test(misc);
        if (!glued) text += " ";
        marks(/Entity=([^|]+)/.exec(misc)?.[1] ?? "", tokens, open, (first, type) => {
          const span = tokens.slice(first);
          const proper = ({ upos }) => upos === "PROPN";
          const small = ({ upos }) => ["PROPN", "ADP", "DET", "PUNCT", "PART", "CCONJ"].includes(upos);
          if (TYPES[type] && proper(span[0]) && proper(span.at(-1)) && span.every(small))
            entities.push({ start: span[0].start, end: span.at(-1).end, type: TYPES[type] });
        });
      }
      return { id: file, text: text.trimEnd(), entities };
    });
}

/** Brackets of one token: "(7-person-…" opens, ")" right after the attributes closes the same one, "7)" an earlier one. */
function marks(words, tokens, open, close) {
  for (const part of words.match(/\([^()]*\)?|\d+\)/g) ?? []) {
    if (part.startsWith("(")) {
      const [id, type] = part.slice(1).split("-");
      open.push({ id, type, first: tokens.length - 1 });
      if (part.endsWith(")")) close(tokens.length - 1, open.pop().type);
    } else {
      const at = open.findLastIndex(({ id }) => id === part.slice(0, -1));
      if (at >= 0) close(open[at].first, open.splice(at, 1)[0].type);
    }
  }
}
