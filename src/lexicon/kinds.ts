import { finder } from "./phrases.js";
import { readList } from "./read.js";

type NounKind = "document" | "government" | "organisation" | "group";

const { kinds } = readList<{ kinds: Record<NounKind, string[]> }>("kinds");
const find = finder<NounKind>(kinds);

/** What the nouns of a description say that it is; undefined where they leave it open. */
export const kindOfNoun = (words: string): NounKind | undefined => find(words)?.label;
