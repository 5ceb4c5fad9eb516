import type { Name } from "../../records/name.js";
import type { Role } from "../../records/role.js";
import { ahead } from "./ahead.js";
import { behind } from "./behind.js";
import { introduced } from "./introduced.js";
import { listEnd, listStart } from "./lists.js";
import { around } from "./tokens.js";
import { isTitle } from "./vocabulary.js";

const LETTER = /[\p{L}\p{N}]/u;

/**
 * What a text says that a person is: titles, age, party, place and kin, each with the words that say so.
 * @param mentions where the person is named, UTF-16, half-open
 * @param names all names of the text, in order of place
 */
export function rolesOf(text: string, mentions: readonly [number, number][], names: readonly Name[]): Role[] {
  const found = new Map<string, Role>();
  for (const mention of mentions) {
    if (isTitle(text.slice(...mention))) continue;
    const t = around(text, mention, names);
    const before = ahead(t, t.self);
    const list = before.roles.length === 0 ? listStart(t) : undefined;
    const shared = list === undefined ? [] : ahead(t, list, true).roles;
    const leads = before.roles.length === 0 && list === undefined && (listEnd(t) ?? 0) > t.self + 1;
    const first = leads ? ahead(t, t.self, true).roles : shared;
    for (const role of [...introduced(t, before.from), ...before.roles, ...first, ...behind(t, before.from)])
      if (whole(text, role.start, role.end))
        found.set(`${role.kind} ${role.start} ${role.end}`, withWholeOf(text, role));
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function withWholeOf(text: string, { of, ...role }: Role): Role {
  return of && whole(text, ...of) ? { ...role, of } : role;
}

/** Names come from a model, which may end them inside a word; a role does not. */
function whole(text: string, start: number, end: number): boolean {
  const cut = (at: number): boolean => LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at] ?? "");
  return end > start && !cut(start) && !cut(end) && text.slice(start, end).trim().length === end - start;
}
