import { mayReport } from "../lexicon/cues.js";
import { announces } from "../lexicon/quarrels.js";
import type { Act } from "../records/act.js";
import { type Article, type Part, partText } from "../records/article.js";
import type { Quantity } from "../records/quantity.js";
import { type Span, type Spans, wordsAt, wordsBeside } from "../records/span.js";
import type { Statement } from "../records/statement.js";
import type { TimeExpression } from "../records/timex.js";
import { quantities } from "../resolve/quantities/index.js";
import { type Layout, layout } from "../resolve/sentence.js";
import { times } from "../resolve/times/index.js";
import { sentences } from "./sentences.js";

/** What somebody says, or an article in its own voice, as it is held against what others say. */
export interface Assertion {
  /** Statement.id; for an own voice the article, the part and where it begins. */
  id: string;
  article: string;
  part: Part;
  /** Which paragraph of the part the words begin in. */
  paragraph: number;
  content: Spans;
  /** The words under `content`. */
  words: string;
  /** Who says it, one id over all articles; null where nobody can be named. The own voice is that of the publisher. */
  speaker: string | null;
  /** Whether it is told who that is: by a name, or as a body ("the police"); an own voice is the outlet's, unless it may tell what another says. */
  known: boolean;
  /** Whether it is told that it is a person. */
  person?: boolean;
  /** What the speaker is called. */
  source: string;
  /** How the speaker is called here: "the minister". */
  called: string;
  cue: string;
  act: Act;
  quantities: readonly Quantity[];
  /** The days that its words name; none where it is not known when the article was published. */
  days: readonly TimeExpression[];
  /** undefined for an own voice. */
  statement?: Statement;
  /** The last characters before a statement and the first behind it, which may join it to others: "A day earlier ", "; the". */
  leads?: string;
  joins?: string;
}

/** Who speaks in a statement: an id over all articles, and a name, or words for him. */
export type SpeakerOf = (
  statement: Statement,
) => { id: string; name: string; known: boolean; person?: boolean } | undefined;

/** A sentence that is shorter says little. */
const LEAST = 30;
/** From this share on a sentence is what others say. */
const THEIRS = 0.5;

/** What an article has others say, and what it says in its own voice, in order of place. */
export function assertions(article: Article, statements: readonly Statement[], speakerOf: SpeakerOf): Assertion[] {
  const parts = new Map<Part, Whole>();
  const whole = (part: Part): Whole => {
    if (!parts.has(part)) {
      const text = partText(article, part);
      parts.set(part, { text, places: layout(text), days: daysIn(text, article.published) });
    }
    return parts.get(part)!;
  };
  const said = statements
    .filter((statement) => statement.article === article.id)
    .map((statement) => ofStatement(article, statement, speakerOf, whole(statement.part)));
  return [...said, ...ownVoice(article, said, whole("text"))];
}

/** A part of an article, and what is found in all of it at once. */
interface Whole {
  text: string;
  places: Layout;
  days: readonly TimeExpression[];
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The days that a text names; none where it is not known on which it was published. */
function daysIn(text: string, published: string | null): TimeExpression[] {
  const day = published?.slice(0, 10) ?? "";
  const isDay = ({ type, value, mod }: TimeExpression): boolean => type === "DATE" && !mod && DAY.test(value);
  return DAY.test(day) ? times(text, day).filter(isDay) : [];
}

function ofStatement(
  article: Article,
  statement: Statement,
  speakerOf: SpeakerOf,
  { text, places, days }: Whole,
): Assertion {
  const { id, part, content } = statement;
  const speaker = speakerOf(statement);
  const [start, end] = extentOf(statement);
  return {
    ...{ leads: text.slice(Math.max(0, start - LEADS), start), joins: text.slice(end, end + JOINS) },
    ...{ id, article: article.id, part, content, words: wordsAt(text, content), statement },
    paragraph: places.paragraph(content[0]![0]),
    speaker: speaker?.id ?? null,
    known: speaker?.known ?? false,
    person: speaker?.person ?? false,
    source: speaker?.name ?? wordsAt(text, statement.source),
    called: wordsAt(text, statement.source),
    cue: wordsAt(text, statement.cue),
    act: statement.act ?? "assert",
    quantities: statement.quantities ?? [],
    days: days.filter((day) => content.some((span) => isIn(day, span))),
  };
}

/** Characters that tell how a statement is joined to the one before and to the next. */
const [LEADS, JOINS] = [40, 12];

/** From where to where a statement reaches, with who says it. */
export function extentOf({ source, cue, content }: Statement): Span {
  const spans = [...source, ...cue, ...content];
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** The sentences of the body that are not what others say. */
function ownVoice({ id, publisher }: Article, said: readonly Assertion[], { text, places, days }: Whole): Assertion[] {
  // Who says it, and that it is said, is no word of the article's own on the matter.
  const theirs = said
    .filter(({ part }) => part === "text")
    .flatMap(({ content, statement }) => [...content, ...statement!.source, ...statement!.cue]);
  const figures = quantities(text);
  return (
    sentences(text)
      .filter(([start, end]) => end - start >= LEAST)
      // What a sentence announces of those who speak next is its own word, even where a part of it was taken for theirs.
      .filter(
        ([start, end]) => taken([start, end], theirs) < THEIRS || announces(wordsBeside(text, [start, end], theirs)),
      )
      .map(([start, end]) => ({
        ...{ id: `${id} text ${start}`, article: id, part: "text" as const, content: [[start, end] as Span] },
        paragraph: places.paragraph(start),
        words: text.slice(start, end),
        speaker: `publisher ${publisher ?? id}`,
        // A sentence that looks as if it told what another says holds a statement that was missed, perhaps.
        known: !mayReport(text.slice(start, end)),
        source: publisher ?? "",
        called: "",
        ...{ cue: "", act: "assert" as const },
        quantities: figures.filter((one) => isIn(one, [start, end])),
        days: days.filter((one) => isIn(one, [start, end])),
      }))
  );
}

const isIn = (one: { start: number; end: number }, [start, end]: Span): boolean => one.start >= start && one.end <= end;

/** Share of a span that lies in others. */
function taken([start, end]: Span, spans: Spans): number {
  const shared = spans.reduce((sum, [s, e]) => sum + Math.max(0, Math.min(e, end) - Math.max(s, start)), 0);
  return shared / (end - start);
}
