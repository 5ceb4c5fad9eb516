import { LedgerError } from "../errors.js";
import type { Ledger } from "./ledger.js";

export {
  type ArticleQuery,
  type Entry,
  type Ledger,
  type Linked,
  type Placing,
  type Receipt,
  type StatementQuery,
  UNPLACED,
} from "./ledger.js";

/**
 * Opens the ledger that `where` names: the URL of a PostgreSQL server (`postgres://…`), or a folder, which is made
 * where it does not exist unless `create` is false. Only the one of both that is asked for is loaded.
 */
export async function openLedger(where: string, { create = true } = {}): Promise<Ledger> {
  if (/^postgres(ql)?:\/\//i.test(where)) return (await import("./server.js")).openServer(where);
  if (where === "" || /^[a-z][a-z0-9+.-]*:\/\//i.test(where))
    throw new LedgerError(
      "unknown",
      `"${where}" names no ledger; name a folder or a URL that begins with postgres://.`,
    );
  return (await import("./embedded.js")).openEmbedded(where, { create });
}
