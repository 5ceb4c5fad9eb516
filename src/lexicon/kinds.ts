import { readFileSync } from "node:fs";
import { finder } from "./phrases.js";

type NounKind = "document" | "government" | "organisation" | "group";

const { kinds }: { kinds: Record<NounKind, string[]> } = JSON.parse(
  readFileSync(new URL("./kinds.json", import.meta.url), "utf8"),
);
const find = finder<NounKind>(kinds);

/** What the nouns of a description say that it is; undefined where they leave it open. */
export const kindOfNoun = (words: string): NounKind | undefined => find(words)?.label;
