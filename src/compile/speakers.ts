import { fold } from "../lexicon/fold.js";
import type { Article } from "../records/article.js";
import type { StatementRow } from "../records/brief.js";
import { fullest, lowerCaseWords, nameIn, namesInText } from "../resolve/names.js";

/** The name that each row's own words give, by statement. In a headline, where all may be capitals, the body must bear it out. */
function namesOf(article: Article, rows: readonly StatementRow[]): Map<string, string> {
  const common = lowerCaseWords(article.text);
  const body = fold(article.text);
  const names = rows.flatMap(({ statement, words }): [string, string][] => {
    const name = nameIn(words.source, (word) => common.has(word));
    return name !== null && (statement.part === "text" || body.includes(fold(name))) ? [[statement.id, name]] : [];
  });
  return new Map(names);
}

/** Who says what, in the fullest form: by statement, only for statements whose source is a name. */
export function speakersOf(articles: readonly Article[], rows: readonly StatementRow[]): Map<string, string> {
  const near = articles.flatMap((article) => {
    const names = namesOf(
      article,
      rows.filter(({ statement }) => statement.article === article.id),
    );
    // The article's other sources come before its other words: a name that speaks is more surely a name.
    const lengthen = (name: string) =>
      fullest(name, names.values()) ?? fullest(name, namesInText(name, article.text)) ?? name;
    return [...names].map(([statement, name]): [string, string] => [statement, lengthen(name)]);
  });
  const everywhere = near.map(([, name]) => name);
  return new Map(near.map(([statement, name]) => [statement, fullest(name, everywhere) ?? name]));
}
