/** An item on both sides, or on one of them. */
export interface Pair<Item> {
  readonly key: string;
  readonly before: Item | null;
  readonly after: Item | null;
  /** Position in the list after, or where it is no longer there, in the one before. */
  readonly index: number;
}

/** Items matched by key, in the order after, those that went last. Of doubled keys the first matches the first. */
export function pairItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Pair<Item>[] {
  const earlier = new Map(occurrences(before, keyOf).map((each) => [each.name, each]));
  const pairs = occurrences(after, keyOf).map(({ name, key, item, index }): Pair<Item> => {
    const match = earlier.get(name);
    earlier.delete(name);
    return { key, before: match?.item ?? null, after: item, index };
  });
  const gone = [...earlier.values()].map(({ key, item, index }): Pair<Item> => ({
    key,
    before: item,
    after: null,
    index,
  }));
  return [...pairs, ...gone];
}

/** The keys of the items that both lists have, in the order of each. */
export function sharedOrder<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const [old, now] = [occurrences(before, keyOf), occurrences(after, keyOf)];
  const [oldNames, newNames] = [old, now].map((items) => new Set(items.map(({ name }) => name)));
  return {
    before: old.filter(({ name }) => newNames?.has(name)).map(({ key }) => key),
    after: now.filter(({ name }) => oldNames?.has(name)).map(({ key }) => key),
  };
}

function occurrences<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const key = keyOf(item);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { name: `${count} ${key}`, key, item, index };
  });
}
