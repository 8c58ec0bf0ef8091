import type { EditOf } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import type { Edited } from "#edits/edited.ts";
import { nodeSchemas } from "#edits/node-schema.ts";
import { insertNode, takeOut, type NewNode } from "#edits/replace-node.ts";
import { usedIds } from "#edits/used-ids.ts";
import { toNfc } from "#nfc.ts";
import { renumber } from "#numbering.ts";
import { accept, refuse, type Result } from "#result.ts";
import { schemaProblems } from "#schema-problem.ts";
import {
  childKind,
  childrenOf,
  findNode,
  parentOf,
  type NodeKind,
  type PlacedNode,
} from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

type AddEdit = EditOf<"add-group" | "add-criterion" | "add-indicator">;

const addedKind = {
  "add-group": "group",
  "add-criterion": "criterion",
  "add-indicator": "indicator",
} as const satisfies Record<AddEdit["kind"], NodeKind>;

export function addNode(version: CriteriaSetVersion, edit: AddEdit): Result<Edited, EditRefusal> {
  const { parentId, index } = edit;
  const kind = addedKind[edit.kind];
  const node = toNfc(edit.node);
  const problems = schemaProblems(nodeSchemas[kind], node);
  if (problems.length > 0) {
    return refuse({ code: "value-invalid", nodeId: edit.node.id, problems });
  }
  // Checked against the schema of its kind just above.
  const added = { kind, node } as NewNode;
  const parent = findParent(version, { parentId, index, kind });
  if (!parent.ok) return parent;
  const next = insertNode(version, parent.value.at, index, added);
  const known = usedIds(version).doubled;
  const doubled = usedIds(next).doubled.find((id) => !known.includes(id));
  if (doubled !== undefined) return refuse({ code: "id-in-use", id: doubled });
  return accept({
    version: renumber(next),
    inverse: { kind: "remove-node", nodeId: added.node.id },
  });
}

export function moveNode(
  version: CriteriaSetVersion,
  { nodeId, parentId, index }: EditOf<"move-node">,
): Result<Edited, EditRefusal> {
  const found = findMovable(version, nodeId);
  if (!found.ok) return found;
  const { placed, parent, index: before } = found.value;
  const without = takeOut(version, placed);
  const target = findParent(without, { parentId, index, kind: placed.kind });
  if (!target.ok) return target;
  return accept({
    version: renumber(insertNode(without, target.value.at, index, placed)),
    inverse: { kind: "move-node", nodeId, parentId: parent.node.id, index: before },
  });
}

export function removeNode(
  version: CriteriaSetVersion,
  { nodeId }: EditOf<"remove-node">,
): Result<Edited, EditRefusal> {
  const found = findMovable(version, nodeId);
  if (!found.ok) return found;
  const { placed, parent, index } = found.value;
  return accept({
    version: renumber(takeOut(version, placed)),
    inverse: addBack(placed, parent.node.id, index),
  });
}

type Movable = Exclude<PlacedNode, { kind: "version" }>;

function addBack(placed: Movable, parentId: string, index: number): AddEdit {
  switch (placed.kind) {
    case "group":
      return { kind: "add-group", parentId, index, node: placed.node };
    case "criterion":
      return { kind: "add-criterion", parentId, index, node: placed.node };
    case "indicator":
      return { kind: "add-indicator", parentId, index, node: placed.node };
  }
}

function findMovable(
  version: CriteriaSetVersion,
  nodeId: string,
): Result<{ placed: Movable; parent: PlacedNode; index: number }, EditRefusal> {
  const placed = findNode(version, nodeId);
  if (placed === undefined) return refuse({ code: "node-not-found", nodeId });
  const parent = parentOf(version, placed);
  if (placed.kind === "version" || parent === undefined) {
    return refuse({ code: "version-not-movable", nodeId });
  }
  return accept({ placed, parent, index: placed.at.at(-1) ?? 0 });
}

function findParent(
  version: CriteriaSetVersion,
  { parentId, index, kind }: { parentId: string; index: number; kind: NodeKind },
): Result<PlacedNode, EditRefusal> {
  const parent = findNode(version, parentId);
  if (parent === undefined) return refuse({ code: "node-not-found", nodeId: parentId });
  if (childKind[parent.kind] !== kind) {
    return refuse({
      code: "wrong-parent",
      parentId,
      parentKind: parent.kind,
      childKind: kind,
    });
  }
  const most = childrenOf(parent).length;
  return index > most ? refuse({ code: "index-out-of-range", index, most }) : accept(parent);
}
