import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { align } from "./align.js";
import { type DomDocument, type DomElement, type DomNode, emptyDocument, isText } from "./dom.js";
import { type Run, untraced } from "./traced.js";

type ParsedElement = DefaultTreeAdapterMap["element"];
type ParsedText = DefaultTreeAdapterMap["textNode"];
type ParsedParent = DefaultTreeAdapterMap["parentNode"];

/** Below this depth, elements without words of their own are passed over: searches in deeper trees take minutes. */
const DEEPEST = 250;

const PARSING = { sourceCodeLocationInfo: true, scriptingEnabled: false };

/**
 * A page as a DOM whose texts know where they stand in the document. The DOM is built node by node from the parsed
 * tree, never from markup written out again, and each text node, copies included, keeps its tie to the tree.
 */
export class Page {
  readonly document: DomDocument = emptyDocument();
  readonly source: string;
  readonly #texts = new WeakMap<DomNode, ParsedText>();
  readonly #elements = new WeakMap<DomElement, ParsedElement>();

  constructor(source: string, kind: "page" | "fragment" = "page") {
    this.source = source;
    const { documentElement, head, body } = this.document;
    if (kind === "fragment") {
      this.#build(parseFragment(source, PARSING), body);
      return;
    }
    const root = parse(source, PARSING).childNodes.find((node) => node.nodeName === "html") as ParsedElement;
    this.#tie(root, documentElement);
    for (const node of root.childNodes) {
      if (node.nodeName === "head") this.#build(node as ParsedElement, head);
      else if (node.nodeName === "body") this.#build(node as ParsedElement, body);
    }
  }

  #tie(parsed: ParsedElement, element: DomElement): void {
    for (const { name, value } of parsed.attrs) {
      // Names that no DOM takes come from broken markup and mean nothing.
      if (/^[A-Za-z_:][\w:.-]*$/.test(name)) element.setAttribute(name, value);
    }
    this.#elements.set(element, parsed);
  }

  #build(from: ParsedParent, into: DomElement): void {
    if ("attrs" in from) this.#tie(from, into);
    const open: { parsed: ParsedParent; element: DomElement; next: number }[] = [
      { parsed: from, element: into, next: 0 },
    ];
    while (open.length > 0) {
      const top = open.at(-1)!;
      const node = top.parsed.childNodes[top.next++];
      if (node === undefined) open.pop();
      else if (node.nodeName === "#text") this.#addText(node as ParsedText, top.element);
      else if ("tagName" in node) {
        const pass = open.length >= DEEPEST && !node.childNodes.some((child) => child.nodeName === "#text");
        open.push({ parsed: node, element: pass ? top.element : this.#addElement(node, top.element), next: 0 });
      }
    }
  }

  #addElement(parsed: ParsedElement, parent: DomElement): DomElement {
    const element = this.document.createElement(parsed.tagName);
    this.#tie(parsed, element);
    parent.appendChild(element);
    return element;
  }

  #addText(parsed: ParsedText, parent: DomElement): void {
    const text = this.document.createTextNode(parsed.value);
    this.#texts.set(text, parsed);
    parent.appendChild(text);
  }

  /** A deep copy whose texts are tied as the original's are. */
  copy(element: DomElement): DomElement {
    const twin = element.cloneNode(true) as DomElement;
    const pairs: [DomNode, DomNode][] = [[element, twin]];
    for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
      const parsed = this.#texts.get(pair[0]);
      if (parsed !== undefined) this.#texts.set(pair[1], parsed);
      const copies = pair[1].childNodes[Symbol.iterator]();
      for (const child of pair[0].childNodes) pairs.push([child, copies.next().value as DomNode]);
    }
    return twin;
  }

  /** The characters of one text node. */
  runsOf(node: DomNode): Run[] {
    const text = isText(node) ? node.data : "";
    const parsed = this.#texts.get(node);
    const where = parsed?.sourceCodeLocation;
    if (parsed === undefined || !where || parsed.value !== text) return untraced(text);
    return align(text, this.source, where.startOffset, where.endOffset);
  }

  /** The characters under an element, in order; white space as it is. */
  runsUnder(element: DomElement): Run[] {
    const runs: Run[] = [];
    const left: DomNode[] = [element];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      if (isText(node)) runs.push(...this.runsOf(node));
      else left.push(...[...node.childNodes].reverse());
    }
    return runs;
  }

  /** The characters of an attribute's value. */
  runsOfAttribute(element: DomElement, name: string): Run[] {
    const value = element.getAttribute(name) ?? "";
    const where = this.#elements.get(element)?.sourceCodeLocation?.attrs?.[name];
    if (!where) return untraced(value);
    const prefix = /^[^=]*=\s*["']?/.exec(this.source.slice(where.startOffset, where.endOffset))?.[0].length ?? 0;
    return align(value, this.source, where.startOffset + prefix, where.endOffset);
  }
}
