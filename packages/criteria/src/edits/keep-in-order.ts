/** Of those that stand somewhere, as many as can stay while the others are put between them: the longest run in order. */
export function keepInOrder(
  standing: readonly string[],
  wanted: readonly string[],
): ReadonlySet<string> {
  const place = new Map(wanted.map((id, at) => [id, at]));
  const items = standing.flatMap((id) => {
    const at = place.get(id);
    return at === undefined ? [] : [{ id, at }];
  });
  // ends[n]: the item with which a run of n + 1 can end lowest; each knows the one before it.
  const ends: Link[] = [];
  for (const { id, at } of items) {
    const length = ends.findIndex((end) => end.at > at);
    const n = length === -1 ? ends.length : length;
    ends[n] = { id, at, before: ends[n - 1] };
  }
  const kept = new Set<string>();
  for (let link = ends.at(-1); link !== undefined; link = link.before) kept.add(link.id);
  return kept;
}

interface Link {
  readonly id: string;
  readonly at: number;
  readonly before: Link | undefined;
}
