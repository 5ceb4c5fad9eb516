import type { Command } from "./command.js";

/** Every command, in the order in which help lists them. Each is loaded alone: a filter has no use for the ledger, and starts sooner. */
const loaders: Record<string, () => Promise<Command>> = {
  brief: async () => (await import("./brief.js")).brief,
  add: async () => (await import("./add.js")).add,
  read: async () => (await import("./read.js")).read,
  annotate: async () => (await import("./annotate.js")).annotate,
  actors: async () => (await import("./actors.js")).actors,
  statements: async () => (await import("./statements.js")).statements,
  rate: async () => (await import("./rate.js")).rate,
  stories: async () => (await import("./stories.js")).stories,
  relations: async () => (await import("./relations.js")).relations,
  disputes: async () => (await import("./disputes.js")).disputes,
  timeline: async () => (await import("./timeline.js")).timeline,
  diff: async () => (await import("./diff.js")).diff,
  compare: async () => (await import("./compare.js")).compare,
};

export const commandNamed = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(loaders, name) ? loaders[name]!() : undefined;

export const allCommands = (): Promise<Command[]> => Promise.all(Object.values(loaders).map((load) => load()));
