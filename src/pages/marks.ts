import type { Article, Part } from "../records/article.js";
import type { Anchor } from "./anchors.js";
import type { Mark, Role } from "./segments.js";

const roles: Role[] = ["source", "cue", "content"];

/** The marks that the brief's statements leave on one part of an article. */
export const marksOn = (article: Article, part: Part, anchors: Iterable<Anchor>): Mark[] =>
  [...anchors]
    .filter(({ row }) => row.statement.article === article.id && row.statement.part === part)
    .flatMap(({ mark, number, row }) =>
      roles.flatMap((role) => row.statement[role].map((span, index) => ({ mark, number, role, index, span }))),
    );
