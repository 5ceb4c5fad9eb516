import { readList } from "../../lexicon/read.js";
import { inLine, phraseOf, wordsOf } from "./phrase.js";

/** What a ministry or minister is for, and the words that say it. */
export interface Portfolio {
  portfolio: string;
  /** The words of what it is for, without "minister" or "ministry"; empty for an attorney general. */
  words: string;
  from: number;
  to: number;
}

const { portfolios } = readList<{ portfolios: Record<string, string[]> }>("portfolios");
const byWords = new Map(
  Object.entries(portfolios).flatMap(([portfolio, words]) =>
    words.map((one) => [phraseOf(one).line, portfolio] as const),
  ),
);
// "State" is a ministry's only in "State Department", an organ, and "secretary of state": the Texas state secretary has another.
const names = inLine([...byWords.keys()].filter((words) => words !== "state"));
const OFFICE = "(?:minist(?:er|ers|ry|ries)|(?:under)?secretary|secretaries|department|dept)";
const ALL = "(?:(?:deputy|vice|assistant|cabinet|under) )?";

const PATTERNS = [
  // "interior ministry", "foreign vice minister"
  new RegExp(`(?<words>${names})(?: affairs)? ${ALL}${OFFICE}(?![^ ])`, "u"),
  // "Ministry of the Interior", "Secretary of State for Health"
  new RegExp(`(?<![^ ])(?:${OFFICE}|chancellor) (?:of|for) (?:state (?:for|of) )?(?:the )?(?<words>${names})`, "u"),
  /(?<![^ ])(?:(?:under)?secretary|department) of (?<words>state)(?![^ ])(?! for)/u,
];

/** The portfolio in the line of a name or title, and which words tell it. */
export function portfolioIn(line: string): Portfolio | undefined {
  const attorney = /(?<![^ ])attorneys? general(?![^ ])/u.exec(line);
  if (attorney) {
    const [from, to] = wordsOf(line, attorney.index, attorney[0].length);
    return { portfolio: "justice", words: "", from, to };
  }
  for (const pattern of PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [from, to] = wordsOf(line, match.index, match[0].length);
    const words = match.groups!.words!;
    return { portfolio: byWords.get(words)!, words, from, to };
  }
  return undefined;
}
