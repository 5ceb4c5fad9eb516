import type { Article } from "../records/article.js";
import type { Brief, Voice } from "../records/brief.js";
import type { Anchor } from "./anchors.js";
import { ArticleSection } from "./article.js";
import { Disputes } from "./disputes.js";
import { Corroborated, Differences, Questions, Timeline } from "./findings.js";
import { Layout } from "./layout.js";
import { linksOf } from "./links.js";
import { Sources } from "./sources.js";
import { Index, KeyPoints } from "./summary.js";
import { VoiceSection } from "./voice.js";
import { dek } from "./wording.js";

const Legend = () => (
  <p class="legend">
    <span>
      <span class="content">what is said</span>
    </span>
    <span>
      <span class="source">who says it</span>
    </span>
    <span>
      <span class="cue">the words that say so</span>
    </span>
    <span>
      Words so marked are the articles’ own; a click on them leads to their place below, and back. What stands in grey
      beside them (denies, broadcast, said 8 May) is how Audiatur reads them.
    </span>
  </p>
);

interface VoicesProps {
  voices: readonly Voice[];
  anchors: ReadonlyMap<string, Anchor>;
  idOf: (voice: Voice) => string;
}

const Voices = ({ voices, anchors, idOf }: VoicesProps) => (
  <>
    {voices.map((voice) => (
      <VoiceSection voice={voice} id={idOf(voice)} anchors={anchors} />
    ))}
  </>
);

/** The brief as one page that needs no other: its statements, and the articles with their places marked. */
export function briefPage(brief: Brief, articles: readonly Article[]): string {
  const links = linksOf(brief);
  const { anchors, articleId } = links;
  const voiceId = (voice: Voice): string => `v${brief.voices.indexOf(voice) + 1}`;
  const ordered = brief.sources.flatMap((source) => articles.find(({ id }) => id === source.article) ?? []);
  const named = brief.voices.filter((voice) => voice.named);
  const unnamed = brief.voices.filter((voice) => !voice.named);
  const text = JSON.stringify([brief, ordered]);
  const page = (
    <Layout title={`${brief.headline.words} – Audiatur`} text={text}>
      <header class="masthead">
        <p class="house">Audiatur</p>
        <p>Who says what, word for word</p>
      </header>
      <main id="content">
        <header class="top">
          {brief.section && <p class="kicker">{brief.section}</p>}
          <h1>{brief.headline.words}</h1>
          <p class="dek">{dek(brief)}</p>
          {brief.tags.length > 0 && (
            <ul class="tags" aria-label="Tags">
              {brief.tags.map((tag) => (
                <li>{tag}</li>
              ))}
            </ul>
          )}
        </header>
        <div class="summary">
          {brief.keyPoints.length > 0 && <KeyPoints brief={brief} links={links} />}
          <Index voices={brief.voices} idOf={voiceId} />
        </div>
        {brief.disputes.length > 0 && <Disputes disputes={brief.disputes} links={links} />}
        {brief.differences.length > 0 && <Differences brief={brief} links={links} />}
        {brief.corroborated.length > 0 && <Corroborated brief={brief} links={links} />}
        {brief.questions.length > 0 && <Questions brief={brief} links={links} />}
        {brief.timeline.length > 0 && <Timeline brief={brief} links={links} />}
        <section aria-labelledby="voices">
          <h2 id="voices">What they say</h2>
          <Legend />
          <Voices voices={named} anchors={anchors} idOf={voiceId} />
        </section>
        {unnamed.length > 0 && (
          <section aria-labelledby="unnamed">
            <h2 id="unnamed">Not named</h2>
            <p class="note">
              Described or referred to only, in one article’s words: the same words may stand for several people.
            </p>
            <Voices voices={unnamed} anchors={anchors} idOf={voiceId} />
          </section>
        )}
        <section aria-labelledby="articles">
          <h2 id="articles">The articles</h2>
          {ordered.map((article) => (
            <ArticleSection article={article} id={articleId(article.id)} links={links} />
          ))}
        </section>
        <section aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <Sources sources={brief.sources} idOf={articleId} />
        </section>
      </main>
      <footer class="colophon">
        <p>
          Compiled by Audiatur. Percentages are the confidence of the attribution. “Capture” is the SHA-256 of the bytes
          that the article was read from.
        </p>
      </footer>
    </Layout>
  );
  return `<!doctype html>\n${page.toString()}\n`;
}
