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

/** The paragraphs under an element: what stands between the borders of blocks, its white space collapsed. */
export function paragraphsUnder(page: Page, root: DomElement): Run[][] {
  const paragraphs: Run[][] = [];
  let open: Run[][] = [[]];
  const close = () => {
    const lines = open.map(collapse).filter((line) => line.length > 0);
    open = [[]];
    if (lines.length > 0)
      paragraphs.push(lines.flatMap((line, i) => (i === 0 ? line : [{ text: "\n", at: null }, ...line])));
  };
  const breakLine = () => {
    // Two breaks in a row show as a blank line.
    if (open.length > 1 && textOf(open.at(-1)!).trim() === "") close();
    else open.push([]);
  };
  const left: (DomNode | typeof close)[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === "function") node();
    else if (isText(node)) open.at(-1)!.push(...page.runsOf(node));
    else if (isElement(node) && !SILENT.has(node.localName)) {
      if (node.localName === "br") breakLine();
      if (BLOCKS.has(node.localName)) {
        close();
        left.push(close);
      }
      left.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return paragraphs;
}
