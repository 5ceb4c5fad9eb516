import { fold } from "../../lexicon/fold.js";
import { kindOfNoun } from "../../lexicon/kinds.js";
import { isOutletName } from "../../lexicon/outlets.js";
import { honorifics } from "../../lexicon/people.js";
import type { Actor, ActorKind } from "../../records/actor.js";
import type { Name } from "../../records/name.js";
import type { Span } from "../../records/span.js";
import type { StandIn } from "../../records/stand-in.js";
import { lowerCaseWords } from "../names.js";
import { rolesOf } from "../roles/index.js";
import { agreed } from "./agreed.js";
import { apposed } from "./apposed.js";
import { bodies } from "./bodies.js";
import type { Entity } from "./entity.js";
import { introduced } from "./introduced.js";
import { people } from "./people.js";
import { headNoun } from "./phrase.js";
import { refer, type Said } from "./refer.js";

/** Everyone and everything that an article names: people first, and last who is brought in without a name. What belongs to a person's name is no place. */
export function entitiesOf(text: string, seen: readonly Name[]): Entity[] {
  const names = agreed(text, seen);
  const common = new Set([...lowerCaseWords(text)].map(fold));
  const persons = people(text, common, names);
  for (const person of persons) {
    person.said = rolesOf(text, person.mentions, names);
    for (const { kind, value } of person.said) if (kind === "title" || kind === "party") person.roles.add(value);
  }
  const taken = persons.flatMap(({ mentions }) => mentions).sort(([a], [b]) => a - b);
  const free = names.filter(({ start, end }) => !taken.some(([s, e]) => s < end && e > start));
  return [...persons, ...bodies(text, free), ...introduced(text)];
}

/** Who speaks: the id of an actor, or null where nobody can be named, and how sure that is, 0..1. */
export interface Speaker {
  actor: string | null;
  sure: number;
  standIns: StandIn[];
}

/** Who speaks in an article: the actors, for each statement its own, and the actors (ids) whose kind the text tells outright. */
export function actorsOf(
  text: string,
  statements: readonly Said[],
  names: readonly Name[],
): { actors: Actor[]; speakers: Speaker[]; told: ReadonlySet<string> } {
  const referents = refer(text, statements, entitiesOf(text, names));
  const actors = new Map<Entity, Actor>();
  const told = new Set<string>();
  const speakers = referents.map(({ entity, sure, standIns }, n) => {
    if (!entity) return { actor: null, sure, standIns };
    const actor = actors.get(entity) ?? actorOf(entity, `a${actors.size + 1}`);
    if (!actors.has(entity) && actor.kind !== "person") {
      const kind = toldKind(text, entity);
      if (kind) told.add(actor.id);
      actor.kind = kind ?? actor.kind;
    }
    actors.set(entity, actor);
    for (const span of statements[n]!.source) add(actor, span);
    return { actor: actor.id, sure, standIns };
  });
  for (const { mentions } of actors.values()) mentions.sort(([a], [b]) => a - b);
  return { actors: [...actors.values()], speakers, told };
}

function actorOf(entity: Entity, id: string): Actor {
  return {
    id,
    name: entity.name,
    kind: kindOf(entity),
    named: entity.kind !== "described",
    titles: [...entity.roles].filter((role) => !isAddress(role)).sort(),
    roles: entity.said,
    relations: [],
    mentions: entity.kind === "described" ? [] : [...entity.mentions],
  };
}

/** What the text says outright that a speaker is: beside its name, or with the noun that its words end with. A place that speaks is its government. */
function toldKind(text: string, { kind, name, mentions }: Entity): ActorKind | undefined {
  if (kind === "described") return kindOfNoun(headNoun(name) ?? "");
  return apposed(text, mentions) ?? (kind === "place" ? "government" : kindOfNoun(name));
}

/** "mr", "ms": said of anyone, and no title. */
const isAddress = (role: string): boolean => honorifics.has(role) && role.length < 5;

/** A mention, unless one that is there shares words with it: "Senator Rosa Almeida" where "Rosa Almeida" is. */
function add({ mentions }: Actor, [start, end]: Span): void {
  if (!mentions.some(([s, e]) => s < end && e > start)) mentions.push([start, end]);
}

function kindOf({ kind, name }: Entity): ActorKind {
  if (kind === "person") return "person";
  if (isOutletName(name)) return "organisation";
  return kindOfNoun(name) ?? (kind === "body" ? "organisation" : kind === "place" ? "government" : "unknown");
}
