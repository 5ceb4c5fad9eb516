import type { Child } from "hono/jsx";
import type { Span } from "../records/span.js";
import { type Mark, type Role, type Segment, segmentsOf } from "./segments.js";

const roles: Role[] = ["content", "source", "cue"];

/** "12.0 14.1": which statements, and which of their spans, a segment belongs to in this role. */
const tokens = ({ marks }: Segment, role: Role): string | undefined =>
  marks
    .filter((mark) => mark.role === role)
    .map(({ mark, index }) => `${mark}.${index}`)
    .join(" ") || undefined;

const length = ({ span: [start, end] }: Mark): number => end - start;

/** The statement that a click on the segment means: that of the shortest mark, which lies innermost. */
const innermost = ({ marks }: Segment): Mark => marks.reduce((a, b) => (length(b) < length(a) ? b : a));

const Marked = ({ segment, words }: { segment: Segment; words: string }) => {
  const inner = roles
    .filter((role) => segment.marks.some((mark) => mark.role === role))
    .reduceRight<Child>((child, role) => <span class={role}>{child}</span>, words);
  return (
    <a
      class="mark"
      href={`#s${innermost(segment).number}`}
      tabindex={-1}
      data-source={tokens(segment, "source")}
      data-cue={tokens(segment, "cue")}
      data-content={tokens(segment, "content")}
    >
      {inner}
    </a>
  );
};

/** The small number before the first word of a statement's content: the keyboard's way back to the statement. */
const Numeral = ({ mark: { mark, number } }: { mark: Mark }) => (
  // biome-ignore lint/a11y/useAnchorContent: the style draws the number, so that the text content stays the article's.
  <a class="no" id={`m${mark}`} href={`#s${number}`} data-no={number} aria-label={`Statement ${number}`} />
);

interface Stretch {
  text: string;
  range: Span;
  marks: readonly Mark[];
  /** Elements that lines of the brief lead to, by UTF-16 offset. */
  places: ReadonlyMap<number, string>;
}

/** A stretch of an article's text with the marks on it. Its text content is exactly the article's. */
export const MarkedText = ({ text, range, marks, places }: Stretch) => (
  <>
    {segmentsOf(range, marks, places.keys()).map((segment) => {
      const words = text.slice(segment.start, segment.end);
      const place = places.get(segment.start);
      const beginning = segment.marks.filter(
        ({ role, index, span }) => role === "content" && index === 0 && span[0] === segment.start,
      );
      return (
        <>
          {place && <span class="place" id={place} />}
          {beginning.map((mark) => (
            <Numeral mark={mark} />
          ))}
          {segment.marks.length === 0 ? words : <Marked segment={segment} words={words} />}
        </>
      );
    })}
  </>
);
