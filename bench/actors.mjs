import { basename } from "node:path";
import { readJsonl, start } from "./annotate.mjs";
import { percent, record, table, today } from "./document.mjs";
import { core, sameName, words } from "./same-name.mjs";
import { cover, linked, matches, wordsOf } from "./score.mjs";

/**
 * npm run bench -- actors ROWS.jsonl TEXTS.jsonl: who speaks, what they do, through what and how hedged, from plain text through
 * `audiatur annotate`. Counted over the marked statements that were found: their cues share a word (or neither has one) and their
 * contents overlap by IoU >= 0.5, one to one.
 */
export async function actors(args) {
  const [rowsPath, textsPath] = args;
  if (!textsPath)
    throw new Error("Give rows and the texts that they are of: npm run bench -- actors ROWS.jsonl TEXTS.jsonl");
  const texts = new Map(readJsonl(textsPath).map((document) => [document.id, document]));
  const filter = start(1);
  const met = [];
  let rows = 0;
  const gold = readJsonl(rowsPath);
  for (const document of gold) {
    rows += document.rows.length;
    met.push(...pairs(texts.get(document.id).text, document.rows, await filter.annotate(texts.get(document.id))));
  }
  await filter.end();
  const share = (of, right) => percent(of.filter(right).length / (of.length || 1));
  const named = met.filter(({ resolve }) => resolve);
  record(
    "actors",
    [
      `**${basename(rowsPath)}**: ${gold.length} articles, ${rows} statements, ${met.length} of them found; ${today()}.`,
      table([
        ["", "statements", "%"],
        ["actor right", met.length, share(met, ({ right }) => right)],
        ["actor right where the source does not hold the name", named.length, share(named, ({ right }) => right)],
        ["act right", met.length, share(met, ({ row, found }) => row.act === found.act)],
        ["channel, F1", met.length, f1(met, "channel", ({ found }) => found.channel?.kind)],
        ["hedged, F1", met.length, f1(met, "hedged", ({ found }) => found.hedges.length > 0 || undefined)],
      ]),
    ].join("\n\n"),
  );
}

function f1(met, field, told) {
  const marked = met.filter(({ row }) => row[field]).length;
  const found = met.filter((one) => told(one)).length;
  const right = met.filter((one) => told(one) && told(one) === one.row[field]).length;
  return percent((2 * right) / (marked + found || 1));
}

/** Marked rows with the statements that meet them, the best overlap first. */
function pairs(text, marked, { statements, actors }) {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const all = wordsOf(text);
  const covers = ({ cue, content }) => ({ cue: cover(all, cue), content: cover(all, content) });
  return [...matches(marked.map(covers), statements.map(covers), linked)].map(([i, j]) => {
    const [row, found] = [marked[i], statements[j]];
    const own = words(row.source.map(([start, end]) => text.slice(start, end)).join(" "));
    const resolve = row.actor !== null && !core(row.actor).every((word) => own.includes(word));
    return { row, found, resolve, right: sameName(row.actor, row.kind, names.get(found.actor)) };
  });
}
