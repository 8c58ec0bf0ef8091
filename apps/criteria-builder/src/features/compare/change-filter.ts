import { aspectsOf } from "@thuocdo/criteria/change-aspects";
import type { Change, ChangeAspect, NodeDiff } from "@thuocdo/criteria/version-diff";

/** What a reader may look for alone. */
export const filters = ["all", "scoring", "wording", "place", "new", "ended", "terms"] as const;
export type Filter = (typeof filters)[number];

const aspectsShown = {
  scoring: ["points", "scoring"],
  wording: ["wording"],
  place: ["place"],
  new: ["new"],
  ended: ["ended"],
  terms: ["terms"],
} as const satisfies Record<Exclude<Filter, "all">, readonly ChangeAspect[]>;

/** The nodes as far as the filter lets them through. */
export function filterNodes(nodes: readonly NodeDiff[], filter: Filter): readonly NodeDiff[] {
  if (filter === "all") return nodes;
  const shown: readonly ChangeAspect[] = aspectsShown[filter];
  return keepChanges(nodes, (change) => aspectsOf(change).some((aspect) => shown.includes(aspect)));
}

/** The nodes with those of their changes that are to be kept; nodes without any are left out. */
export function keepChanges(
  nodes: readonly NodeDiff[],
  isKept: (change: Change, node: NodeDiff) => boolean,
): readonly NodeDiff[] {
  return nodes
    .map((node) => ({ ...node, changes: node.changes.filter((change) => isKept(change, node)) }))
    .filter(({ changes }) => changes.length > 0);
}

export function countChanges(nodes: readonly NodeDiff[]): number {
  return nodes.reduce((sum, { changes }) => sum + changes.length, 0);
}

export function isFilter(value: unknown): value is Filter {
  return filters.some((filter) => filter === value);
}
