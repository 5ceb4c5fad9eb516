import { z } from "zod";

/** What a name is of: a person, an organisation, a place, or anything else that has one ("Brexit", "French", "the World Cup"). */
export const NameType = z.enum(["PER", "ORG", "LOC", "MISC"]);
export type NameType = z.infer<typeof NameType>;

/** A name in a text: exactly the name, without title or article. */
export const Name = z.object({ start: z.number().int(), end: z.number().int(), type: NameType });
export type Name = z.infer<typeof Name>;
