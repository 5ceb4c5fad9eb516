import type { DomElement } from "./dom.js";
import type { Page } from "./page.js";
import { collapse, type Run, textOf } from "./traced.js";

const HEADING =
  /^(the )?((key|main|top) (points|takeaways|take-?aways|facts|findings|developments|messages)|(key|main) things to know|takeaways|at a glance|in brief|in short|highlights|summary|what (you need|to) (to )?know|what we know so far|the essentials|tl;?dr)\s*:?$/i;

/** Whether a line announces a list of key points. */
export const announcesKeyPoints = (line: string): boolean => HEADING.test(line.trim());

const CLASSES = ["key-points", "keypoints", "key_points", "key-takeaways", "keytakeaways", "article-highlights"]
  .map((name) => `[class*="${name}" i]`)
  .join(", ");

const listIn = (element: DomElement): DomElement | null =>
  element.matches("ul, ol") ? element : element.querySelector("ul, ol");

/** The list right after a heading, also where both are wrapped. */
function listAfter(heading: DomElement): DomElement | null {
  let at: DomElement | null = heading;
  for (let level = 0; at !== null && level < 3; level++, at = at.parentElement) {
    const next = at.nextElementSibling;
    if (next === null) continue;
    const list = listIn(next);
    // Other words before the list: it is another section's.
    return list && (next.textContent ?? "").trim().startsWith((list.textContent ?? "").trim().slice(0, 40))
      ? list
      : null;
  }
  return null;
}

function find(page: Page): { list: DomElement; heading: DomElement | null } | undefined {
  for (const box of page.document.querySelectorAll(CLASSES)) {
    const list = listIn(box);
    if (list) return { list, heading: box.matches("ul, ol, body") ? null : box };
  }
  for (const heading of page.document.querySelectorAll("h2, h3, h4, h5, h6, p, strong, b, div, span")) {
    const text = heading.textContent ?? "";
    if (text.length > 60 || !announcesKeyPoints(text)) continue;
    const list = listAfter(heading);
    if (list) return { list, heading };
  }
  return undefined;
}

/** Lifts the key points out of the page, so that the body is read without them. */
export function takeKeyPoints(page: Page): Run[][] {
  const found = find(page);
  if (found === undefined) return [];
  const points = [...found.list.querySelectorAll("li")]
    .map((item) => collapse(page.runsUnder(item)))
    .filter((runs) => textOf(runs).length > 0);
  if (points.length === 0 || points.length > 12) return [];
  found.list.remove();
  found.heading?.remove();
  return points;
}
