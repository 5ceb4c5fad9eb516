import { createHash } from "node:crypto";
import { LedgerError } from "../errors.js";
import { type Article, partText } from "../records/article.js";
import type { Span } from "../records/span.js";
import type { Statement } from "../records/statement.js";
import type { Entry } from "./ledger.js";
import { isStorable } from "./words.js";

/** Refuses an entry whose parts do not fit each other, before anything of it is stored. */
export function checkEntry(entry: Entry): void {
  const { capture, bytes, articles, statements } = entry;
  const refused = (what: string): LedgerError =>
    new LedgerError("refused", `The ledger does not take ${capture.input}: ${what} Nothing of it was stored.`);
  if (createHash("sha256").update(bytes).digest("hex") !== capture.id)
    throw refused(`its capture is named ${capture.id}, which is not the SHA-256 of its bytes; capture it again.`);

  const byId = new Map<string, Article>();
  for (const article of articles) {
    if (article.capture !== capture.id)
      throw refused(
        `its article ${article.id} was read from another capture, ${article.capture}; add it with that one.`,
      );
    if (byId.has(article.id))
      throw refused(`two of its articles are named ${article.id}; give each a name of its own.`);
    if (!isStorable(article.id)) throw refused(`${nameless(article.id)} names an article.`);
    byId.set(article.id, article);
  }

  const seen = new Set<string>();
  for (const statement of statements) {
    const article = byId.get(statement.article);
    const name = `its statement ${statement.id}`;
    if (!article) throw refused(`${name} is of article ${statement.article}, which is not among its articles.`);
    const key = JSON.stringify([statement.article, statement.by, statement.id]);
    if (seen.has(key)) throw refused(`two of its statements are named ${statement.id}; give each a name of its own.`);
    if (!isStorable(statement.id)) throw refused(`${nameless(statement.id)} names a statement.`);
    if (!isStorable(statement.by)) throw refused(`${nameless(statement.by)} names what made a statement.`);
    seen.add(key);
    const length = partText(article, statement.part).length;
    const outside = allSpans(statement).find((span) => !lies(span, length));
    if (outside)
      throw refused(
        `${name} has the span [${outside.join(", ")}), outside the ${length} characters of ${statement.part}.`,
      );
  }
  checkActors(entry, byId, refused);
}

/** Refuses actors that are of no article here, or that statements name and are not there. */
function checkActors(
  { actors, statements }: Entry,
  byId: ReadonlyMap<string, Article>,
  refused: (what: string) => LedgerError,
): void {
  const known = new Set<string>();
  for (const { id, article, by, mentions, name } of actors) {
    const of = byId.get(article);
    if (!of) throw refused(`its actor ${name} is of article ${article}, which is not among its articles.`);
    if (!isStorable(id)) throw refused(`${nameless(id)} names an actor.`);
    const key = JSON.stringify([article, by, id]);
    if (known.has(key)) throw refused(`two of its actors are named ${id}; give each a name of its own.`);
    known.add(key);
    for (const { part, spans } of mentions) {
      const outside = spans.find((span) => !lies(span, partText(of, part).length));
      if (outside) throw refused(`its actor ${name} has the mention [${outside.join(", ")}), outside of ${part}.`);
    }
  }
  const lost = statements.find(
    ({ article, by, actor }) => actor != null && !known.has(JSON.stringify([article, by, actor])),
  );
  if (lost) throw refused(`its statement ${lost.id} is of actor ${lost.actor}, who is not among its actors.`);
  const ids = new Set(statements.map(({ article, by, id }) => JSON.stringify([article, by, id])));
  const loose = statements.find(
    ({ article, by, within }) => within != null && !ids.has(JSON.stringify([article, by, within])),
  );
  if (loose)
    throw refused(`its statement ${loose.id} is within statement ${loose.within}, which is not among its statements.`);
}

export const allSpans = ({ source, cue, content }: Pick<Statement, "source" | "cue" | "content">): Span[] => [
  ...source,
  ...cue,
  ...content,
];

const lies = ([start, end]: Span, length: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;

const nameless = (id: string): string =>
  `${JSON.stringify(id)}, with U+0000 or half a surrogate pair, which no database can hold in a name,`;
