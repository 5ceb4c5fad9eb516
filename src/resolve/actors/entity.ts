import type { Gender } from "../../lexicon/people.js";
import type { Role } from "../../records/role.js";
import type { Span } from "../../records/span.js";

export type EntityKind = "person" | "body" | "place" | "described";

/** Who or what an article names or has speak, and where. Offsets are UTF-16, half-open. */
export interface Entity {
  /** The fullest form in the article. */
  name: string;
  /** A body is an organisation or an authority; what has no name is described. */
  kind: EntityKind;
  gender?: Gender | undefined;
  /** Nouns that tell what it is, lower case: "senator", "house speaker". */
  roles: Set<string>;
  /** In order of place. */
  mentions: Span[];
  /** What the article says that it is, with its words. */
  said: Role[];
}

export const entity = (kind: EntityKind, name: string, gender?: Gender): Entity => ({
  name,
  kind,
  gender,
  roles: new Set(),
  mentions: [],
  said: [],
});
