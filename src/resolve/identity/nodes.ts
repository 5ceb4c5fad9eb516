import type { ActorKind, ArticleActor } from "../../records/actor.js";
import type { Member } from "../../records/identity.js";
import { blocks } from "./blocks.js";
import { tokensOf } from "./forms.js";

/** One actor of one article among all. */
export interface Node {
  member: Member;
  key: string;
  kind: ActorKind;
  tokens: readonly string[];
  /** What the article says it is: the nouns of its titles. */
  titles: ReadonlySet<string>;
  /** Full names, folded, of the others who speak in the article. */
  company: ReadonlySet<string>;
}

export const keyOf = ({ article, name }: Member): string => `${article} ${name}`;

/** Every actor with a name, in an order that does not hang on how they came. */
export function nodesOf(actors: readonly ArticleActor[]): Node[] {
  const named = actors.filter((actor) => actor.named);
  const casts = blocks(named, ({ article }) => [article]);
  return [...casts.values()]
    .flatMap((cast) =>
      cast.map(({ article, name, kind, titles }): Node => {
        const member = { article, name };
        const others = cast.filter((other) => other.name !== name).map((other) => tokensOf(other.name));
        const company = new Set(others.filter(({ length }) => length > 1).map((tokens) => tokens.join(" ")));
        return {
          member,
          key: keyOf(member),
          kind,
          tokens: tokensOf(name),
          titles: new Set(titles.map((title) => title.split(" ").at(-1)!)),
          company,
        };
      }),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
