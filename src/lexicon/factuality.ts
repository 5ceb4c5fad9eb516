import { pattern } from "./phrases.js";
import { readList } from "./read.js";

interface Data {
  reach: number;
  negative: string[];
  possible: string[];
  probable: string[];
}

const data = readList<Data>("factuality");
const lists = { negative: pattern(data.negative), possible: pattern(data.possible), probable: pattern(data.probable) };
const NOT = /n['’]t(?![\p{L}])/iu;

/** How a text puts an event: whether it says that it happens, and how surely. */
export interface Factuality {
  polarity: "positive" | "negative";
  certainty: "certain" | "probable" | "possible";
}

/** The words of the clause right before an event, at most `reach` of them. */
const before = (clause: string): string => clause.split(/\s+/).filter(Boolean).slice(-data.reach).join(" ");

/** Told by the words of its clause that stand before it; after Saurí and Pustejovsky 2009, "FactBank", whose scale of certainty this is. */
export function factualityAfter(clause: string): Factuality {
  const words = before(clause);
  return {
    polarity: lists.negative.test(words) || NOT.test(words) ? "negative" : "positive",
    certainty: lists.possible.test(words) ? "possible" : lists.probable.test(words) ? "probable" : "certain",
  };
}
