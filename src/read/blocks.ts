import { type DomElement, type DomNode, isElement, isText } from "./dom.js";
import type { Page } from "./page.js";
import { collapse, type Run, textOf } from "./traced.js";

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
  ).split(" "),
);

/** Elements whose text is not for reading. */
const SILENT = new Set(
  "audio button canvas embed figcaption head iframe input link map meta noscript object script select style svg template textarea title video".split(
    " ",
  ),
);

/** What stands between two borders of blocks. */
export interface Block {
  runs: Run[];
  /** The share of its characters that are links, 0..1. */
  linked: number;
  heading: boolean;
}

/** The paragraphs under an element, their white space collapsed. Elements that `skip` says so for are left out. */
export function blocksUnder(
  page: Page,
  root: DomElement,
  skip: (element: DomElement) => boolean = () => false,
): Block[] {
  const blocks: Block[] = [];
  let open: Run[][] = [[]];
  let links = 0;
  let linked = 0;
  let heading = false;
  const close = () => {
    const lines = open.map(collapse).filter((line) => line.length > 0);
    open = [[]];
    if (lines.length > 0) {
      const runs = lines.flatMap((line, i) => (i === 0 ? line : [{ text: "\n", at: null }, ...line]));
      blocks.push({ runs, linked: Math.min(1, linked / textOf(runs).length), heading });
    }
    linked = 0;
  };
  const breakLine = () => {
    // Two breaks in a row show as a blank line.
    if (open.length > 1 && textOf(open.at(-1)!).trim() === "") close();
    else open.push([]);
  };
  const left: (DomNode | (() => void))[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === "function") node();
    else if (isText(node)) {
      open.at(-1)!.push(...page.runsOf(node));
      if (links > 0) linked += node.data.replace(/\s+/g, " ").length;
    } else if (isElement(node) && !SILENT.has(node.localName) && !skip(node)) {
      if (node.localName === "br") breakLine();
      if (BLOCKS.has(node.localName)) {
        close();
        heading = /^h[1-6]$/.test(node.localName);
        left.push(() => {
          close();
          heading = false;
        });
      }
      if (node.localName === "a") {
        links++;
        left.push(() => links--);
      }
      left.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return blocks;
}
