import { createHash } from "node:crypto";
import type { Grounds, Identity, Match, Member } from "../../records/identity.js";
import { tokensOf } from "./forms.js";
import { keyOf, type Node } from "./nodes.js";

/** Nodes that are held to be one, with everything that their articles say of it. */
export class Group {
  readonly nodes: Node[] = [];
  readonly matches: Match[] = [];
  readonly maybe: Match[] = [];
  readonly #titles = new Map<string, Node>();
  readonly #articles = new Set<string>();
  readonly #company = new Map<string, Node>();

  constructor(first: Node) {
    this.#take(first);
  }

  get person(): boolean {
    return this.nodes[0]!.kind === "person";
  }

  get titled(): boolean {
    return this.#titles.size > 0;
  }

  /** Whether one article has both: there they were told apart already. */
  meets(other: Group): boolean {
    const [small, large] = this.nodes.length <= other.nodes.length ? [this, other] : [other, this];
    return small.nodes.some(({ member }) => large.#articles.has(member.article));
  }

  /** The names that it has, each once, by a node that bears it. */
  get names(): Node[] {
    return [...new Map(this.nodes.map((node) => [node.tokens.join(" "), node])).values()];
  }

  /** What both say: titles, and names that stand beside both; and the member of this group that bears one out. */
  inCommon(other: Group): { evidence: string[]; by: Node; with: Node } {
    const found: { word: string; by: Node; with: Node }[] = [];
    for (const [ours, theirs] of [
      [this.#titles, other.#titles],
      [this.#company, other.#company],
    ] as const) {
      const [small, large] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours];
      for (const [word, node] of small) {
        const twin = large.get(word);
        if (twin) found.push({ word, by: ours === small ? node : twin, with: ours === small ? twin : node });
      }
    }
    const [first] = found.sort((a, b) => (a.word < b.word ? -1 : 1));
    return {
      evidence: found.slice(0, 5).map(({ word }) => word),
      by: first?.by ?? this.nodes[0]!,
      with: first?.with ?? other.nodes[0]!,
    };
  }

  join(other: Group, match: Match): void {
    for (const node of other.nodes) this.#take(node);
    this.matches.push(...other.matches, match);
    this.maybe.push(...other.maybe);
  }

  identity(): Identity {
    const members = this.nodes.map(({ member }) => member).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const own = new Set(members.map(keyOf));
    const longer = (a: Member, b: Member): Member => (tokensOf(b.name).length > tokensOf(a.name).length ? b : a);
    const id = createHash("sha256").update(keyOf(members[0]!)).digest("hex").slice(0, 12);
    return {
      id,
      name: members.reduce(longer).name,
      kind: this.nodes[0]!.kind,
      members,
      matches: this.matches,
      // What was doubtful may have been joined since, by other matches or a decision.
      maybe: this.maybe.filter(({ a, b }) => !own.has(keyOf(a)) || !own.has(keyOf(b))),
    };
  }

  #take(node: Node): void {
    this.nodes.push(node);
    this.#articles.add(node.member.article);
    for (const title of node.titles) if (!this.#titles.has(title)) this.#titles.set(title, node);
    for (const name of node.company) if (!this.#company.has(name)) this.#company.set(name, node);
  }
}

export const matchOf = (a: Node, b: Node, grounds: Grounds, evidence: string[]): Match => ({
  a: a.member,
  b: b.member,
  grounds,
  evidence,
});
