import type { Brief, Voice } from "../records/brief.js";
import { Cites } from "./cites.js";
import type { Links } from "./links.js";
import { voiceTitle } from "./wording.js";

/** Up to five lines of the articles' own, each with whose it is. */
export const KeyPoints = ({ brief, links }: { brief: Brief; links: Links }) => (
  <section aria-labelledby="key-points">
    <h2 id="key-points">Key points</h2>
    <ul class="points">
      {brief.keyPoints.map(({ words, cites }) => (
        <li>
          {words} <Cites cites={cites} links={links} />
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
