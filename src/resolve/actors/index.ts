import { fold } from "../../lexicon/fold.js";
import { kindOfNoun } from "../../lexicon/kinds.js";
import { isOutletName } from "../../lexicon/outlets.js";
import type { Actor, ActorKind } from "../../records/actor.js";
import type { Span } from "../../records/span.js";
import { lowerCaseWords } from "../names.js";
import { people } from "./people.js";
import { type Referent, refer, type Said } from "./refer.js";

/** Who speaks in an article: the actors, and for each statement the id of its own, or null where nobody can be named. */
export function actorsOf(text: string, statements: readonly Said[]): { actors: Actor[]; speakers: (string | null)[] } {
  const common = new Set([...lowerCaseWords(text)].map(fold));
  const referents = refer(text, statements, people(text, common), common);
  const byName = new Map<string, Actor>();
  const speakers = referents.map((referent, n) => {
    if (!referent) return null;
    const actor = actorOf(referent, byName);
    for (const span of statements[n]!.source) add(actor, span);
    return actor.id;
  });
  const actors = [...byName.values()];
  for (const { mentions } of actors) mentions.sort(([a], [b]) => a - b);
  return { actors, speakers };
}

function actorOf(referent: NonNullable<Referent>, byName: Map<string, Actor>): Actor {
  const name = "person" in referent ? referent.person.name : referent.name;
  const known = byName.get(fold(name));
  if (known) return known;
  const actor: Actor = { id: `a${byName.size + 1}`, name, kind: kindOf(referent), mentions: [] };
  if ("person" in referent) for (const span of referent.person.mentions) add(actor, span);
  byName.set(fold(name), actor);
  return actor;
}

/** A mention, unless one that is there shares words with it: "Senator Rosa Almeida" where "Rosa Almeida" is. */
function add({ mentions }: Actor, [start, end]: Span): void {
  if (!mentions.some(([s, e]) => s < end && e > start)) mentions.push([start, end]);
}

function kindOf(referent: NonNullable<Referent>): ActorKind {
  if ("person" in referent) return "person";
  if (isOutletName(referent.name)) return "organisation";
  return kindOfNoun(referent.name) ?? "unknown";
}
