import { givenNames } from "../../lexicon/nicknames.js";
import type { ArticleActor } from "../../records/actor.js";
import type { ActorDecision } from "../../records/decision.js";
import type { Identity } from "../../records/identity.js";
import { blocks } from "./blocks.js";
import { alikeBodies, alikePeople, type Likeness, officeOf, sound, suffixOf } from "./forms.js";
import { Group, matchOf } from "./group.js";
import { keyOf, type Node, nodesOf } from "./nodes.js";
import { type Rulings, rulings } from "./rulings.js";

/**
 * Who is who across articles. Two are one where their names are alike and nothing speaks against it: a full name alone is enough unless the
 * articles say different things of its bearer and name no one else in common; a surname needs a title or company in common, and no second bearer.
 * What is less sure is told as `maybe`; what a person decided holds. The order of the actors is of no matter.
 * @param options oneStory: all articles tell of the same events, so that a surname with one bearer is enough, and a full name whatever is said of its bearer
 */
export function identify(
  actors: readonly ArticleActor[],
  decisions: readonly ActorDecision[] = [],
  { oneStory = false }: { oneStory?: boolean } = {},
): Identity[] {
  const nodes = nodesOf(actors);
  const ruled = rulings(decisions);
  const groups = new Set<Group>();
  for (const [name, same] of blocks(nodes, ({ kind, tokens, member }) => [
    `${kind === "person"} ${tokens.join(" ")} ${suffixOf(member.name)}`,
  ])) {
    // A surname alone says little of who bears it, unless all tell one story.
    const alone = !oneStory && name.startsWith("true") && same[0]!.tokens.length === 1;
    for (const group of alone ? same.map((node) => new Group(node)) : ofOneName(same, ruled, oneStory))
      groups.add(group);
  }
  const meet = (a: Group, b: Group, likeness: Likeness, certain: boolean): void => {
    if (!groups.has(a) || !groups.has(b) || a === b || a.meets(b) || ruled.between(a, b) === "apart") return;
    const { evidence, by, with: other } = a.inCommon(b);
    const match = matchOf(by, other, likeness, evidence);
    if (certain && compatible(a, b)) {
      a.join(b, match);
      groups.delete(b);
    } else {
      a.maybe.push(match);
      b.maybe.push(match);
    }
  };
  for (const [a, b, likeness] of alike(groups)) meet(a, b, likeness, sure(likeness, a, b, oneStory));
  for (const [short, bearers] of surnames(groups))
    for (const one of bearers)
      meet(one, short, "surname", bearers.length === 1 && (oneStory || one.inCommon(short).evidence.length > 0));
  const at = new Map([...groups].flatMap((group) => group.nodes.map((node) => [node.key, { group, node }] as const)));
  for (const { a, b } of ruled.same) {
    const [one, two] = [at.get(keyOf(a)), at.get(keyOf(b))];
    if (!one || !two || one.group === two.group || !groups.has(one.group) || !groups.has(two.group)) continue;
    one.group.join(two.group, matchOf(one.node, two.node, "decision", []));
    groups.delete(two.group);
    for (const node of two.group.nodes) at.set(node.key, { group: one.group, node });
  }
  return [...groups]
    .map((group) => group.identity())
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

/** Bearers of one full name: one group, unless their articles say different things of them. Within one story even then: a candidate is a former governor too. */
function ofOneName(nodes: readonly Node[], ruled: Rulings, oneStory: boolean): Group[] {
  const groups: Group[] = [];
  for (const node of nodes) {
    const own = new Group(node);
    const known = groups.find(
      (group) => ruled.between(group, own) !== "apart" && (oneStory || sure("same name", group, own)),
    );
    if (!known) {
      groups.push(own);
      continue;
    }
    const { evidence, by, with: other } = known.inCommon(own);
    known.join(own, matchOf(by, other, "same name", evidence));
  }
  for (const [n, a] of groups.entries())
    for (const b of groups.slice(n + 1)) {
      if (ruled.between(a, b) === "apart") continue;
      const match = matchOf(a.nodes[0]!, b.nodes[0]!, "same name", []);
      a.maybe.push(match);
      b.maybe.push(match);
    }
  return groups;
}

function sure(likeness: Likeness, a: Group, b: Group, oneStory = false): boolean {
  const common = a.inCommon(b).evidence.length > 0;
  if (!a.person) return likeness === "same name" || likeness === "office" || common;
  // "Daniel Whitcombe Jr" may well be the son.
  if (suffixOf(a.nodes[0]!.member.name) !== suffixOf(b.nodes[0]!.member.name)) return false;
  if (likeness === "nickname" && oneStory) return true;
  return common || (likeness === "same name" && !(a.titled && b.titled));
}

/** Every full name of the one can be a form of every full name of the other: George H. W. and George W. Bush stay two through any "George Bush". */
const compatible = (a: Group, b: Group): boolean =>
  !a.person ||
  a.names.every((one) =>
    b.names.every(
      (two) => one.tokens.length < 2 || two.tokens.length < 2 || alikePeople(one.member.name, two.member.name),
    ),
  );

/** Groups whose names are alike and not the same, those with the longest names first. */
function* alike(groups: ReadonlySet<Group>): Generator<[Group, Group, Likeness]> {
  const all = [...groups].filter((group) => !group.person || group.nodes[0]!.tokens.length > 1);
  const keys = (group: Group): string[] => {
    const { tokens, member } = group.nodes[0]!;
    if (!group.person)
      return [
        officeOf(member.name) ?? "",
        tokens.length > 1 ? tokens.map((word) => word[0]).join("") : tokens.join("").replace(/\./g, ""),
        tokens
          .filter((word) => word.length > 3)
          .map((word) => word[0])
          .join(""),
      ];
    return [...givenNames(tokens[0]!).map((given) => `${given} ${tokens.at(-1)}`), sound(member.name)];
  };
  for (const block of blocks(all, (group) =>
    keys(group)
      .filter(Boolean)
      .map((part) => `${group.person} ${part}`),
  ).values())
    for (const [n, a] of block.entries())
      for (const b of block.slice(n + 1)) {
        const likeness = (a.person ? alikePeople : alikeBodies)(a.nodes[0]!.member.name, b.nodes[0]!.member.name);
        const told =
          likeness === "same name" && suffixOf(a.nodes[0]!.member.name) === suffixOf(b.nodes[0]!.member.name);
        if (likeness && !told) yield [a, b, likeness];
      }
}

/** Those who are named by a surname alone, each with all who have it. */
function* surnames(groups: ReadonlySet<Group>): Generator<[Group, Group[]]> {
  const people = [...groups].filter(({ person }) => person);
  const bearers = blocks(
    people.filter(({ nodes }) => nodes[0]!.tokens.length > 1),
    ({ nodes }) => [nodes[0]!.tokens.at(-1)!],
  );
  for (const short of people)
    if (short.nodes[0]!.tokens.length === 1) yield [short, bearers.get(short.nodes[0]!.tokens[0]!) ?? []];
}
