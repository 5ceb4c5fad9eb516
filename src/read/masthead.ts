import { isOutletName } from "../lexicon/outlets.js";
import { blocksUnder } from "./blocks.js";
import { sameOutlet } from "./credits.js";
import type { Page } from "./page.js";
import { type Run, sliceRuns, textOf } from "./traced.js";

const SEPARATOR = /\s+[|–—·»-]\s+/;

const RIGHTS =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?([^.,|©]{3,60})/gi;

/**
 * The outlet, where only a window title names it, "The Valley Post - Bridge closed": the end of the title under whose
 * name the page claims its rights, or which has an outlet's name and stands on the page alone.
 */
export function mastheadOf(page: Page): string | null {
  const title = (page.document.querySelector("title")?.textContent ?? "").replace(/\s+/g, " ").trim();
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return null;
  const ends = [parts.at(-1)!, parts[0]!];
  const shown = blocksUnder(page, page.document.body).map(({ runs }) => textOf(runs).trim());
  const owners = shown.flatMap((text) => [...text.matchAll(RIGHTS)].map((match) => match[1]!.trim()));
  return (
    ends.find((end) => owners.some((owner) => sameOutlet(owner, end))) ??
    ends.find((end) => isOutletName(end) && shown.some((text) => sameOutlet(text, end))) ??
    null
  );
}

/** The title without the name of the site that is hung on it: "Bridge closed | The Valley Post". */
export function withoutSite(runs: Run[], site: string | null): Run[] {
  const title = textOf(runs);
  const behind = /^(.*\S)\s+[|–—·»-]\s+([^|–—·»-]+)$/.exec(title);
  const before = /^([^|–—·»-]+?)\s+[|–—·»-]\s+(?=\S)/.exec(title);
  if (!site) return runs;
  const bare = (name: string) => name.toLowerCase().replace(/^the |\.(com|org|net|co\.uk)$|[^\p{L}\p{N}]/gu, "");
  const tail = bare(behind?.[2] ?? "");
  if (tail !== "" && (bare(site).includes(tail) || tail.includes(bare(site))))
    return sliceRuns(runs, 0, behind![1]!.length);
  return before && sameOutlet(before[1]!, site) ? sliceRuns(runs, before[0].length, title.length) : runs;
}
