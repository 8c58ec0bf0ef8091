import type { Edit, SingleEdit } from "#edits/edit.ts";
import type { NodePlace } from "#outline/add-node.ts";
import { asOneEdit } from "#outline/as-one-edit.ts";
import { topNodes, type OutlineNode } from "#outline/top-nodes.ts";
import { accept, refuse, type Result } from "#result.ts";
import {
  childKind,
  childrenOf,
  findNode,
  parentOf,
  walkNodes,
  type NodeKind,
  type PlacedNode,
} from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export type MoveRefusal =
  | { readonly code: "nothing-chosen" }
  /** Groups, criteria and indicators have different places: they move apart. */
  | { readonly code: "mixed-kinds" }
  | { readonly code: "wrong-parent"; readonly kind: NodeKind }
  /** They stand there already, or first or last of all. */
  | { readonly code: "no-further" };

/**
 * The edit that puts branches together, in reading order, before the child that now stands at `index` of the parent.
 * Branches keep their ids and all below them.
 */
export function moveBranches(
  version: CriteriaSetVersion,
  nodeIds: readonly string[],
  { parentId, index }: NodePlace,
): Result<Edit, MoveRefusal> {
  const tops = topNodes(version, nodeIds);
  const [first] = tops;
  if (first === undefined) return refuse({ code: "nothing-chosen" });
  if (tops.some(({ kind }) => kind !== first.kind)) return refuse({ code: "mixed-kinds" });
  const parent = findNode(version, parentId);
  if (parent === undefined || childKind[parent.kind] !== first.kind) {
    return refuse({ code: "wrong-parent", kind: first.kind });
  }
  const moved = new Set(tops.map(({ node }) => node.id));
  const before = childrenOf(parent).map(({ id }) => id);
  let next = before.slice(index).find((id) => !moved.has(id));
  let order = before;
  const edits: SingleEdit[] = [];
  // From the last: each goes before the one placed just now, and those that stand there already stay.
  for (const nodeId of [...moved].toReversed()) {
    const without = order.filter((id) => id !== nodeId);
    const at = next === undefined ? without.length : without.indexOf(next);
    if (order[at] !== nodeId) edits.push({ kind: "move-node", nodeId, parentId, index: at });
    order = without.toSpliced(at, 0, nodeId);
    next = nodeId;
  }
  return edits.length === 0 ? refuse({ code: "no-further" }) : accept(asOneEdit(edits));
}

/** Moves branches past one sibling; past the first or last, into the neighbouring parent. Scattered ones come together. */
export function moveByOne(
  version: CriteriaSetVersion,
  nodeIds: readonly string[],
  by: 1 | -1,
): Result<Edit, MoveRefusal> {
  const tops = topNodes(version, nodeIds);
  const outer = by === 1 ? tops.at(-1) : tops[0];
  const parent = outer && parentOf(version, outer);
  if (outer === undefined || parent === undefined) return refuse({ code: "nothing-chosen" });
  const index = outer.at.at(-1) ?? 0;
  const here = moveBranches(version, nodeIds, {
    parentId: parent.node.id,
    index: by === 1 ? index + 2 : Math.max(0, index - 1),
  });
  if (here.ok || here.refusal.code !== "no-further") return here;
  const next = neighbourParent(version, outer, by);
  if (next === undefined) return here;
  return moveBranches(version, nodeIds, {
    parentId: next.node.id,
    index: by === 1 ? 0 : childrenOf(next).length,
  });
}

/** All nodes that can hold such a node, in reading order. */
export function listParents(version: CriteriaSetVersion, kind: NodeKind): readonly PlacedNode[] {
  return [...walkNodes(version)].filter((placed) => childKind[placed.kind] === kind);
}

function neighbourParent(version: CriteriaSetVersion, placed: OutlineNode, by: 1 | -1) {
  const parents = listParents(version, placed.kind);
  const parentId = parentOf(version, placed)?.node.id;
  return parents[parents.findIndex(({ node }) => node.id === parentId) + by];
}
