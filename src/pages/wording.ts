import { basename } from "node:path";
import { actIn } from "../lexicon/acts.js";
import type { Act } from "../records/act.js";
import type { Brief, BriefSource, StatementRow, Voice, VoiceRow } from "../records/brief.js";
import type { ChannelKind } from "../records/channel.js";
import { day, edtf, period } from "../records/dates.js";

/** "1 article", "6 articles". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Who published it: the name that it gives, else its host, else its file. */
export function outletOf({ outlet, url, input }: Pick<StatementRow, "outlet" | "url" | "input">): string {
  if (outlet) return outlet;
  const host = webAddress(url ?? input) && new URL(url ?? input).host;
  return host || basename(input);
}

export const outletOfSource = (source: BriefSource): string => outletOf({ ...source, outlet: source.publisher });

/** The address if it may be linked to. Pages say what they like: "javascript:…" must not become a link. */
export const webAddress = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;

/** "6 articles from 6 outlets, 6–10 May 2026" */
export function dek({ sources }: Brief): string {
  const outlets = new Set(sources.map(outletOfSource));
  const dates = sources.flatMap(({ published }) => published ?? []);
  return `${count(sources.length, "article")} from ${count(outlets.size, "outlet")}, ${period(dates)}`;
}

/** How a voice is shown: names plainly, an article's own words for someone in quotation marks. */
export const voiceTitle = ({ name, named }: Voice): string =>
  name === null ? "No source given" : named ? name : `“${name}”`;

const channels: Partial<Record<ChannelKind, string>> = {
  ...{
    broadcast: "broadcast",
    social: "social post",
    "press-release": "press release",
    "press-conference": "press conference",
  },
  ...{ "leaked-document": "leaked document", anonymous: "anonymity", outlet: "another outlet" },
};

/** Acts of which it says something that they were not done; that somebody "does not reject" is mostly misread. */
const UNDONE: ReadonlySet<Act> = new Set(["deny", "confirm", "concede", "promise", "demand", "threaten"]);

/**
 * What a statement does, how it came, and with what distance, in words for people: "denies", "speech, Monday". What it does is shown where its words tell it
 * as well as the model: of rejections on which both agree all twelve were right on labelled rows, of the others half. So is a channel that words tell.
 */
export function manner({ statement, words, reporter }: StatementRow): string[] {
  const { act, polarity, channel, saidAt } = statement;
  return [
    ...(reporter ? [`as told by ${reporter}`] : []),
    ...(act && actIn(words.cue, words.content) === act ? done(act, polarity === "negative") : []),
    ...(words.hedges ? [`hedged: “${words.hedges}”`] : []),
    ...(channel && words.channel ? [carried(channel.kind, words)] : []),
    ...(saidAt ? [`said ${edtf(saidAt.value)}`] : []),
  ];
}

/** What people found of a statement: "rated “Unproven” by M. Desk: The registry has no such record." */
export const rated = ({ ratings }: VoiceRow): { words: string; url: string | null }[] =>
  ratings.map(({ rating, by, why, url }) => ({
    words: `rated “${rating}” by ${by}${why ? `: ${why}` : ""}`,
    url: webAddress(url),
  }));

/** "interview, The Courier (“in an interview”)" */
function carried(kind: ChannelKind, { channel, channelName }: StatementRow["words"]): string {
  const name = channelName && !channel.includes(channelName) ? `, ${channelName}` : "";
  return `${channels[kind] ?? kind}${name} (“${channel}”)`;
}

function done(act: Act, not: boolean): string[] {
  if (act === "assert") return [];
  if (not) return UNDONE.has(act) ? [`does not ${act}`] : [];
  return [verb(act)];
}

const verb = (act: Act): string => (act === "deny" ? "denies" : `${act}s`);

export const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

export const dayOrNone = (published: string | null): string => (published === null ? "undated" : day(published));
