/** Classes of statements that differ in how hard they are to find; each a test of one gold statement. */
const words = (text, spans) => spans.map(([start, end]) => text.slice(start, end)).join(" … ");
const first = (spans) => (spans[0] ? spans[0][0] : -1);
const VERBAL =
  /\b(\w+(ed|s|ing)|said|told|think|thought|believe|want|know|knew|wrote|made|found|felt|began|went|saw|kept|sang)\b/i;

export const classes = {
  direct: ({ quoted }) => quoted > 0.95,
  mixed: ({ quoted }) => quoted > 0 && quoted <= 0.95,
  indirect: ({ quoted }) => quoted === 0,
  "cue of one word": ({ cue }) => /^\p{L}+$/u.test(cue),
  "cue of a verb and more words": ({ cue }) => /\s/.test(cue) && VERBAL.test(cue) && !/^according to$/i.test(cue),
  "cue without a verb (noun, preposition)": ({ cue }) => /\p{L}/u.test(cue) && !VERBAL.test(cue),
  "cue is a colon or a dash": ({ cue }) => cue !== "" && !/\p{L}/u.test(cue),
  "no cue": ({ cue }) => cue === "",
  "no source": ({ of }) => of.source.length === 0,
  "source after the content": ({ of }) => first(of.source) > first(of.content),
  "content in several pieces": ({ of }) => of.content.length > 1,
  headline: ({ of, text }) => first(of.content) >= 0 && !text.slice(0, first(of.content)).includes("\n"),
};

/** What the tests of `classes` look at. */
export function describe({ text, of }, quotations) {
  let all = 0;
  let inside = 0;
  const letters = (s) => s.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  for (const [start, end] of of.content) {
    all += letters(text.slice(start, end));
    for (const [a, b] of quotations)
      if (a < end && b > start) inside += letters(text.slice(Math.max(a, start), Math.min(b, end)));
  }
  return { text, of, cue: words(text, of.cue).trim(), quoted: all ? inside / all : 0 };
}
