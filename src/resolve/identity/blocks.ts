/** Items under each of their keys, in the order in which they came. */
export function blocks<Item>(items: Iterable<Item>, keys: (item: Item) => readonly string[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const block = found.get(key);
      if (block) block.push(item);
      else found.set(key, [item]);
    }
  return found;
}
