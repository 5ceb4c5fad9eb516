import { storiesOf } from "../dist/relate/stories.js";
import { tellingOf } from "../dist/relate/topic.js";
import { readJsonl } from "./annotate.mjs";
import { percent, record, table, today } from "./document.mjs";

/** npm run bench -- stories GOLD:FIELD…: articles grouped into stories, beside the event of each by its FIELD. */
export async function stories(args) {
  if (args.length === 0)
    throw new Error(
      'Give articles by event: npm run bench -- stories GOLD.jsonl:FIELD, lines of {"id"?, "text", "title"?, "date"?, FIELD}',
    );
  const rows = args.map((arg) => {
    const [path, field] = arg.split(/:(?=[^:]*$)/);
    const gold = readJsonl(path);
    const tellings = gold.map((article, n) =>
      tellingOf({ title: null, ...article, id: String(n), published: article.date ?? null }),
    );
    const began = performance.now();
    const found = storiesOf(tellings);
    const spent = performance.now() - began;
    const storyOf = new Map(found.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
    const { p, r, f1 } = bCubed(
      gold.map((article) => article[field]),
      gold.map((_, n) => storyOf.get(String(n))),
    );
    const events = new Set(gold.map((article) => article[field])).size;
    return [
      path.split("/").slice(-2).join("/"),
      gold.length,
      events,
      found.length,
      percent(p),
      percent(r),
      percent(f1),
      `${Math.round(spent)} ms`,
    ];
  });
  record(
    "stories",
    [`${today()}.`, table([["", "articles", "events", "stories", "P", "R", "B-cubed F1", "grouping"], ...rows])].join(
      "\n\n",
    ),
  );
}

/** Bagga and Baldwin 1998: of each article, the share of its story that is of its event, and the other way round; means over articles. */
function bCubed(gold, found) {
  const sizes = (labels) =>
    labels.reduce((counts, label) => counts.set(label, (counts.get(label) ?? 0) + 1), new Map());
  const [events, stories, both] = [sizes(gold), sizes(found), sizes(gold.map((label, n) => `${label}\0${found[n]}`))];
  let [p, r] = [0, 0];
  gold.forEach((label, n) => {
    const shared = both.get(`${label}\0${found[n]}`);
    p += shared / stories.get(found[n]) / gold.length;
    r += shared / events.get(label) / gold.length;
  });
  return { p, r, f1: (2 * p * r) / (p + r) };
}
