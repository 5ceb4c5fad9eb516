import { UsageError } from "../errors.js";
import { type Ledger, openLedger } from "../ledger/index.js";
import type { ArticleActor } from "../records/actor.js";
import type { StatementRow } from "../records/brief.js";
import { type ActorDecision, onActors } from "../records/decision.js";
import type { Identity, Match, Member } from "../records/identity.js";
import { identify } from "../resolve/identity/index.js";
import { type Command, ledgerOption, type Terminal } from "./command.js";
import { pairOf, signer } from "./ruling.js";
import { table } from "./table.js";

/** One who was found, and how sure that is. */
interface Found extends Identity {
  /** Other forms of the name. */
  aliases: string[];
  titles: string[];
  statements: number;
  /** Mean certainty that the statements are of this one, 0..1. */
  confidence: number;
}

/** Who speaks in a ledger, across its articles; and what a person rules on who is who. */
export const actors: Command = {
  name: "actors",
  summary: "List who speaks in a ledger: titles, aliases, number of statements, and how sure.",
  usage: "[options]",
  options: {
    ledger: ledgerOption,
    who: { type: "string", value: "WORDS", help: "only those whose name includes these words" },
    why: { type: "boolean", help: "with each, what makes it one, and who may be the same" },
    same: { type: "string", value: "ID,ID", help: "rule that two are one; recorded, and taken back by --apart" },
    apart: {
      type: "string",
      value: "ID,ID",
      help: "rule that two are not one; for one that was joined wrongly, give ID,ARTICLE",
    },
    by: { type: "string", value: "NAME", help: "who rules, with --same and --apart" },
    json: { type: "boolean", help: "one JSON object a line" },
  },
  examples: ["audiatur actors --who Vantes --why", "audiatur actors --same 3f2a91c0d1e2,88b01c77aa41 --by 'M. Desk'"],
  async run({ values, positionals, terminal }) {
    if (positionals.length > 0)
      throw new UsageError(`"audiatur actors" takes only options; to look for ${positionals[0]}, use --who.`);
    const ledger = await openLedger(String(values.ledger ?? ".audiatur"), { create: false });
    try {
      if (values.same !== undefined || values.apart !== undefined) return await rule(values, ledger, terminal);
      const found = await find(ledger, typeof values.who === "string" ? values.who : undefined);
      if (values.json) for (const one of found) await terminal.stdout.write(`${JSON.stringify(one)}\n`);
      else if (found.length === 0) terminal.stderr.write("No one fits.\n");
      else
        await terminal.stdout.write(
          actorTable(found, terminal.stdout.columns ?? 80) + (values.why ? found.map(reasons).join("") : ""),
        );
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

async function find(ledger: Ledger, who?: string): Promise<Found[]> {
  const all = await ledger.actors();
  const named =
    who === undefined
      ? undefined
      : new Set((await ledger.actors({ who })).map(({ article, name }) => `${article} ${name}`));
  const rows = await ledger.statements();
  const said = new Map<string, StatementRow[]>();
  for (const row of rows) {
    const key = `${row.statement.article} ${row.speaker?.name}`;
    if (!said.get(key)?.push(row)) said.set(key, [row]);
  }
  const actorOf = new Map(all.map((actor) => [`${actor.article} ${actor.name}`, actor]));
  return identify(all, onActors(await ledger.decisions()))
    .filter(({ members }) => !named || members.some(({ article, name }) => named.has(`${article} ${name}`)))
    .map((identity) => described(identity, actorOf, said))
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}

function described(
  identity: Identity,
  actorOf: ReadonlyMap<string, ArticleActor>,
  said: ReadonlyMap<string, StatementRow[]>,
): Found {
  const keys = identity.members.map(({ article, name }) => `${article} ${name}`);
  const rows = keys.flatMap((key) => said.get(key) ?? []);
  const sure = rows.map(({ statement }) => statement.actorConfidence ?? 0);
  return {
    ...identity,
    aliases: [...new Set(identity.members.map(({ name }) => name))].filter((name) => name !== identity.name).sort(),
    titles: [...new Set(keys.flatMap((key) => actorOf.get(key)?.titles ?? []))].sort(),
    statements: rows.length,
    confidence: Math.round((100 * sure.reduce((a, b) => a + b, 0)) / (sure.length || 1)) / 100,
  };
}

/** "in": how many articles; "says": how many statements. */
const columns = [
  { header: "name", weight: 5 },
  { header: "kind", weight: 0 },
  { header: "titles and other names", weight: 5 },
  { header: "in", weight: 0 },
  { header: "says", weight: 0 },
  { header: "sure", weight: 0 },
];

const actorTable = (found: readonly Found[], width: number): string =>
  table(
    columns,
    found.map(({ name, kind, titles, aliases, members, statements, confidence }) => [
      ...[name, kind, [...titles, ...aliases].join("; ") || "—", String(members.length), String(statements)],
      `${Math.round(100 * confidence)} %`,
    ]),
    width,
  );

function reasons({ name, id, matches, maybe }: Found): string {
  const line = ({ a, b, grounds, evidence }: Match): string =>
    `  ${a.name} (${a.article}) and ${b.name} (${b.article}): ${grounds}${evidence.length > 0 ? `; both with ${evidence.join(", ")}` : ""}\n`;
  const part = (title: string, list: readonly Match[]): string =>
    list.length > 0 ? `${title}\n${list.map(line).join("")}` : "";
  return `\n${name} (${id})\n${part(" one, since", matches)}${part(" perhaps the same", maybe)}`;
}

/** Records what a person rules on two, by a member of each, so that it holds for later readings too. */
async function rule(values: Record<string, unknown>, ledger: Ledger, { stdout }: Terminal): Promise<0> {
  const by = signer(values);
  const { kind, pair } = pairOf(values, "3f2a91c0d1e2,88b01c77aa41");
  const identities = identify(await ledger.actors(), onActors(await ledger.decisions()));
  const [a, b] = membersOf(identities, pair, kind);
  await ledger.decide({ kind, a, b, by, at: new Date().toISOString() });
  await stdout.write(
    `${a.name} (${a.article}) and ${b.name} (${b.article}) are ${kind === "same" ? "one" : "two"}, by ${by}.\n`,
  );
  return 0;
}

/** A member of each; with an article in the second place, the member of that article, and another of the first. */
function membersOf(
  identities: readonly Identity[],
  [first, second]: [string, string],
  kind: ActorDecision["kind"],
): [Member, Member] {
  const named = (id: string): Identity => {
    const one = identities.find((identity) => identity.id === id);
    if (!one) throw new UsageError(`No one in this ledger has the id ${id}; "audiatur actors" lists the ids.`);
    return one;
  };
  const one = named(first);
  const member = kind === "apart" ? one.members.find(({ article }) => article === second) : undefined;
  const other = member && one.members.find((candidate) => candidate !== member);
  return member && other ? [other, member] : [one.members[0]!, named(second).members[0]!];
}
