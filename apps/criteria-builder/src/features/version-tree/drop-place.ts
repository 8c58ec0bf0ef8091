import type { NodePlace } from "@thuocdo/criteria/outline/add-node";
import { listParents } from "@thuocdo/criteria/outline/move-branches";
import type { OutlineNode } from "@thuocdo/criteria/outline/top-nodes";
import { childrenOf, findNode, parentOf, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { OutlineRow } from "#features/version-tree/outline-rows.ts";

export interface DropPlace {
  readonly place: NodePlace;
  /** The line that shows it is drawn above this row; after the last one for the number of rows. */
  readonly beforeRow: number;
  /** Of what would be dropped, for the line's indent. */
  readonly level: number;
}

const levels = { group: 2, criterion: 3, indicator: 4 } as const;

/**
 * Where branches of a kind would go, dropped on the upper or lower half of a row: beside one of their own kind, or the
 * first or last of a row that holds such. Undefined where they have no place.
 */
export function dropPlace(
  version: CriteriaSetVersion,
  rows: readonly OutlineRow[],
  { kind, row, half }: { kind: OutlineNode["kind"]; row: number; half: "upper" | "lower" },
): DropPlace | undefined {
  const over = rows[row];
  const placed = over && findNode(version, over.id);
  if (over === undefined || placed === undefined) return undefined;
  const level = levels[kind];
  // Of a deeper row, the one of the same kind that it stands in.
  if (over.level > level) {
    const own = ancestorAt(version, placed, level);
    return own && afterNode(version, rows, own, level);
  }
  if (over.level === level) {
    if (half === "lower") return afterNode(version, rows, placed, level);
    const parent = parentOf(version, placed);
    if (parent === undefined) return undefined;
    const index = placed.at.at(-1) ?? 0;
    return { place: { parentId: parent.node.id, index }, beforeRow: row, level };
  }
  if (half === "upper") return lastBefore(version, rows, { kind, row, level });
  if (over.level !== level - 1) return undefined;
  const index = over.expanded === false ? childrenOf(placed).length : 0;
  return { place: { parentId: over.id, index }, beforeRow: row + 1, level };
}

function afterNode(
  version: CriteriaSetVersion,
  rows: readonly OutlineRow[],
  placed: PlacedNode,
  level: number,
): DropPlace | undefined {
  const parent = parentOf(version, placed);
  const at = rows.findIndex(({ id }) => id === placed.node.id);
  if (parent === undefined || at < 0) return undefined;
  const next = rows.findIndex((row, index) => index > at && row.level <= level);
  return {
    place: { parentId: parent.node.id, index: (placed.at.at(-1) ?? 0) + 1 },
    beforeRow: next < 0 ? rows.length : next,
    level,
  };
}

/** The end of the last parent that stands above a row. */
function lastBefore(
  version: CriteriaSetVersion,
  rows: readonly OutlineRow[],
  { kind, row, level }: { kind: OutlineNode["kind"]; row: number; level: number },
): DropPlace | undefined {
  const above = rows.slice(0, row).findLast((each) => each.level === level - 1);
  const parent = listParents(version, kind).find(({ node }) => node.id === above?.id);
  if (parent === undefined) return undefined;
  return {
    place: { parentId: parent.node.id, index: childrenOf(parent).length },
    beforeRow: row,
    level,
  };
}

function ancestorAt(
  version: CriteriaSetVersion,
  placed: PlacedNode,
  level: number,
): PlacedNode | undefined {
  if (placed.at.length + 1 <= level) return placed;
  const parent = parentOf(version, placed);
  return parent && ancestorAt(version, parent, level);
}
