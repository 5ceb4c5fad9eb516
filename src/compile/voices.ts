import { fold } from "../lexicon/fold.js";
import type { ActorKind } from "../records/actor.js";
import type { StatementRow, Voice } from "../records/brief.js";
import type { Identity } from "../records/identity.js";
import type { Rating } from "../records/rating.js";
import { latest, ratingsOf } from "./ratings.js";
import { foldCopies } from "./rows.js";
import { words } from "./words.js";

interface Group {
  name: string | null;
  named: boolean;
  kind: ActorKind | null;
  forms: string[];
  rows: StatementRow[];
}

/** Named voices first, those who say most before the others; then descriptions; statements of no one last. */
const rank = ({ name, named }: Voice): number => (named ? 0 : name !== null ? 1 : 2);

/** The words by which an unnamed voice is known: only within its article, unless a copy of its words stands in another. */
const describe = ({ speaker, words: { source } }: StatementRow): string => words(speaker?.name ?? source).join(" ");

function unnamedGroups(rows: readonly StatementRow[]): Group[] {
  const groups = new Map<string, Group>();
  // Copies are folded first, over all articles, so that a wire's "a spokesman" is one voice in every paper that prints it.
  for (const { alsoIn, ...row } of foldCopies(rows, false)) {
    const description = describe(row);
    const key = description === "" ? "" : `${row.statement.article} ${description}`;
    const group = groups.get(key) ?? {
      name: description === "" ? null : (row.speaker?.name ?? row.words.source),
      named: false,
      kind: row.speaker?.kind ?? null,
      forms: [],
      rows: [],
    };
    group.rows.push(row, ...alsoIn);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Statements of one identity; what it is called is how the sources call it that name it themselves. */
function namedGroups(rows: readonly StatementRow[], identities: readonly Identity[]): Group[] {
  const of = new Map(
    identities.flatMap((one) => one.members.map(({ article, name }) => [`${article} ${name}`, one] as const)),
  );
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { id, name, kind } = of.get(`${row.statement.article} ${row.speaker!.name}`)!;
    const group = groups.get(id) ?? { name, named: true, kind, forms: [], rows: [] };
    group.rows.push(row);
    if (row.statement.actorConfidence === 1) group.forms.push(row.words.source);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** "The Federation’s secretary of state, Daniel Whitcombe, who …" without what only the sentence adds. */
const shortForm = (source: string): string =>
  source.replace(/,\s+(?:who|whose|which|where)\b.*$/su, "").replace(/[\s,]+$/u, "");

const withoutArticle = (form: string): string => fold(form).replace(/^(?:the|an?) /, "");

function voiceOf({ name, named, kind, forms, rows }: Group, ratings: ReadonlyMap<string, readonly Rating[]>): Voice {
  const others = new Map<string, string>();
  for (const form of forms.map(shortForm))
    if (!others.has(withoutArticle(form))) others.set(withoutArticle(form), form);
  if (name !== null) others.delete(fold(name));
  const folded = foldCopies(rows, named).map((row) => ({
    ...row,
    // Copies may have been rated apart.
    ratings: latest([row, ...row.alsoIn].flatMap(({ statement }) => ratings.get(statement.id) ?? [])),
  }));
  return { name, named, kind, alsoAs: [...others.values()], rows: folded };
}

/** Statements grouped by who says them, with what people found of them. `rows` stand in the order of articles, then of places. */
export function voices(
  rows: readonly StatementRow[],
  identities: readonly Identity[],
  ratings: readonly Rating[],
): Voice[] {
  const named = (row: StatementRow): boolean => row.speaker?.named === true;
  const groups = [...namedGroups(rows.filter(named), identities), ...unnamedGroups(rows.filter((row) => !named(row)))];
  const rated = ratingsOf(rows, ratings);
  return groups
    .map((group) => voiceOf(group, rated))
    .sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length);
}
