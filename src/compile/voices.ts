import { fold } from "../lexicon/fold.js";
import type { Article } from "../records/article.js";
import type { StatementRow, Voice } from "../records/brief.js";
import { foldCopies } from "./rows.js";
import { speakersOf } from "./speakers.js";
import { words } from "./words.js";

interface Group {
  name: string | null;
  named: boolean;
  forms: string[];
  rows: StatementRow[];
}

/** Named voices first, those who say most before the others; then descriptions and pronouns; statements of no one last. */
const rank = ({ name, named }: Voice): number => (named ? 0 : name !== null ? 1 : 2);

/** The words by which an unnamed voice is known: only within its article, unless a copy of its words stands in another. */
const describe = (row: StatementRow): string => words(row.words.source).join(" ");

function unnamedGroups(rows: readonly StatementRow[]): Group[] {
  const groups = new Map<string, Group>();
  // Copies are folded first, over all articles, so that a wire's "a spokesman" is one voice in every paper that prints it.
  for (const { alsoIn, ...row } of foldCopies(rows, false)) {
    const description = describe(row);
    const key = description === "" ? "" : `${row.statement.article} ${description}`;
    const group = groups.get(key) ?? {
      name: description === "" ? null : row.words.source,
      named: false,
      forms: [],
      rows: [],
    };
    group.rows.push(row, ...alsoIn);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function namedGroups(rows: readonly StatementRow[], speakers: ReadonlyMap<string, string>): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const name = speakers.get(row.statement.id)!;
    const group = groups.get(fold(name)) ?? { name, named: true, forms: [], rows: [] };
    group.rows.push(row);
    group.forms.push(row.words.source);
    groups.set(fold(name), group);
  }
  return [...groups.values()];
}

/** "The Federation’s secretary of state, Daniel Whitcombe, who …" without what only the sentence adds. */
const shortForm = (source: string): string =>
  source.replace(/,\s+(?:who|whose|which|where)\b.*$/su, "").replace(/[\s,]+$/u, "");

const withoutArticle = (form: string): string => fold(form).replace(/^(?:the|an?) /, "");

function voiceOf({ name, named, forms, rows }: Group): Voice {
  const others = new Map<string, string>();
  for (const form of forms.map(shortForm))
    if (!others.has(withoutArticle(form))) others.set(withoutArticle(form), form);
  if (name !== null) others.delete(fold(name));
  return { name, named, alsoAs: [...others.values()], rows: foldCopies(rows, named) };
}

/** Statements grouped by who says them. `rows` stand in the order of articles, then of places. */
export function voices(articles: readonly Article[], rows: readonly StatementRow[]): Voice[] {
  const speakers = speakersOf(articles, rows);
  const groups = [
    ...namedGroups(
      rows.filter(({ statement }) => speakers.has(statement.id)),
      speakers,
    ),
    ...unnamedGroups(rows.filter(({ statement }) => !speakers.has(statement.id))),
  ];
  return groups.map(voiceOf).sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length);
}
