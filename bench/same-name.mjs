const ASIDE = new Set(
  `mr mrs ms miss dr sir lord lady dame the a an sen senator rep representative congressman congresswoman gov governor president vice secretary minister
prime chancellor king queen prince princess pope judge justice general gen col colonel lt capt captain sgt officer chief mayor attorney former ex acting
interim us democratic republican`.split(/\s+/),
);
export const words = (name) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .match(/[\p{L}\p{N}]+(?:\.[\p{L}]\b)*/gu) ?? [];
export const core = (name) => {
  const all = words(name);
  const kept = all.filter((word) => !ASIDE.has(word));
  return kept.length ? kept : all;
};
const inside = (a, b) => a.every((word) => b.includes(word));

/** Whether two names are of one actor: the same words, titles aside; of people, also where one has all the words of the other and the same last one. */
export function sameName(marked, kind, found) {
  if (!marked || !found) return !marked && !found;
  const [a, b] = [core(marked), core(found)];
  if (inside(a, b) && inside(b, a)) return true;
  return kind === "person" && a.at(-1) === b.at(-1) && (inside(a, b) || inside(b, a));
}
