import type { Article } from "../records/article.js";
import type { Line } from "../records/line.js";
import { sentences } from "../relate/sentences.js";
import { tellingOf } from "../relate/topic.js";
import { mass, shared, type Wording, wordingOf } from "../relate/wording.js";
import { afterDateline } from "./lead.js";
import { cite, overlap, tellsTheSame, topic } from "./words.js";

const [atLeast, atMost] = [3, 5];
// Two lines that share this much of the shorter one say the same thing to a reader; sentences that are chosen from many may share less.
const [sameness, likeness] = [0.6, 0.4];
/** Sentences of an article that may be key points: news says first what it is about. */
const OPENING = 12;
/** How much each sentence further down counts less. */
const FALLS = 0.3;
/** Words of a sentence that stands alone and is read at once. */
const [FEW, MANY] = [8, 55];
/** What begins so leans on what stands before, or is somebody's voice and not the matter. */
const LEANS =
  /^(?:["“‘'(]|(?:(?:in|at|on|with|for|to|by|of)\s+)?(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so|still|meanwhile)\b)/iu;
/** "The group", "The ruling": what is known already, where no name near it says what that is. A first sentence may begin so. */
const KNOWN = /^The\s+\p{Ll}/u;
const NAMED = /^The(?:\s+\S+){0,6}?\s+["“‘']?\p{Lu}/u;
/** "Such legislation", "these talks": what was told of in another sentence. */
const TOLD_BEFORE = /(?<!\p{L})(?:such(?!\s+(?:as|an?)\b)|these|those(?!\s+who\b))\s+\p{Ll}/iu;
/** Headings and captions have no stop. */
const WHOLE = /^[\p{Lu}\p{N}].*[.!?…]["”’')]*$/su;

interface Candidate {
  line: Line;
  /** Whether an article begins so. */
  first?: boolean;
  wording: Wording;
  score: number;
  index: number;
}

/**
 * Up to five lines for a reader in a hurry: the articles' own key points, best supported by the other articles first. Where there are fewer than three, sentences of their
 * openings that hold most of what the story is about. All are the articles' words, unchanged.
 * @param headline of the brief, which is not said again
 */
export function keyPoints(articles: readonly Article[], headline?: Line): Line[] {
  const chosen: Candidate[] = [];
  const take = (candidates: readonly Candidate[], most: number, least: number): void => {
    for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.index - b.index)) {
      const twin = chosen.find(({ line }) => tellsTheSame(line.words, candidate.line.words, sameness));
      if (twin) cite(twin.line, candidate.line);
      else if (candidate.line.words === headline?.words) continue;
      else if (chosen.length < most && chosen.every((other) => alike(other, candidate) < least)) chosen.push(candidate);
    }
  };
  take(ownPoints(articles), atMost, Number.POSITIVE_INFINITY);
  if (chosen.length < atLeast) take(openings(articles), chosen.length === 0 ? atMost : atLeast, likeness);
  return chosen.sort((a, b) => a.index - b.index).map(({ line }) => line);
}

const alike = ({ wording: a }: Candidate, { wording: b }: Candidate): number =>
  shared(a, b) / (Math.min(mass(a), mass(b)) || 1);

function ownPoints(articles: readonly Article[]): Candidate[] {
  const texts = new Map(articles.map((article) => [article.id, topic(article.text)]));
  return articles
    .flatMap((article) =>
      article.keyPoints.map((words, n): Line => {
        return { words, cites: [{ article: article.id, part: `keyPoints.${n}`, spans: [[0, words.length]] }] };
      }),
    )
    .map((line, index) => {
      const words = topic(line.words);
      const support = articles.filter(({ id }) => id !== line.cites[0]!.article);
      const wording = wordingOf(line.words);
      return {
        line,
        index,
        wording,
        score: support.reduce((sum, { id }) => sum + overlap(words, texts.get(id)!), 0),
      };
    });
}

function openings(articles: readonly Article[]): Candidate[] {
  const about = new Map<string, number>();
  for (const article of articles)
    for (const [stem, weight] of Object.entries(tellingOf(article).topic))
      about.set(stem, (about.get(stem) ?? 0) + weight / articles.length);
  const found = articles.flatMap(({ id, text }) => {
    return sentences(text)
      .slice(0, OPENING)
      .map(([start, end], place) => {
        // A headline may be told again above the dateline.
        const begins = start === 0 || text[start - 1] === "\n";
        const from = begins ? start + afterDateline(text.slice(start, end)) : start;
        const words = text.slice(from, end);
        const line: Line = { words, cites: [{ article: id, part: "text", spans: [[from, end]] }] };
        return { line, place };
      });
  });
  return found
    .map(({ line, place }, n): Candidate => {
      const wording = wordingOf(line.words);
      const told = [...wording.keys()].reduce((sum, stem) => sum + (about.get(stem) ?? 0), 0);
      // Behind all own points, in the order of the articles.
      const score = told / Math.sqrt(wording.size || 1) / (1 + FALLS * place);
      return { line, wording, score, first: place === 0, index: articles.length * 100 + n };
    })
    .filter(({ line: { words }, first }) => {
      const count = words.split(/\s+/).length;
      return count >= FEW && count <= MANY && WHOLE.test(words) && !leans(words, first) && closed(words);
    });
}

const leans = (words: string, first = false): boolean =>
  LEANS.test(words) || TOLD_BEFORE.test(words) || (!first && KNOWN.test(words) && !NAMED.test(words));

/** Whether every quotation that begins in a sentence ends in it. */
const closed = (words: string): boolean =>
  (words.match(/"/g)?.length ?? 0) % 2 === 0 && (words.match(/“/g)?.length ?? 0) === (words.match(/”/g)?.length ?? 0);
