import type { Brief, BriefSource, StatementRow, Voice } from "../records/brief.js";
import type { Rating } from "../records/rating.js";
import { nameTypeOf } from "./name-type.js";
import { outletOfSource, webAddress } from "./wording.js";

type Node = Record<string, unknown>;

const idOf = (article: string): string => `#article-${article}`;

/**
 * schema.org: an Article about the coverage, with a Claim for every statement; spans as Web Annotation selectors. A ClaimReview stands only where a
 * person rated a claim, and is that person's.
 */
export function briefJsonLd(brief: Brief): Node {
  return {
    "@context": ["https://schema.org", { oa: "http://www.w3.org/ns/oa#" }],
    "@type": "Article",
    headline: brief.headline.words,
    ...(brief.section && { articleSection: brief.section }),
    ...(brief.tags.length > 0 && { keywords: brief.tags }),
    ...(brief.keyPoints.length > 0 && { abstract: brief.keyPoints.map(({ words }) => words).join("\n") }),
    isBasedOn: brief.sources.map(articleNode),
    hasPart: brief.voices.flatMap((voice) =>
      voice.rows.flatMap((row) => [claimNode(voice, [row, ...row.alsoIn]), ...row.ratings.map(reviewOf(row))]),
    ),
  };
}

const articleNode = (source: BriefSource): Node => ({
  "@type": "NewsArticle",
  "@id": idOf(source.article),
  ...(source.title && { headline: source.title }),
  ...(webAddress(source.url) && { url: source.url }),
  publisher: { "@type": "Organization", name: outletOfSource(source) },
  ...(source.byline && { author: source.byline }),
  ...(source.published && { datePublished: source.published }),
  identifier: { "@type": "PropertyValue", propertyID: "sha256", value: source.capture },
});

const claimId = ({ statement }: StatementRow): string => `#statement-${statement.id}`;

const reviewOf =
  (row: StatementRow) =>
  ({ rating, words, why, url, by, at }: Rating): Node => ({
    "@type": "ClaimReview",
    claimReviewed: words,
    itemReviewed: { "@id": claimId(row) },
    reviewRating: { "@type": "Rating", alternateName: rating },
    author: { name: by },
    datePublished: at,
    ...(why && { reviewBody: why }),
    ...(url && { url }),
  });

const claimNode = (voice: Voice, rows: StatementRow[]): Node => {
  const [first, ...copies] = rows as [StatementRow, ...StatementRow[]];
  return {
    "@type": "Claim",
    "@id": claimId(first),
    text: first.words.content,
    ...authorOf(voice, first),
    ...(first.published && { datePublished: first.published }),
    firstAppearance: { "@id": idOf(first.statement.article) },
    ...(copies.length > 0 && { appearance: copies.map(({ statement }) => ({ "@id": idOf(statement.article) })) }),
    "oa:hasTarget": rows.map(targetNode),
  };
};

/** The name where there is one; of a source that is only described, the description, and no type that would be a guess. */
function authorOf(voice: Voice, row: StatementRow): Node {
  if (voice.name === null) return {};
  if (!voice.named) return { author: { description: row.words.source } };
  const type = nameTypeOf(voice);
  return { author: { ...(type && { "@type": type }), name: voice.name } };
}

const targetNode = ({ statement, words }: StatementRow): Node => ({
  "@type": "oa:SpecificResource",
  "oa:hasSource": { "@id": idOf(statement.article) },
  "oa:hasScope": statement.part,
  "oa:hasSelector": [
    ...statement.content.map(([start, end]) => ({
      "@type": "oa:TextPositionSelector",
      "oa:start": start,
      "oa:end": end,
    })),
    { "@type": "oa:TextQuoteSelector", "oa:exact": words.content },
  ],
});
