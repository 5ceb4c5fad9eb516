import type { ChannelKind } from "../records/channel.js";
import { glances, pattern } from "./phrases.js";
import { readList } from "./read.js";

interface Words {
  phrases: string[];
  nouns: string[];
  sources?: string[];
}

interface Data {
  channels: Record<ChannelKind, Words>;
  /** Second halves of what `nouns` and `phrases` name. */
  ends: string[];
  broadcasters: string[];
  outlets: string[];
}

const data = readList<Data>("channels");

/** What a channel's word is the first half of: "on his television show" */
const ENDS = new RegExp(`^\\s+${pattern(data.ends).source}`, "iu");

/** "in a rare interview", "at Sunday's debate"; no other clause between the two, as in "on Sunday sought to address". */
const AFTER_PREPOSITION =
  "(?<![\\p{L}\\p{N}])(?:in|at|during|on|from|through|via|by)\\s+(?:(?!(?:to|but|who|which|while|when|after|before)\\s)[\\p{L}\\p{N}’'.-]+\\s+){0,4}?";

const lists = Object.entries(data.channels).map(([kind, { phrases, nouns, sources = [] }]) => ({
  kind: kind as ChannelKind,
  near: new RegExp(
    [pattern(phrases).source, ...(nouns.length > 0 ? [AFTER_PREPOSITION + pattern(nouns).source] : [])].join("|"),
    "iu",
  ),
  source: sources.length > 0 ? pattern(sources) : undefined,
}));

export interface FoundChannel {
  kind: ChannelKind;
  /** Where its words stand in the text that was looked at. */
  start: number;
  end: number;
}

const all = Object.values(data.channels);
const may = {
  near: glances(all.map(({ phrases, nouns }) => [...phrases, ...nouns])),
  source: glances(all.map(({ sources = [] }) => sources)),
};

function first(text: string, where: "near" | "source"): FoundChannel | undefined {
  for (const place of may[where](text)) {
    const list = lists[place]!;
    const match = list[where]?.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    const more = where === "near" ? (ENDS.exec(text.slice(end, end + 20))?.[0].length ?? 0) : 0;
    return { kind: list.kind, start: match.index, end: end + more };
  }
  return undefined;
}

/** The channel that words near a statement name. */
export const channelNear = (words: string): FoundChannel | undefined => first(words, "near");

/** The channel that a source is itself: "a new poll", "court documents". */
export const channelOfSource = (source: string): FoundChannel | undefined => first(source, "source");

export const broadcaster = pattern(data.broadcasters);
export const outlet = pattern(data.outlets);
