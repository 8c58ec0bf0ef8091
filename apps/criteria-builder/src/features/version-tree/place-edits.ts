import type { Edit } from "@thuocdo/criteria/edit";
import {
  childKind,
  childrenOf,
  findNode,
  parentOf,
  walkNodes,
  type NodeKind,
  type PlacedNode,
} from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { newCriterion, newGroup, newIndicator } from "#features/version-tree/new-nodes.ts";

export type ChildKind = Exclude<NodeKind, "version">;

/** Adds a node where the selected one suggests: last below it, or right after it or after the one it stands in. */
export function addEdit(
  version: CriteriaSetVersion,
  selectedId: string,
  { kind, id }: { readonly kind: ChildKind; readonly id: string },
): Edit | undefined {
  for (const placed of wayUp(version, selectedId)) {
    if (childKind[placed.kind] === kind)
      return addBelow(placed, childrenOf(placed).length, { kind, id });
    const parent = parentOf(version, placed);
    if (placed.kind === kind && parent !== undefined) {
      return addBelow(parent, (placed.at.at(-1) ?? 0) + 1, { kind, id });
    }
  }
  return undefined;
}

function addBelow(
  { node }: PlacedNode,
  index: number,
  { kind, id }: { readonly kind: ChildKind; readonly id: string },
): Edit {
  const place = { parentId: node.id, index };
  switch (kind) {
    case "group":
      return { kind: "add-group", ...place, node: newGroup(id) };
    case "criterion":
      return { kind: "add-criterion", ...place, node: newCriterion(id) };
    case "indicator":
      return { kind: "add-indicator", ...place, node: newIndicator(id) };
  }
}

/** Moves a node one place; past the first or last, into the neighbouring parent. */
export function moveEdit(
  version: CriteriaSetVersion,
  nodeId: string,
  by: 1 | -1,
): Edit | undefined {
  const placed = findNode(version, nodeId);
  const parent = placed && parentOf(version, placed);
  if (placed === undefined || parent === undefined) return undefined;
  const index = (placed.at.at(-1) ?? 0) + by;
  if (index >= 0 && index < childrenOf(parent).length) {
    return { kind: "move-node", nodeId, parentId: parent.node.id, index };
  }
  const parents = listParents(version, placed.kind);
  const next = parents[parents.findIndex(({ node }) => node.id === parent.node.id) + by];
  if (next === undefined) return undefined;
  return {
    kind: "move-node",
    nodeId,
    parentId: next.node.id,
    index: by === 1 ? 0 : childrenOf(next).length,
  };
}

/** Moves a node to the end of another parent. */
export function moveToEdit(
  version: CriteriaSetVersion,
  nodeId: string,
  parentId: string,
): Edit | undefined {
  const parent = findNode(version, parentId);
  return parent && { kind: "move-node", nodeId, parentId, index: childrenOf(parent).length };
}

/** All nodes that can hold such a node, in reading order. */
export function listParents(version: CriteriaSetVersion, kind: NodeKind): readonly PlacedNode[] {
  return [...walkNodes(version)].filter((placed) => childKind[placed.kind] === kind);
}

/** What to look at once a node is gone: the one after it, the one before it, or the one it stood in. */
export function neighbourOf(version: CriteriaSetVersion, nodeId: string): string | undefined {
  const placed = findNode(version, nodeId);
  const parent = placed && parentOf(version, placed);
  if (placed === undefined || parent === undefined) return undefined;
  const siblings = childrenOf(parent);
  const index = placed.at.at(-1) ?? 0;
  return (siblings[index + 1] ?? siblings[index - 1] ?? parent.node).id;
}

function wayUp(version: CriteriaSetVersion, nodeId: string): readonly PlacedNode[] {
  const placed = findNode(version, nodeId);
  if (placed === undefined) return [];
  const parent = parentOf(version, placed);
  return parent === undefined ? [placed] : [placed, ...wayUp(version, parent.node.id)];
}
