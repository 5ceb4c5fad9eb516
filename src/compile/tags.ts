import { fold } from "../lexicon/fold.js";
import type { Article } from "../records/article.js";

/** Each label once, the one that most articles carry first; spelled as it first appears. */
function ranked(labels: readonly string[][]): string[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const ofArticle of labels) {
    for (const [key, label] of new Map(ofArticle.map((label) => [fold(label.trim()), label.trim()]))) {
      if (key === "") continue;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { label, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ label }) => label);
}

/** The union of the articles' tags. */
export const tags = (articles: readonly Article[]): string[] => ranked(articles.map((article) => article.tags));

/** The section that most articles stand in. */
export const section = (articles: readonly Article[]): string | null =>
  ranked(articles.map((article) => (article.section ? [article.section] : [])))[0] ?? null;
