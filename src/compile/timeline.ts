import { quotations } from "../attribute/kind.js";
import type { Article } from "../records/article.js";
import type { Happening } from "../records/happening.js";
import type { Line } from "../records/line.js";
import { compare } from "../records/published.js";
import type { Statement } from "../records/statement.js";
import { sentences } from "../relate/sentences.js";
import { times } from "../resolve/index.js";
import { afterDateline } from "./lead.js";
import { cite, overlap, tellsTheSame, topic } from "./words.js";

// Two sentences of different articles that share this much of the shorter one tell of one happening.
const sameness = 0.6;
/** Days and months; a year says too little of when. */
const DATED = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** What they mean within a quotation hangs on the day on which it was said, which is seldom known. */
const OF_SPEAKER = /^(?:today|tonight|tomorrow|yesterday)\b/iu;

interface Told extends Happening {
  about: ReadonlySet<string>;
  /** Whether its sentence has no other date. */
  alone: boolean;
}

/**
 * What happened when, as far as articles with a date name days and months: the sentences that name them, oldest first. What several articles tell of
 * one day stands once; where they give it different days, the others stand beside it.
 */
export function timeline(articles: readonly Article[], statements: readonly Statement[]): Happening[] {
  const found: Told[] = [];
  for (const happening of articles.flatMap((article) => happenings(article, statements))) {
    const alike = found.filter(
      (other) =>
        other.cites[0]!.article !== happening.cites[0]!.article && overlap(other.about, happening.about) >= sameness,
    );
    const twin = alike.find(
      ({ when, words }) => when === happening.when && tellsTheSame(words, happening.words, sameness),
    );
    const rival = alike.find(({ when }) => when.length === happening.when.length);
    if (twin) cite(twin, happening);
    else if (rival?.alone && happening.alone && !rival.said && !happening.said)
      rival.elsewhere.push({ when: happening.when, line: { words: happening.words, cites: happening.cites } });
    else found.push(happening);
  }
  return found.sort((a, b) => compare(a.when, b.when)).map(({ about: _, alone: __, ...happening }) => happening);
}

/** The dated sentences of one article, each date of a sentence for itself. */
function happenings({ id, text, published }: Article, statements: readonly Statement[]): Told[] {
  if (published === null) return [];
  // A time counts for what is said only in the sentence of its cue: the sentence before tells what happened.
  const said = new Map(
    statements.flatMap(({ article, part, saidAt, cue }) =>
      article === id && part === "text" && saidAt && cue[0] ? [[saidAt.start, cue[0][0]] as const] : [],
    ),
  );
  const cues = statements.flatMap(({ article, part, cue }) => (article === id && part === "text" ? cue : []));
  const quoted = quotations(text);
  const dates = times(text, published).filter(({ type, value, start, end }) => {
    if (type !== "DATE" || !DATED.test(value)) return false;
    const said = text.slice(start, end);
    // "The Sept. 11 attacks" of long ago are named, not told.
    if (!/\d{4}/.test(said) && Number(published.slice(0, 4)) - Number(value.slice(0, 4)) > 1) return false;
    return !(OF_SPEAKER.test(said) && quoted.some((span) => isIn(start, ...span)));
  });
  let at = 0;
  return sentences(text).flatMap(([start, end]): Told[] => {
    const own: Told[] = [];
    for (; at < dates.length && dates[at]!.start < end; at++) {
      const { value, start: where } = dates[at]!;
      if (where < start || own.some(({ when }) => when === value)) continue;
      const begins = start === 0 ? afterDateline(text) : start;
      const words = text.slice(begins, end);
      const line: Line = { words, cites: [{ article: id, part: "text", spans: [[begins, end]] }] };
      own.push({
        ...line,
        when: value,
        said: isIn(said.get(where), start, end) || cues.some(([from, to]) => isIn(where, from, to)),
        elsewhere: [],
        about: topic(words),
        alone: true,
      });
    }
    return own.map((one) => ({ ...one, alone: own.length === 1 }));
  });
}

const isIn = (at: number | undefined, start: number, end: number): boolean =>
  at !== undefined && at >= start && at < end;
