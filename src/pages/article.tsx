import type { Article } from "../records/article.js";
import type { Anchor } from "./anchors.js";
import { moment } from "./dates.js";
import { MarkedText } from "./marked-text.js";
import { marksOn } from "./marks.js";
import { paragraphsOf } from "./segments.js";
import { outletOf, webAddress } from "./wording.js";

interface Props {
  article: Article;
  id: string;
  anchors: ReadonlyMap<string, Anchor>;
}

const About = ({ article }: { article: Article }) => {
  const address = webAddress(article.url ?? article.input);
  return (
    <div class="aside">
      <p class="outlet">{outletOf({ ...article, outlet: article.publisher })}</p>
      <p>{article.published ? <time datetime={article.published}>{moment(article.published)}</time> : "undated"}</p>
      {article.byline && <p>{article.byline}</p>}
      {article.section && <p>{article.section}</p>}
      <p>{address ? <a href={address}>Original page</a> : <span class="path">{article.input}</span>}</p>
    </div>
  );
};

/** An article in full, with every statement marked on its words. */
export const ArticleSection = ({ article, id, anchors }: Props) => {
  const title = article.title ?? "Untitled";
  const onText = marksOn(article, "text", anchors.values());
  return (
    <article class="band article" aria-labelledby={id} lang={article.language ?? undefined}>
      <About article={article} />
      <div class="copy">
        <h3 id={id}>
          <MarkedText text={title} range={[0, title.length]} marks={marksOn(article, "title", anchors.values())} />
        </h3>
        {article.keyPoints.length > 0 && (
          <ul>
            {article.keyPoints.map((point, index) => (
              <li data-part={`keyPoints.${index}`}>
                <MarkedText
                  text={point}
                  range={[0, point.length]}
                  marks={marksOn(article, `keyPoints.${index}`, anchors.values())}
                />
              </li>
            ))}
          </ul>
        )}
        {paragraphsOf(article.text).map((range) => (
          <p>
            <MarkedText text={article.text} range={range} marks={onText} />
          </p>
        ))}
      </div>
    </article>
  );
};
