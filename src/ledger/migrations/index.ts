import type { Migration, MigrationProvider } from "kysely";
import * as records from "./0001-records.js";
import * as newest from "./0002-newest.js";
import * as actors from "./0003-actors.js";
import * as stories from "./0004-stories.js";

/** In the order of their names. A migration that was released is never changed: add one. */
export const migrations: MigrationProvider = {
  async getMigrations(): Promise<Record<string, Migration>> {
    return { "0001-records": records, "0002-newest": newest, "0003-actors": actors, "0004-stories": stories };
  },
};
