import { isOutletName } from "../lexicon/outlets.js";
import { parseDate } from "./dates.js";

/** "By Ana Lima and Jo Roe" names Ana Lima and Jo Roe. Addresses and handles are nobody's name. */
export function bylineOf(written: string | null | undefined): string | null {
  const name = (written ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(written |posted |words )?by:?\s+/i, "");
  return name === "" || name.length > 120 || !/\p{L}{2}/u.test(name) || /^(https?:|www\.|@)/i.test(name) ? null : name;
}

/** Who wrote it, and for whom. */
export interface Credit {
  byline: string | null;
  publisher: string | null;
}

/** Parts "Hanna Vreeland, The Lowland Courier", where the outlet is known already or has an outlet's name. */
export function creditOf(byline: string | null, publisher: string | null): Credit {
  const [, name, outlet] = /^(.*\S)\s*,\s+([^,]+)$/.exec(byline ?? "") ?? [];
  if (!name || !outlet) return { byline, publisher };
  if (publisher === null ? isOutletName(outlet) : sameOutlet(outlet, publisher))
    return { byline: name, publisher: publisher ?? outlet };
  return { byline, publisher };
}

const bare = (name: string): string => name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, "");

export const sameOutlet = (a: string, b: string): boolean => bare(a) !== "" && bare(a) === bare(b);

/** A line such as "Eastport Mail, Thursday 7 May 2026": the outlet and the day of its issue. */
export function datelineOf(line: string): { publisher: string; published: string } | null {
  if (line.length > 100) return null;
  const [, publisher, rest] =
    /^(\D{3,50}?)\s*[,|·–—-]\s*((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d).*)$/i.exec(
      line,
    ) ?? [];
  const published = publisher && isOutletName(publisher) ? parseDate(rest) : null;
  return published && published.length >= 10 ? { publisher: publisher!, published } : null;
}

/** "(Reporting by Ana Lima; editing by Jo Roe)" */
const WORKED =
  /^[([—-]?\s*(?:(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: and \w+ing)?|[Cc]ompiled|[Ee]dited) by:? \p{Lu}/u;

const RIGHTS = [
  /^(©|\(c\)\s|copyright\b.{0,30}(©|\d{4}))/i,
  /\ball rights reserved\b/i,
  /\b(is|are) used (under|with|by) (licen[cs]e|permission|arrangement)\b/i,
  /\bmay not be (published|reproduced|redistributed|broadcast)\b.*\b(rewritten|redistributed|permission)\b/i,
];

/** Whether a line says who worked on the article, or who may use it: pages and agencies put such lines under it. */
export const isClosing = (text: string): boolean =>
  text.length <= 250 && (WORKED.test(text) || RIGHTS.some((pattern) => pattern.test(text)));

/** What is left of items when the lines that close them are taken off their end; all where nothing else would be left. */
export function withoutClosing<T>(items: readonly T[], wordsOf: (item: T) => string): T[] {
  const last = items.findLastIndex((item) => !isClosing(wordsOf(item)));
  return items.slice(0, last === -1 ? undefined : last + 1);
}
