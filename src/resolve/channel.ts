import { broadcaster, channelNear, channelOfSource, type FoundChannel, outlet } from "../lexicon/channels.js";
import { isOutletName } from "../lexicon/outlets.js";
import type { Channel, ChannelKind } from "../records/channel.js";
import type { Attribution } from "../records/statement.js";
import { frame } from "./sentence.js";

/** Occasions: what a speaker goes on saying is said there too. */
const OCCASIONS: ReadonlySet<ChannelKind> = new Set(["interview", "speech", "broadcast", "press-conference", "email"]);
/** Statements over which an occasion carries, onward and back. */
const ONWARD = 5;
const BACK = 2;

const TOLD = /\b(?:told|tells|telling|speaking to|spoke to|speaks to)\s+([^¦,]{2,60})/iu;
const REPORTS = /\b(?:according to|reported|reports|reveals|revealed|wrote|writes|notes)\b/iu;

/**
 * What carried each statement, told by the words near it or, for the speaker who goes on, by those of the statements around.
 * @param speakers of the statements, as actor ids
 */
export function channelsOf(
  text: string,
  statements: readonly Attribution[],
  speakers: readonly (string | null)[],
): (Channel | null)[] {
  const direct = statements.map((statement) => directly(text, statement));
  return direct.map((own, n) => own ?? carried(direct, speakers, n));
}

const channel = (kind: ChannelKind, start: number, end: number): Channel => ({ kind, spans: [[start, end]] });

function directly(text: string, statement: Attribution): Channel | null {
  const at = ({ kind, start, end }: FoundChannel, from: number) => channel(kind, from + start, from + end);
  for (const [start, end] of statement.source) {
    const found = channelOfSource(text.slice(start, end));
    if (found) return at(found, start);
  }
  const { start, words } = frame(text, statement);
  const near = channelNear(words);
  const told = TOLD.exec(words);
  if (told && (!near || near.kind === "interview")) {
    const from = start + told.index;
    const to = from + told[0].trimEnd().length;
    if (broadcaster.test(told[1]!)) return channel("broadcast", from, to);
    if (outlet.test(told[1]!) || isOutletName(told[1]!.trim())) return channel("interview", from, to);
  }
  if (near) return at(near, start);
  const [source] = statement.source;
  if (source && REPORTS.test(words) && isPublisher(text.slice(...source))) return channel("outlet", ...source);
  return null;
}

/** What the cue alone tells of how a statement came: "tweeted". */
export function channelOfCue(text: string, { cue }: Attribution): Channel | null {
  for (const [start, end] of cue) {
    const found = channelNear(text.slice(start, end));
    if (found) return channel(found.kind, start + found.start, start + found.end);
  }
  return null;
}

const isPublisher = (words: string): boolean => {
  const name = words.replace(/^(?:the|a)\s+/iu, "").replace(/[\s,.]+$/u, "");
  return isOutletName(name) || outlet.test(name) || broadcaster.test(name);
};

/** The nearest statement of the same speaker that names an occasion. */
function carried(direct: readonly (Channel | null)[], speakers: readonly (string | null)[], n: number): Channel | null {
  const speaker = speakers[n];
  if (!speaker) return null;
  const fits = (m: number): boolean => speakers[m] === speaker && direct[m] !== null && OCCASIONS.has(direct[m]!.kind);
  for (let apart = 1; apart <= ONWARD; apart++) {
    if (fits(n - apart)) return direct[n - apart]!;
    if (apart <= BACK && fits(n + apart)) return direct[n + apart]!;
  }
  return null;
}
