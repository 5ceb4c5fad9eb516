import type { Article, Part } from "../records/article.js";
import { moment } from "../records/dates.js";
import type { Links } from "./links.js";
import { MarkedText } from "./marked-text.js";
import { marksOn } from "./marks.js";
import { paragraphsOf } from "./segments.js";
import { outletOf, webAddress } from "./wording.js";

interface Props {
  article: Article;
  id: string;
  links: Links;
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
export const ArticleSection = ({ article, id, links }: Props) => {
  const title = article.title ?? "Untitled";
  const on = (part: Part) => ({
    marks: marksOn(article, part, links.anchors.values()),
    places: links.places(article.id, part),
  });
  const onText = on("text");
  return (
    <article class="band article" aria-labelledby={id} lang={article.language ?? undefined}>
      <About article={article} />
      <div class="copy">
        <h3 id={id}>
          <MarkedText text={title} range={[0, title.length]} {...on("title")} />
        </h3>
        {article.keyPoints.length > 0 && (
          <ul>
            {article.keyPoints.map((point, index) => (
              <li data-part={`keyPoints.${index}`}>
                <MarkedText text={point} range={[0, point.length]} {...on(`keyPoints.${index}`)} />
              </li>
            ))}
          </ul>
        )}
        {paragraphsOf(article.text).map((range) => (
          <p>
            <MarkedText text={article.text} range={range} {...onText} />
          </p>
        ))}
      </div>
    </article>
  );
};
