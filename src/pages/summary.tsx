import type { Brief, Voice } from "../records/brief.js";
import type { Line } from "../records/line.js";
import { outletOfSource, voiceTitle } from "./wording.js";

const Cites = ({ line, brief, idOf }: { line: Line; brief: Brief; idOf: (article: string) => string }) => {
  const articles = [...new Set(line.cites.map(({ article }) => article))];
  return (
    <span class="cites">
      {articles.map((article) => {
        const source = brief.sources.find((candidate) => candidate.article === article);
        return source && <a href={`#${idOf(article)}`}>{outletOfSource(source)}</a>;
      })}
    </span>
  );
};

/** Up to five lines of the articles' own, each with whose it is. */
export const KeyPoints = (props: { brief: Brief; idOf: (article: string) => string }) => (
  <section aria-labelledby="key-points">
    <h2 id="key-points">Key points</h2>
    <ul class="points">
      {props.brief.keyPoints.map((line) => (
        <li>
          {line.words} <Cites line={line} {...props} />
        </li>
      ))}
    </ul>
  </section>
);

/** Who speaks, and how often. */
export const Index = ({ voices, idOf }: { voices: readonly Voice[]; idOf: (voice: Voice) => string }) => {
  const unnamed = voices.filter(({ named }) => !named);
  const statements = unnamed.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <nav class="index" aria-labelledby="who">
      <h2 id="who">Who speaks</h2>
      <ol>
        {voices
          .filter(({ named }) => named)
          .map((voice) => (
            <li>
              <a href={`#${idOf(voice)}`}>{voiceTitle(voice)}</a> <span>{voice.rows.length}</span>
            </li>
          ))}
        {unnamed.length > 0 && (
          <li>
            <a href="#unnamed">Not named</a> <span>{statements}</span>
          </li>
        )}
      </ol>
    </nav>
  );
};
