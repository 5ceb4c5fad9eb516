import { fold } from "../../lexicon/fold.js";
import { kindOfNoun } from "../../lexicon/kinds.js";
import { isOutletName } from "../../lexicon/outlets.js";
import type { Actor, ActorKind } from "../../records/actor.js";
import type { Name } from "../../records/name.js";
import type { Span } from "../../records/span.js";
import { lowerCaseWords } from "../names.js";
import { bodies } from "./bodies.js";
import type { Entity } from "./entity.js";
import { people } from "./people.js";
import { refer, type Said } from "./refer.js";

/** Everyone and everything that an article names: people first. What belongs to a person's name is no place. */
export function entitiesOf(text: string, names: readonly Name[]): Entity[] {
  const common = new Set([...lowerCaseWords(text)].map(fold));
  const persons = people(text, common, names);
  const taken = persons.flatMap(({ mentions }) => mentions).sort(([a], [b]) => a - b);
  const free = names.filter(({ start, end }) => !taken.some(([s, e]) => s < end && e > start));
  return [...persons, ...bodies(text, free)];
}

/** Who speaks in an article: the actors, and for each statement the id of its own, or null where nobody can be named. */
export function actorsOf(
  text: string,
  statements: readonly Said[],
  names: readonly Name[],
): { actors: Actor[]; speakers: (string | null)[] } {
  const referents = refer(text, statements, entitiesOf(text, names));
  const actors = new Map<Entity, Actor>();
  const speakers = referents.map(({ entity }, n) => {
    if (!entity) return null;
    const actor = actors.get(entity) ?? actorOf(entity, `a${actors.size + 1}`);
    actors.set(entity, actor);
    for (const span of statements[n]!.source) add(actor, span);
    return actor.id;
  });
  for (const { mentions } of actors.values()) mentions.sort(([a], [b]) => a - b);
  return { actors: [...actors.values()], speakers };
}

function actorOf(entity: Entity, id: string): Actor {
  return { id, name: entity.name, kind: kindOf(entity), mentions: entity.kind === "described" ? [] : [...entity.mentions] };
}

/** A mention, unless one that is there shares words with it: "Senator Rosa Almeida" where "Rosa Almeida" is. */
function add({ mentions }: Actor, [start, end]: Span): void {
  if (!mentions.some(([s, e]) => s < end && e > start)) mentions.push([start, end]);
}

function kindOf({ kind, name }: Entity): ActorKind {
  if (kind === "person") return "person";
  if (isOutletName(name)) return "organisation";
  return kindOfNoun(name) ?? (kind === "body" ? "organisation" : kind === "place" ? "government" : "unknown");
}
