import { Readability } from "@mozilla/readability";
import type { DomElement } from "./dom.js";
import type { Page } from "./page.js";

/**
 * Readability empties the body when a first reading finds too little, and fills it again from markup that it has written
 * out. Give it copies that keep their positions instead.
 */
function keepPositionsOnRetry(page: Page): void {
  const { body } = page.document;
  let kept: DomElement | undefined;
  Object.defineProperty(body, "innerHTML", {
    get: () => {
      kept = page.copy(body);
      return "";
    },
    set: () => {
      if (kept) body.replaceChildren(...page.copy(kept).childNodes);
    },
  });
}

/** The element that holds the article's body, cut free of what surrounds it, and the byline that was cut off there. */
export function bodyOf(page: Page): { body: DomElement; byline: string | null } {
  const whole = page.copy(page.document.body);
  keepPositionsOnRetry(page);
  try {
    const reading = new Readability<DomElement>(page.document as never, {
      serializer: (element) => element as unknown as DomElement,
      disableJSONLD: true,
      keepClasses: true,
    }).parse();
    if (reading?.content && (reading.length ?? 0) > 0) return { body: reading.content, byline: reading.byline ?? null };
  } catch {
    // Broken pages can break it too: read them without it.
  }
  return { body: whole.querySelector("article") ?? whole.querySelector("main") ?? whole, byline: null };
}
