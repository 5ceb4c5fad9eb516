import type { Voice } from "../records/brief.js";

const types: Partial<Record<NonNullable<Voice["kind"]>, "Person" | "Organization" | "GovernmentOrganization">> = {
  ...{
    person: "Person",
    organisation: "Organization",
    publisher: "Organization",
    government: "GovernmentOrganization",
  },
};

/** schema.org's type of a voice; none for groups and documents, and where the kind is not known. */
export const nameTypeOf = ({ kind }: Voice) => (kind === null ? undefined : types[kind]);
