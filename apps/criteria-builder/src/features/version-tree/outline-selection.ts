import type { OutlineRow } from "#features/version-tree/outline-rows.ts";

/** Which rows an act is for. */
export interface OutlineSelection {
  /** The row under the keyboard. */
  readonly current: string;
  /** Where a range began. */
  readonly anchor: string;
  readonly chosen: ReadonlySet<string>;
}

export function chooseOne(id: string): OutlineSelection {
  return { current: id, anchor: id, chosen: new Set([id]) };
}

/** All rows in sight from the anchor to the row; the set itself is never part of a range. */
export function chooseTo(
  rows: readonly OutlineRow[],
  { anchor }: OutlineSelection,
  id: string,
): OutlineSelection {
  const ends = [anchor, id].map((end) => rows.findIndex((row) => row.id === end));
  const from = Math.max(0, Math.min(...ends));
  const range = rows.slice(from, Math.max(...ends) + 1).filter(({ kind }) => kind !== "version");
  return { current: id, anchor, chosen: new Set(range.map((row) => row.id)) };
}

/** Takes the row in or leaves it out; the others stay chosen. */
export function chooseAlso({ chosen }: OutlineSelection, id: string): OutlineSelection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { current: id, anchor: id, chosen: next };
}

/** All rows of the same level under the same parent. */
export function chooseSiblings(
  rows: readonly OutlineRow[],
  selection: OutlineSelection,
): OutlineSelection {
  const current = rows.find(({ id }) => id === selection.current);
  const siblings = rows.filter(({ parentId }) => parentId === current?.parentId);
  return { ...selection, chosen: new Set(siblings.map(({ id }) => id)) };
}
