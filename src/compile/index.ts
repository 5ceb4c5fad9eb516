import { RecordError } from "../errors.js";
import type { ArticleActor } from "../records/actor.js";
import { type Article, partText } from "../records/article.js";
import type { Brief } from "../records/brief.js";
import { type Decision, onActors, onStatements } from "../records/decision.js";
import { byPlace } from "../records/place.js";
import { byPublished } from "../records/published.js";
import { rowOf } from "../records/row.js";
import { wordsAt } from "../records/span.js";
import type { Statement } from "../records/statement.js";
import type { Told } from "../relate/index.js";
import { identify } from "../resolve/identity/index.js";
import { headline } from "./headline.js";
import { keyPoints } from "./key-points.js";
import { questions } from "./questions.js";
import { isFragment } from "./rows.js";
import { section, tags } from "./tags.js";
import { timeline } from "./timeline.js";
import { voices } from "./voices.js";

/**
 * The brief about these articles: nothing but their own words, each with its place. The order of the input is of no matter.
 * @param found what was said in them, by whom, what people decided on who is who, and how it stands to each other
 */
export function compile(
  articles: readonly Article[],
  found: {
    statements: readonly Statement[];
    actors: readonly ArticleActor[];
    decisions?: readonly Decision[];
    related?: Told;
  },
): Brief {
  const { statements, actors, decisions = [], related } = found;
  if (articles.length === 0) throw new RecordError("empty", "A brief needs at least one article, and got none.");
  const speakers = new Map(actors.map((actor) => [`${actor.article} ${actor.id}`, actor]));
  const speakerOf = ({ article, actor }: Statement): ArticleActor | undefined => speakers.get(`${article} ${actor}`);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const ordered = [...articles].sort(byPublished);
  const rows = ordered.flatMap((article) =>
    statements
      .filter((statement) => statement.article === article.id)
      .sort(byPlace)
      .map((statement) => {
        const outer = byId.get(statement.within ?? "");
        const reporter = outer && (speakerOf(outer)?.name ?? wordsAt(partText(article, outer.part), outer.source));
        return rowOf(article, statement, speakerOf(statement), reporter);
      })
      .filter((row) => !isFragment(row)),
  );
  const title = headline(ordered);
  return {
    headline: title,
    section: section(ordered),
    tags: tags(ordered),
    keyPoints: keyPoints(ordered, title),
    disputes: related?.disputes ?? [],
    differences: related?.relations.filter(({ kind }) => kind === "differs") ?? [],
    corroborated: related?.corroborated ?? [],
    questions: questions(ordered),
    timeline: timeline(ordered, statements),
    voices: voices(rows, identify(actors, onActors(decisions), { oneStory: true }), onStatements(decisions)),
    sources: ordered.map(({ id, capture, input, url, title, publisher, byline, published }) => ({
      ...{ article: id, capture, input, url, title, publisher, byline, published },
    })),
  };
}
